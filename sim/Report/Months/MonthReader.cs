using System.Text.Json;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Savings;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>
/// Sums what a controller told, month by month; a month is read once. Rows of the store are keyed by identity, so that none counts
/// twice, and pieces of a quarter add up.
/// </summary>
internal sealed class MonthReader
{
    private readonly IIngestStore _store;
    private readonly ControllerFacts _facts;
    private readonly LocalTime _local;
    private readonly long _nowUtcMilliseconds;
    private readonly IntervalPlacer _placer;
    private readonly IReadOnlyList<WaterPiece> _water;
    private readonly Dictionary<MonthSpan, ControllerMonth> _months = [];

    public MonthReader(IIngestStore store, ControllerFacts facts, LocalTime local, long nowUtcMilliseconds, StoredEvents events)
    {
        _store = store;
        _facts = facts;
        _local = local;
        _nowUtcMilliseconds = nowUtcMilliseconds;
        _placer = events.PlacerOf(facts.Row);
        _water = [.. events.Of(TopicKind.Water, facts.Row).Select(Water)];
    }

    /// <summary>What it told of a time.</summary>
    public ControllerMonth Read(MonthSpan span)
    {
        if (!_months.TryGetValue(span, out ControllerMonth? month))
        {
            _months.Add(span, month = Sum(span));
        }

        return month;
    }

    private ControllerMonth Sum(MonthSpan span)
    {
        long from = _local.StartOf(span.From);
        long to = _local.StartOf(span.To.AddDays(1));
        IntervalRow[] rows =
        [
            .. _store.ReadQuarters(_facts.Row.Key, from, to).Select(_placer.Place)
                .Where(row => row.StartUtcMilliseconds >= from && row.StartUtcMilliseconds < to),
        ];
        Dictionary<string, CircuitSum> circuits = rows.GroupBy(row => row.Circuit, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, SumOf, StringComparer.Ordinal);
        string? whole = _facts.WholeOf(circuits.Keys);
        IntervalRow[] supply = [.. rows.Where(row => row.Circuit == whole && row.EnergyMilliwattHours is not null)];
        WaterPiece[] water = [.. _water.Where(piece => piece.StartUtcMilliseconds >= from && piece.StartUtcMilliseconds < to)];
        return new ControllerMonth
        {
            ExpectedMilliseconds = Math.Clamp(_nowUtcMilliseconds - from, 0, to - from),
            Whole = whole,
            Circuits = circuits,
            DayMilliwattHours = Days(span, supply),
            Demand = whole is null ? null : DemandFigures.Of(_facts, Windows(supply)),
            WaterLitres = water.Any(piece => piece.Litres is not null) ? water.Sum(piece => piece.Litres ?? 0) : null,
            WaterMeterCount = water.Select(piece => piece.Meter).Distinct(StringComparer.Ordinal).Count(),
            WaterKnownMilliseconds = water.Where(piece => piece is { Litres: not null, HasGap: false }).Sum(piece => piece.DurationMilliseconds),
        };
    }

    private Dictionary<long, long> Windows(IEnumerable<IntervalRow> supply)
    {
        // Windows that are shorter than a quarter, or none of whole quarters, cannot be told from quarters.
        long window = Math.Max(_facts.WindowMilliseconds, QualityQuestion.QuarterMilliseconds);
        return _facts.WindowMilliseconds % QualityQuestion.QuarterMilliseconds != 0
            ? []
            : supply.GroupBy(row => row.StartUtcMilliseconds!.Value / window)
                .ToDictionary(group => group.Key, group => group.Sum(row => row.EnergyMilliwattHours!.Value));
    }

    private long?[] Days(MonthSpan span, IEnumerable<IntervalRow> supply)
    {
        long?[] days = new long?[span.DayCount];
        foreach (IntervalRow row in supply)
        {
            int day = _local.DayOf(row.StartUtcMilliseconds!.Value).DayNumber - span.From.DayNumber;
            days[day] = (days[day] ?? 0) + row.EnergyMilliwattHours!.Value;
        }

        return days;
    }

    // Energy that nobody read is null and not 0: its time is not known. A gap hides energy too.
    private static CircuitSum SumOf(IEnumerable<IntervalRow> rows) => rows.Aggregate(
        CircuitSum.None,
        (sum, row) => row.EnergyMilliwattHours is not { } energy
            ? sum
            : new CircuitSum(
                sum.ImportMilliwattHours + energy,
                sum.ExportMilliwattHours + (row.ExportMilliwattHours ?? 0),
                sum.KnownMilliseconds + (row.HasGap ? 0 : row.DurationMilliseconds)));

    private WaterPiece Water(EventRow row)
    {
        using JsonDocument document = JsonDocument.Parse(row.Body);
        FlatObject body = new(document.RootElement);
        long duration = body.NumberOrNull("durationMilliseconds") ?? 0;
        return new WaterPiece(
            row.Name,
            row.StartUtcMilliseconds ?? _placer.UtcOf(row.BootId, row.Sequence, row.MonotonicMilliseconds - duration),
            duration,
            body.NumberOrNull("litres"),
            body.Flag("hasGap"));
    }
}
