namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>Places of the numbers of 64 bits in a <see cref="BatchMemory"/>: those of the page, then those of each circuit, then those of each water meter.</summary>
internal static class LargePlace
{
    /// <summary>Sequence that follows the last batch.</summary>
    public const int NextSequence = 0;

    /// <summary>Duration of the last quarter of an hour.</summary>
    public const int DurationMilliseconds = 1;

    /// <summary>Monotonic time of the last batch.</summary>
    public const int Recorded = 2;

    /// <summary>UTC of the last batch, or -1.</summary>
    public const int Utc = 3;

    /// <summary>UTC at which its intervals ended, or -1.</summary>
    public const int End = 4;

    /// <summary>Where the circuits begin.</summary>
    public const int FirstCircuit = 5;

    /// <summary>Of a circuit: what a pulse is worth, or the divisor that all its energies have had so far.</summary>
    public const int Numerator = 0;

    /// <summary>Of a circuit: the other part of the fraction.</summary>
    public const int Denominator = 1;

    /// <summary>Of a circuit: its last energy in a quarter of an hour.</summary>
    public const int EnergyMilliwattHours = 2;

    /// <summary>Of a circuit: its last energy in a day.</summary>
    public const int DayEnergyMilliwattHours = 3;

    /// <summary>Of a circuit: its last total.</summary>
    public const int Total = 4;

    /// <summary>Of a circuit: its last exported energy in a quarter of an hour.</summary>
    public const int Export = 5;

    /// <summary>Numbers of a circuit.</summary>
    public const int PerCircuit = 6;

    /// <summary>Of a water meter: its last total.</summary>
    public const int WaterTotal = 0;

    /// <summary>Of a water meter: the last least flow of the night.</summary>
    public const int WaterNight = 1;

    /// <summary>Numbers of a water meter.</summary>
    public const int PerWaterMeter = 2;
}
