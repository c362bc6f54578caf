namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>What is asked.</summary>
/// <param name="Data">The measured use and its conditions.</param>
/// <param name="Baseline">The days before the measures.</param>
/// <param name="Reporting">The days after them.</param>
/// <param name="Calendar">Which days are worked.</param>
public sealed record SavingsQuestion(MeterData Data, Period Baseline, Period Reporting, DayCalendar Calendar)
{
    /// <summary>What the baseline's model may be; temperature and occupancy follow from the data.</summary>
    public FitOptions Options { get; init; } = new();

    /// <summary>Non-routine adjustments, all within the reporting period.</summary>
    public IReadOnlyList<NonRoutineAdjustment> Adjustments { get; init; } = [];

    /// <summary>Outdoor temperatures of a typical year; empty where none is given.</summary>
    public IReadOnlyList<TimedValue> TypicalTemperatures { get; init; } = [];

    /// <summary>What a kilowatt-hour stands for.</summary>
    public EnergyFactors Factors { get; init; } = new();
}
