namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>The saving of a reporting period against a baseline, and all that its trust rests on.</summary>
public sealed record SavingsResult
{
    // What is left of a sum that comes to nothing is rounding.
    private const double LeastKilowattHours = 1e-6;

    /// <summary>What was asked.</summary>
    public required SavingsQuestion Question { get; init; }

    /// <summary>Days before the measures.</summary>
    public required DaySelection Baseline { get; init; }

    /// <summary>Days after them.</summary>
    public required DaySelection Reporting { get; init; }

    /// <summary>The baseline's model.</summary>
    public required BaselineModel Model { get; init; }

    /// <summary>How it predicts months that it has not seen; null for a baseline of few months.</summary>
    public required HeldOutStatistics? HeldOut { get; init; }

    /// <summary>Its fit in sums of months; null for a baseline of few months.</summary>
    public required MonthStatistics? Months { get; init; }

    /// <summary>Days of the reporting period that count.</summary>
    public required IReadOnlyList<ReportedDay> Days { get; init; }

    /// <summary>What each adjustment did.</summary>
    public required IReadOnlyList<AdjustmentEffect> Adjustments { get; init; }

    /// <summary>The saving's intervals, in the order of <see cref="Confidence.Levels"/>.</summary>
    public required IReadOnlyList<SavingsInterval> Intervals { get; init; }

    /// <summary>Half the width of the 90 % interval by block bootstrap in kWh; null where nothing could be drawn.</summary>
    public required double? BootstrapKilowattHours { get; init; }

    /// <summary>The saving of a typical year; null where none was given.</summary>
    public required NormalisedSavings? Normalised { get; init; }

    /// <summary>What was used.</summary>
    public double MeasuredKilowattHours => Days.Sum(day => day.MeasuredKilowattHours);

    /// <summary>What the model says would have been used, without adjustments.</summary>
    public double BaselineKilowattHours => Days.Sum(day => day.BaselineKilowattHours);

    /// <summary>What would have been used, with adjustments.</summary>
    public double AdjustedKilowattHours => Days.Sum(day => day.BaselineKilowattHours + day.AdjustmentKilowattHours);

    /// <summary>Avoided energy: adjusted baseline less measured.</summary>
    public double SavedKilowattHours => AdjustedKilowattHours - MeasuredKilowattHours;

    /// <summary>The saving over the adjusted baseline; NaN where that is nothing, or export.</summary>
    public double SavedPercent => PercentOf(SavedKilowattHours, AdjustedKilowattHours);

    /// <summary>Half the width of the 90 % interval.</summary>
    public double HalfWidthKilowattHours => HalfWidthAt(Confidence.Usual);

    /// <summary>What is saved at least, with 95 % confidence: the lower end of the two-sided 90 % interval.</summary>
    public double AtLeastKilowattHours => SavedKilowattHours - HalfWidthKilowattHours;

    /// <summary>True where the 90 % interval leaves out zero.</summary>
    public bool IsSignificant => Math.Abs(SavedKilowattHours) > HalfWidthKilowattHours;

    /// <summary>A part in percent; NaN where the whole is nothing, or export.</summary>
    public static double PercentOf(double part, double whole) => whole > LeastKilowattHours ? 100 * part / whole : double.NaN;

    /// <summary>Half the width of the interval of a level.</summary>
    public double HalfWidthAt(int confidencePercent) =>
        Intervals.First(interval => interval.ConfidencePercent == confidencePercent).HalfWidthKilowattHours;

    /// <summary>Fractional savings uncertainty: half the width over the saving; infinite without a saving.</summary>
    public double UncertaintyPercentAt(int confidencePercent) =>
        SavedKilowattHours == 0 ? double.PositiveInfinity : 100 * HalfWidthAt(confidencePercent) / Math.Abs(SavedKilowattHours);
}
