namespace Zibo.EdgeCtl.Core.Metering.Sampling;

/// <summary>What is known of a converter and its inputs.</summary>
public sealed class SamplingOptions
{
    /// <summary>The converter's curve.</summary>
    public ConverterCurve Curve { get; set; } = Esp32Converter.Curve(Esp32Converter.TypicalReferenceMillivolts);

    /// <summary>Voltage that the inputs are biased to, in microvolts.</summary>
    public int BiasMicrovolts { get; set; } = 1_650_000;

    /// <summary>
    /// A mean further than this from the bias, in microvolts, is an input without its transformer: its pull-down then takes
    /// it to the end of the range. Wide enough for supply, resistors and converter, and far from the range's ends.
    /// </summary>
    public int BiasToleranceMicrovolts { get; set; } = 400_000;

    /// <summary>Fewest samples of a burst: ten a cycle in ten cycles.</summary>
    public int MinimumSamples { get; set; } = 100;
}
