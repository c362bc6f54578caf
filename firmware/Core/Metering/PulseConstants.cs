namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>What the options of a pulse meter come to. All meters of the same options may share it.</summary>
public sealed class PulseConstants
{
    // Read by the meters in every scan: fields, since a call costs the device as much as ten operations.
    internal readonly long AveragingMilliseconds;
    internal readonly long TimeoutMilliseconds;
    internal readonly long StaleMilliseconds;
    internal readonly long WholeMilliwattHoursPerPulse;
    internal readonly long RemainderPerPulse;
    internal readonly long Denominator;
    internal readonly long WattMillisecondsPerPulse;

    /// <summary>Takes them from options that the configuration rules accept.</summary>
    public PulseConstants(PulseMeterOptions options)
    {
        AveragingMilliseconds = options.AveragingMilliseconds;
        TimeoutMilliseconds = options.PowerTimeoutMilliseconds;
        StaleMilliseconds = options.StaleMilliseconds;
        long numerator = EnergyUnits.MilliwattHoursPerKilowattHour * options.RatioNumerator;
        Denominator = (long)options.ImpulsesPerKilowattHour * options.RatioDenominator;
        WholeMilliwattHoursPerPulse = numerator / Denominator;
        RemainderPerPulse = numerator % Denominator;
        WattMillisecondsPerPulse = EnergyUnits.WattMillisecondsPerMilliwattHour * numerator / Denominator;
    }
}
