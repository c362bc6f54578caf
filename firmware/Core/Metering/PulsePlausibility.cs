namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>
/// Tells how many pulses are more than the stated power can have made. They are counted all the same: energy follows the
/// pulses, but whoever reads it learns how many of them are in doubt.
/// </summary>
/// <remarks>
/// Credit grows with time as the greatest believable power fills it, up to a burst; each pulse takes its energy from it,
/// and one that finds too little is doubtful. So a burst of interference shows however scans cut it, and however calm the
/// mean power is.
///
///   since the last pulse | pulses read        | doubtful
///   ---------------------+--------------------+--------------------------------------------------
///   silence              | 1, or 2 at once    | none: two may stand close at the end of a silence
///   at the stated power  | one after another  | none
///   any                  | more than fit      | those that do not fit
///   reading failed       | all of that time   | none, as far as the power would explain them
/// </remarks>
public sealed class PulsePlausibility
{
    /// <summary>A power up to this many thousandths of the stated one is believed.</summary>
    public const int BelievedPermille = 1_500;

    /// <summary>Figures are in doubt for this long after the last doubtful pulse, in ms.</summary>
    public const int DoubtMilliseconds = 60_000;

    // Pulses are seen up to a scan late, and then together.
    private const int BurstPulses = 2;
    private const long BurstMilliseconds = 5_000;

    private readonly long _wattMillisecondsPerPulse;
    private readonly long _burstWattMilliseconds;
    private long _creditWattMilliseconds;
    private long _creditAtMilliseconds;
    private long _doubtUntilMilliseconds = -1;
    private long _lastReadMilliseconds;

    /// <summary>Takes the meter's constants.</summary>
    /// <param name="statedWatts">Greatest power of the circuit in W, at least 1.</param>
    /// <param name="wattMillisecondsPerPulse">Energy of a pulse in W ms.</param>
    public PulsePlausibility(int statedWatts, long wattMillisecondsPerPulse)
    {
        BelievedWatts = (long)statedWatts * BelievedPermille / 1_000;
        _wattMillisecondsPerPulse = wattMillisecondsPerPulse;
        _burstWattMilliseconds = (BurstPulses * wattMillisecondsPerPulse) + (BelievedWatts * BurstMilliseconds);
        _creditWattMilliseconds = _burstWattMilliseconds;
    }

    /// <summary>Greatest power that is believed, in W.</summary>
    public long BelievedWatts { get; }

    /// <summary>Pulses since start-up that the stated power does not explain.</summary>
    public long DoubtfulCount { get; private set; }

    /// <summary>True while the meter's figures are taken for implausible: what it found when it judged last.</summary>
    internal bool IsImplausible { get; set; }

    /// <summary>Notes the time of a reading: the next one's pulses were not there yet.</summary>
    public void NoteReading(long nowMilliseconds) => _lastReadMilliseconds = nowMilliseconds;

    /// <summary>Takes the pulses of a scan.</summary>
    /// <param name="pulses">At least 1.</param>
    /// <param name="nowMilliseconds">Monotonic time of this reading.</param>
    public void Take(long pulses, long nowMilliseconds)
    {
        long lastReadMilliseconds = _lastReadMilliseconds;

        // Silence saves up a burst and no more; the time between two readings counts in full, for it may hold many pulses.
        long idle = lastReadMilliseconds - _creditAtMilliseconds;
        long credit = Capped(_creditWattMilliseconds + (BelievedWatts * (idle > 0 ? idle : 0)));
        credit += BelievedWatts * (nowMilliseconds - lastReadMilliseconds);
        long payable = credit / _wattMillisecondsPerPulse;
        if (pulses > payable)
        {
            DoubtfulCount += pulses - payable;
            Doubt(nowMilliseconds);
            pulses = payable;
        }

        _creditWattMilliseconds = Capped(credit - (pulses * _wattMillisecondsPerPulse));
        _creditAtMilliseconds = nowMilliseconds;
    }

    /// <summary>Marks the figures as doubtful from now on.</summary>
    public void Doubt(long nowMilliseconds) => _doubtUntilMilliseconds = nowMilliseconds + DoubtMilliseconds;

    /// <summary>True where figures of this moment are in doubt.</summary>
    public bool IsInDoubt(long nowMilliseconds) => nowMilliseconds < _doubtUntilMilliseconds;

    private long Capped(long wattMilliseconds) =>
        wattMilliseconds < _burstWattMilliseconds ? wattMilliseconds : _burstWattMilliseconds;
}
