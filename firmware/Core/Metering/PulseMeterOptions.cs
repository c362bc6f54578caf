namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>A pulse meter's constants.</summary>
public sealed class PulseMeterOptions
{
    /// <summary>Largest meter constant accepted, in pulses per kWh.</summary>
    public const int MaximumImpulsesPerKilowattHour = 100_000;

    /// <summary>Largest product of CT and PT ratio accepted, as numerator and as denominator.</summary>
    public const int MaximumRatio = 1_000_000;

    /// <summary>Pulses per kWh as printed on the meter, 1 to 100,000.</summary>
    public int ImpulsesPerKilowattHour { get; set; } = 1000;

    /// <summary>
    /// CT ratio times PT ratio for a meter on the secondary side, numerator. A 200/5 A transformer gives 200 over 5.
    /// </summary>
    public int RatioNumerator { get; set; } = 1;

    /// <summary>CT ratio times PT ratio, denominator.</summary>
    public int RatioDenominator { get; set; } = 1;

    /// <summary>
    /// Shortest span that a power figure is computed over, in ms. Longer is calmer, shorter is quicker. Counters that
    /// stamp a pulse only when they are read want ten scans or more.
    /// </summary>
    public int AveragingMilliseconds { get; set; } = 2_000;

    /// <summary>After this time without a pulse, in ms, the power is taken as zero.</summary>
    public int PowerTimeoutMilliseconds { get; set; } = 900_000;

    /// <summary>After this time without a successful reading, in ms, the power is unknown.</summary>
    public int StaleMilliseconds { get; set; } = 60_000;

    /// <summary>
    /// Greatest power of the circuit in W, behind its transformers; 0 where it is not stated. What lies far above is not believed.
    /// </summary>
    public int MaximumWatts { get; set; }

    /// <summary>True where all values are those of the other.</summary>
    public bool IsSame(PulseMeterOptions other) =>
        ImpulsesPerKilowattHour == other.ImpulsesPerKilowattHour
        && RatioNumerator == other.RatioNumerator
        && RatioDenominator == other.RatioDenominator
        && AveragingMilliseconds == other.AveragingMilliseconds
        && PowerTimeoutMilliseconds == other.PowerTimeoutMilliseconds
        && StaleMilliseconds == other.StaleMilliseconds
        && MaximumWatts == other.MaximumWatts;
}
