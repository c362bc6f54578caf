using System.Globalization;
using System.Text.Json;
using Zibo.EdgeCtl.Sim.Ingest;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>
/// What days and months cost, as the controller told it when they ended. A day that was told twice, because a clock went back, counts
/// as it was told last.
/// </summary>
internal sealed class CostBook
{
    private const string DayFormat = "yyyy-MM-dd";

    private readonly Dictionary<DateOnly, CostDay> _days = [];
    private readonly Dictionary<DateOnly, CostDay> _months = [];

    public CostBook(IEnumerable<EventRow> rows)
    {
        foreach (EventRow row in rows.OrderBy(row => row.BootId).ThenBy(row => row.Sequence))
        {
            using JsonDocument document = JsonDocument.Parse(row.Body);
            FlatObject body = new(document.RootElement);
            string start = body.TextOrNull("startLocal") ?? string.Empty;
            if (start.Length >= DayFormat.Length
                && DateOnly.TryParseExact(start[..DayFormat.Length], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                (row.Name == "month" ? _months : _days)[day] = new CostDay(
                    body.NumberOrNull("energyMicroYuan"),
                    body.NumberOrNull("demandChargeMicroYuan") ?? 0,
                    body.Flag("isWhole") && !body.Flag("hasGap"));
            }
        }
    }

    /// <summary>What a time cost. The demand charge belongs to the month, so that a part of one has that of the month so far.</summary>
    public CostFigures Of(MonthSpan span)
    {
        CostDay[] days = [.. Enumerable.Range(0, span.DayCount).Select(i => _days.GetValueOrDefault(span.From.AddDays(i))).OfType<CostDay>()];
        CostDay? month = span.IsWhole ? _months.GetValueOrDefault(span.From) : null;
        return new CostFigures(
            days.Any(day => day.EnergyMicroYuan is not null) ? days.Sum(day => day.EnergyMicroYuan ?? 0) : null,
            month?.DemandChargeMicroYuan ?? days.LastOrDefault()?.DemandChargeMicroYuan,
            days.Length,
            days.Count(day => !day.IsComplete));
    }
}
