using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Metering.CrossChecks;

/// <summary>Follows two meters of the same energy and compares them over and over.</summary>
/// <remarks>
/// A pair of energies spans five minutes at least, and as much energy as makes a step of either meter small; a time with
/// too little for an hour is left out, and so is one in which either was unreadable. 24 pairs make a window, two hours of a
/// load that runs, more where a meter behind transformers counts in large steps; then comes the verdict, and the next window begins. A verdict stands until the next one; a
/// fault that begins or ends within a window makes one verdict of a mixture.
/// </remarks>
public sealed class CrossCheck
{
    /// <summary>Shortest time of a pair in ms.</summary>
    public const long PairMilliseconds = 300_000;

    /// <summary>Time in ms after which a pair without enough energy is left out.</summary>
    public const long LongestPairMilliseconds = 3_600_000;

    /// <summary>Steps of each meter that a pair holds at least: one more or less is 3 % of a pair, and little of a window.</summary>
    public const int LeastSteps = 30;

    private readonly Meter _reference;
    private readonly Meter _suspect;
    private readonly CrossCheckWindow _window = new CrossCheckWindow();
    private readonly CrossCheckJudge _judge;
    private readonly long _leastMilliwattHours;

    private bool _isOpen;
    private long _beganMilliseconds;
    private long _referenceAtStart;
    private long _suspectAtStart;

    /// <summary>Binds a check to its meters.</summary>
    /// <param name="reference">The meter that is believed more.</param>
    /// <param name="suspect">The other.</param>
    /// <param name="options">What is known of the two.</param>
    public CrossCheck(Meter reference, Meter suspect, CrossCheckOptions options)
    {
        _reference = reference;
        _suspect = suspect;
        _judge = new CrossCheckJudge(options);
        long quantum = reference.QuantumMilliwattHours > suspect.QuantumMilliwattHours
            ? reference.QuantumMilliwattHours
            : suspect.QuantumMilliwattHours;
        _leastMilliwattHours = LeastSteps * quantum;
    }

    /// <summary>What the last window said; its contents are replaced by the next.</summary>
    public CrossCheckVerdict Verdict { get; } = new CrossCheckVerdict();

    /// <summary>Windows that were judged.</summary>
    public int VerdictCount { get; private set; }

    /// <summary>True while the last verdict is a difference.</summary>
    public bool HasFailed => Verdict.Cause > CrossCheckCause.Agree;

    /// <summary>Follows the meters; called in every scan after they were updated.</summary>
    public void Update(long nowMilliseconds)
    {
        if (_reference.PowerQuality == Quality.Bad || _suspect.PowerQuality == Quality.Bad)
        {
            _isOpen = false;
            return;
        }

        long milliseconds = nowMilliseconds - _beganMilliseconds;
        if (_isOpen && milliseconds < PairMilliseconds)
        {
            return;
        }

        if (_isOpen)
        {
            long reference = Net(_reference) - _referenceAtStart;
            bool isEnough = reference >= _leastMilliwattHours || reference <= -_leastMilliwattHours;
            if (!isEnough && milliseconds < LongestPairMilliseconds)
            {
                return;
            }

            if (isEnough)
            {
                _window.Add(reference, Net(_suspect) - _suspectAtStart, milliseconds);
            }
        }

        if (_window.IsFull)
        {
            _window.Summarise();
            _judge.Judge(_window, Verdict);
            VerdictCount++;
            _window.Clear();
        }

        _isOpen = true;
        _beganMilliseconds = nowMilliseconds;
        _referenceAtStart = Net(_reference);
        _suspectAtStart = Net(_suspect);
    }

    private static long Net(Meter meter) => meter.EnergyMilliwattHours - meter.ExportMilliwattHours;
}
