using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Sim.Boot;

/// <summary>What lies on an analog terminal: a mean, and a sine of the mains around it.</summary>
/// <param name="MeanMillivolts">Mean; half the supply for a transformer.</param>
/// <param name="RmsMillivolts">RMS of the sine.</param>
/// <param name="PhaseCycles">Its phase, in cycles.</param>
public sealed record AnalogSignal(double MeanMillivolts, double RmsMillivolts = 0, double PhaseCycles = 0)
{
    /// <summary>The bias of the inputs for transformers in mV.</summary>
    public const double BiasMillivolts = 1_650;

    private const double MainsHertz = 50;

    /// <summary>An input without anything on it: the bias is part of the plug.</summary>
    public static AnalogSignal Unplugged { get; } = new(0);

    /// <summary>What a converter counts of it, with its noise and its bent curve.</summary>
    /// <param name="converter">The converter; used by the sampling thread alone.</param>
    public Func<double, int> CountsOf(SyntheticConverter converter)
    {
        double offset = MeanMillivolts - BiasMillivolts;
        double peak = RmsMillivolts * Math.Sqrt(2);
        return seconds => converter.Convert(offset + (peak * Math.Sin(Math.Tau * ((MainsHertz * seconds) + PhaseCycles))));
    }
}
