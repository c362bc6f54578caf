namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>What an institution used in a time, all its controllers together.</summary>
public sealed record PeriodFigures
{
    /// <summary>Less than this of the time known, and years are not compared.</summary>
    public const double LeastComparablePercent = 95;

    private const double MillisecondsPerDay = 86_400_000;

    /// <summary>Import in mWh; null where nothing is known.</summary>
    public required long? ImportMilliwattHours { get; init; }

    /// <summary>Export in mWh.</summary>
    public required long ExportMilliwattHours { get; init; }

    /// <summary>Energies by sub-item in mWh.</summary>
    public required IReadOnlyDictionary<SubItem, long> Items { get; init; }

    /// <summary>Part of the time of which the supply is known; null where nothing is expected yet.</summary>
    public required double? CoveragePercent { get; init; }

    /// <summary>How long the supply is known, in days; the mean of all supplies, null where there is none.</summary>
    public required double? KnownDays { get; init; }

    /// <summary>Water in L; null where no meter told.</summary>
    public required long? WaterLitres { get; init; }

    /// <summary>Part of the time that the water meters told of; null where there is none.</summary>
    public required double? WaterCoveragePercent { get; init; }

    /// <summary>Windows, a supply each.</summary>
    public required IReadOnlyList<DemandFigures> Demands { get; init; }

    /// <summary>Import in mWh by day; null for a day of which nothing is known.</summary>
    public required IReadOnlyList<long?> DayMilliwattHours { get; init; }

    /// <summary>True where enough of the time is known to compare it with another.</summary>
    public bool IsComparable => CoveragePercent >= LeastComparablePercent;

    /// <summary>The same for water.</summary>
    public bool IsWaterComparable => WaterCoveragePercent >= LeastComparablePercent;

    /// <summary>Adds up what controllers told of one time.</summary>
    public static PeriodFigures Of(IReadOnlyList<(ControllerFacts Facts, ControllerMonth Month)> controllers)
    {
        ArgumentNullException.ThrowIfNull(controllers);
        ControllerMonth[] months = [.. controllers.Select(c => c.Month)];
        Dictionary<SubItem, long> items = [];
        foreach ((SubItem item, long energy) in controllers.SelectMany(c => c.Month.ItemsOf(c.Facts)))
        {
            items[item] = items.GetValueOrDefault(item) + energy;
        }

        // A controller without a supply of its own does not make the others' incomplete.
        ControllerMonth[] supplies = [.. months.Where(month => month.WholeSum is not null)];
        int dayCount = months.Max(month => month.DayMilliwattHours.Count);
        return new PeriodFigures
        {
            ImportMilliwattHours = supplies.Length > 0 ? supplies.Sum(month => month.WholeSum!.ImportMilliwattHours) : null,
            ExportMilliwattHours = supplies.Sum(month => month.WholeSum!.ExportMilliwattHours)
                + controllers.Sum(c => c.Month.Circuits.Where(pair => c.Facts.IsExport(pair.Key)).Sum(pair => pair.Value.ExportMilliwattHours)),
            Items = items,
            CoveragePercent = Percent(
                supplies.Sum(month => month.WholeSum!.KnownMilliseconds),
                (supplies.Length > 0 ? supplies : months[..1]).Sum(month => month.ExpectedMilliseconds)),
            KnownDays = supplies.Length > 0 ? supplies.Average(month => month.WholeSum!.KnownMilliseconds) / MillisecondsPerDay : null,
            WaterLitres = months.Any(month => month.WaterLitres is not null) ? months.Sum(month => month.WaterLitres ?? 0) : null,
            WaterCoveragePercent = Percent(
                months.Sum(month => month.WaterKnownMilliseconds), months.Sum(month => month.ExpectedMilliseconds * month.WaterMeterCount)),
            Demands = [.. months.Select(month => month.Demand).OfType<DemandFigures>().Where(demand => demand.WindowCount > 0)],
            DayMilliwattHours = [.. Enumerable.Range(0, dayCount).Select(day => SumOf(months.Select(month => month.DayMilliwattHours[day])))],
        };
    }

    private static long? SumOf(IEnumerable<long?> values) => values.Aggregate((long?)null, (sum, value) => value is null ? sum : (sum ?? 0) + value);

    private static double? Percent(long part, long whole) => whole > 0 ? Math.Min(100, 100.0 * part / whole) : null;
}
