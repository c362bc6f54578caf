namespace Zibo.EdgeCtl.Core.Config;

/// <summary>How much a power cut may lose, and how long the store must last.</summary>
public sealed class CheckpointOptions
{
    /// <summary>Least <see cref="QuantumWattHours"/> allowed.</summary>
    public const int MinimumQuantumWattHours = 10;

    /// <summary>Greatest <see cref="QuantumWattHours"/> allowed.</summary>
    public const int MaximumQuantumWattHours = 100_000_000;

    /// <summary>Least <see cref="QuantumSeconds"/> allowed.</summary>
    public const int MinimumQuantumSeconds = 60;

    /// <summary>Greatest <see cref="QuantumSeconds"/> allowed.</summary>
    public const int MaximumQuantumSeconds = 86_400;

    /// <summary>Least <see cref="EnduranceWrites"/> allowed.</summary>
    public const int MinimumEnduranceWrites = 1_000;

    /// <summary>Greatest <see cref="EnduranceWrites"/> allowed.</summary>
    public const int MaximumEnduranceWrites = 2_000_000_000;

    /// <summary>Greatest <see cref="LifeYears"/> allowed.</summary>
    public const int MaximumLifeYears = 50;

    /// <summary>Greatest <see cref="QuantumLitres"/> allowed.</summary>
    public const int MaximumQuantumLitres = 1_000_000;

    /// <summary>Most energy of the site that a power cut may take from the totals, in Wh.</summary>
    public int QuantumWattHours { get; set; } = 10_000;

    /// <summary>Longest time between two checkpoints, in seconds.</summary>
    public int QuantumSeconds { get; set; } = 900;

    /// <summary>
    /// Checkpoints that the store endures. Default: half of what 64 levelled blocks of 100,000 erasures give at two erasures
    /// a checkpoint, an estimate.
    /// </summary>
    public int EnduranceWrites { get; set; } = 1_600_000;

    /// <summary>Years that the store shall last.</summary>
    public int LifeYears { get; set; } = 10;

    /// <summary>Water of one meter after which its total is written, in litres, from 1; a window's end writes it too.</summary>
    public int QuantumLitres { get; set; } = 1_000;
}
