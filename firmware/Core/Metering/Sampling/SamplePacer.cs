namespace Zibo.EdgeCtl.Core.Metering.Sampling;

/// <summary>
/// Says when the samples of a burst are due, so that those of ten mains cycles fall on evenly spread phases (interleaved, or
/// equivalent-time, sampling): a current that flows for 0.8 ms of each half cycle is then seen at one sample a millisecond.
/// </summary>
/// <remarks>
/// 20 samples a cycle hit the same 20 phases in each cycle. 197 in ten cycles hit 197 phases, a tenth of a millisecond apart,
/// since 10 and 197 share no divisor. Of the last digits that share none with 10 it takes 3 and 7: neighbouring cycles are then
/// three tenths of a step apart, and a mains frequency that is not quite the expected one leaves no gap between the last phase
/// and the first as it would with 1 and 9. It takes them in turn, burst by burst: with the one the samples come later in each
/// cycle, with the other earlier, and what that does to the frequency that narrow peaks show cancels out.
///
///   the sampler asks at                          | it is told
///   ---------------------------------------------+---------------------------------------------------------
///   up to half an interval after the next time   | that time
///   later                                        | the next time that is not missed so; the missed ones are counted
///   anything, but the burst is over or full      | to end
/// </remarks>
public sealed class SamplePacer
{
    /// <summary>Mains cycles over which the phases are evenly spread.</summary>
    public const int CycleCount = 10;

    // Half a cycle more than the ten, so that these fit whatever the frequency, and an eleventh never does.
    private const int HalfCyclesOfBurst = (2 * CycleCount) + 1;
    private const int NominalMicroseconds = CycleCount * 20_000;

    // A sixteenth of what a burst found: the mains is steady, and one burst of narrow peaks tells its frequency to 0.3 % only.
    private const int LearningShare = 16;
    private const int MicrosecondsPerSecond = 1_000_000;
    private const long MicrosecondsTimesMillihertz = 1_000_000_000;

    private readonly int _mostSamples;
    private int _cyclesMicroseconds = NominalMicroseconds;
    private bool _hasFrequency;
    private int _lastDigit = 3;
    private int _slot;

    /// <summary>Makes a pacer that expects 50 Hz until it learns better.</summary>
    /// <param name="capacity">Most samples of a burst, at least 200.</param>
    public SamplePacer(int capacity)
    {
        // The last sample of the burst may fall on its very end.
        _mostSamples = (capacity - 1) * 2 * CycleCount / HalfCyclesOfBurst;
        SamplesInCycles = UpTo(_mostSamples, _lastDigit);
    }

    /// <summary>Samples in <see cref="CycleCount"/> cycles, as planned for this burst.</summary>
    public int SamplesInCycles { get; private set; }

    /// <summary>Times of this burst that were missed by more than half an interval.</summary>
    public int LateCount { get; private set; }

    /// <summary>Plans a burst.</summary>
    /// <param name="samplesPerSecond">
    /// What the converter reaches. It is not exceeded; fewer are planned where the burst would not fit the buffer, and no fewer
    /// than ten a cycle, of which a sampler that is slower than that misses some.
    /// </param>
    public void Begin(int samplesPerSecond)
    {
        long reached = (long)samplesPerSecond * _cyclesMicroseconds / MicrosecondsPerSecond;
        int fitting = reached > _mostSamples ? _mostSamples : (int)reached;
        int fewest = (CycleCount * CycleCount) + CycleCount - 1;
        _lastDigit = CycleCount - _lastDigit;
        SamplesInCycles = UpTo(fitting < fewest ? fewest : fitting, _lastDigit);
        LateCount = 0;
        _slot = 0;
    }

    /// <summary>Says when the next sample is due.</summary>
    /// <param name="elapsedMicroseconds">Time since the burst began; not before that of the call before.</param>
    /// <param name="dueMicroseconds">When to take it, since the burst began: the sampler waits, or takes it at once.</param>
    /// <returns>False at the end of the burst.</returns>
    public bool TryNext(int elapsedMicroseconds, out int dueMicroseconds)
    {
        int halfInterval = _cyclesMicroseconds / SamplesInCycles / 2;
        int end = _cyclesMicroseconds * HalfCyclesOfBurst / (2 * CycleCount);
        dueMicroseconds = DueMicroseconds();
        while (dueMicroseconds + halfInterval < elapsedMicroseconds && dueMicroseconds <= end)
        {
            LateCount++;
            _slot++;
            dueMicroseconds = DueMicroseconds();
        }

        _slot++;
        return dueMicroseconds <= end;
    }

    /// <summary>Takes the frequency that a burst has shown.</summary>
    /// <param name="frequencyMillihertz">Mains frequency in millihertz; 0, where none was found, changes nothing.</param>
    public void Learn(int frequencyMillihertz)
    {
        if (frequencyMillihertz == 0)
        {
            return;
        }

        int found = (int)(CycleCount * MicrosecondsTimesMillihertz / frequencyMillihertz);
        _cyclesMicroseconds = _hasFrequency ? _cyclesMicroseconds + ((found - _cyclesMicroseconds) / LearningShare) : found;
        _hasFrequency = true;
    }

    // From the start each time: an interval in whole microseconds would drift.
    private int DueMicroseconds() => _slot * _cyclesMicroseconds / SamplesInCycles;

    private static int UpTo(int samples, int lastDigit) =>
        samples - ((samples - lastDigit + CycleCount) % CycleCount);
}
