using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>
/// The share of one step in what a meter shows that sees all steps of a load. Energy stays with the circuit's meter.
/// </summary>
/// <remarks>
///   steps that are connected | the meter shows                                | share of the power
///   -------------------------+------------------------------------------------+---------------------------------------------
///   some                     | up to a quarter more than they are rated for   | connected ones, by rated power; others none
///   some                     | more: another step draws, or its fall does not | all, by rated power
///                            | show yet                                       |
///   none                     | any                                            | all, by rated power: a contactor sticks
/// </remarks>
public sealed class StepMeter : Meter
{
    private const int BelievedNumerator = 5;
    private const int BelievedDenominator = 4;

    private readonly Meter _group;
    private readonly long _ratedWatts;
    private StepMeter[] _steps;

    /// <summary>Makes the share of one step.</summary>
    /// <param name="group">The meter that sees all steps and nothing else.</param>
    /// <param name="ratedWatts">Rated power of this step.</param>
    public StepMeter(Meter group, int ratedWatts)
    {
        _group = group;
        _ratedWatts = ratedWatts;
        _steps = new[] { this };
        Share(group.Changes, group.ChangesBit);
    }

    /// <summary>Whether the relay of the step lets power through.</summary>
    public bool IsConnected { get; set; } = true;

    /// <inheritdoc/>
    public override long QuantumMilliwattHours => _group.QuantumMilliwattHours;

    /// <summary>Makes steps share one meter.</summary>
    /// <param name="steps">All steps of the load.</param>
    public static void Join(StepMeter[] steps)
    {
        for (int i = 0; i < steps.Length; i++)
        {
            steps[i]._steps = steps;
        }
    }

    /// <inheritdoc/>
    public override void Update(long nowMilliseconds)
    {
        PowerQuality = _group.PowerQuality;
        if (PowerQuality == Quality.Bad)
        {
            return;
        }

        long connected = 0;
        long all = 0;
        for (int i = 0; i < _steps.Length; i++)
        {
            all += _steps[i]._ratedWatts;
            connected += _steps[i].IsConnected ? _steps[i]._ratedWatts : 0;
        }

        long watts = _group.PowerWatts;
        bool isExplained = connected > 0 && watts * BelievedDenominator <= connected * BelievedNumerator;
        long divisor = isExplained ? connected : all;
        PowerWatts = isExplained && !IsConnected ? 0 : watts * _ratedWatts / divisor;
    }
}
