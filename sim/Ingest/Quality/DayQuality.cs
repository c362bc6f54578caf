namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>Counts the quarters of one controller, day by day.</summary>
internal static class DayQuality
{
    public static IEnumerable<QualityRow> Of(
        DeviceRow device, IReadOnlyList<IntervalRow> rows, IReadOnlyList<LostRange> losses, QualityQuestion question)
    {
        ILookup<DateOnly, IntervalRow> byDay = rows.Where(row => row.StartUtcMilliseconds is not null)
            .ToLookup(row => question.DayOf(row.StartUtcMilliseconds!.Value));
        for (DateOnly day = question.From; day <= question.To; day = day.AddDays(1))
        {
            yield return Count(device, day, [.. byDay[day]], losses, question);
        }
    }

    private static QualityRow Count(
        DeviceRow device, DateOnly day, IReadOnlyList<IntervalRow> rows, IReadOnlyList<LostRange> losses, QualityQuestion question)
    {
        long expected = question.ExpectedQuartersOf(day) * device.CircuitCount;
        long received = Slots(rows, _ => true);
        EnergyCheck[] checks = [.. rows.GroupBy(row => row.Circuit, StringComparer.Ordinal).Select(EnergyCheck.Of)];
        return new QualityRow
        {
            Site = device.Site,
            Device = device.Device,
            Day = day,
            CircuitCount = device.CircuitCount,
            ExpectedCount = expected,
            ReceivedCount = received,
            ReportingRatePercent = expected > 0 ? Math.Round(100.0 * received / expected, 2) : null,
            LateCount = Slots(rows, IsLate),
            ReplayedCount = Slots(rows, row => row.IsReplay),
            RestoredCount = Slots(rows, row => row.IsRestored),
            GapCount = Slots(rows, row => row.HasGap),
            UncertainCount = Slots(rows, row => row.Quality == IntervalQuality.Uncertain),
            BadCount = Slots(rows, row => row.Quality == IntervalQuality.Bad),
            TimeRepairedCount = Slots(rows, row => row.IsTimeRepaired || row.IsPlacedByClock),
            LostCount = Lost(device, day, rows, losses, question),
            EnergyMilliwattHours = checks.Sum(check => check.SumMilliwattHours),
            TotalGrowthMilliwattHours = checks.Sum(check => check.GrowthMilliwattHours),
            UnreconciledCircuitCount = checks.Count(check => check.SumMilliwattHours != check.GrowthMilliwattHours),
        };
    }

    // What a full store gave up begins with the first start of all, and most of it had come before: what is not here counts.
    private static long Lost(
        DeviceRow device, DateOnly day, IReadOnlyList<IntervalRow> rows, IReadOnlyList<LostRange> losses, QualityQuestion question)
    {
        ILookup<long, string> circuits = rows.ToLookup(
            row => row.StartUtcMilliseconds!.Value / QualityQuestion.QuarterMilliseconds, row => row.Circuit);
        long first = question.StartOf(day) / QualityQuestion.QuarterMilliseconds;
        long count = 0;
        for (long quarter = first; quarter < first + question.ExpectedQuartersOf(day); quarter++)
        {
            if (losses.Any(lost => lost.Covers(quarter * QualityQuestion.QuarterMilliseconds)))
            {
                count += Math.Max(0, device.CircuitCount - circuits[quarter].Distinct(StringComparer.Ordinal).Count());
            }
        }

        return count;
    }

    // A quarter may be told in pieces: it counts once.
    private static long Slots(IEnumerable<IntervalRow> rows, Func<IntervalRow, bool> isCounted) =>
        rows.Where(isCounted).Select(row => (row.Circuit, row.StartUtcMilliseconds!.Value / QualityQuestion.QuarterMilliseconds))
            .Distinct().Count();

    private static bool IsLate(IntervalRow row) =>
        row.ReceivedUtcMilliseconds - (row.StartUtcMilliseconds!.Value + row.DurationMilliseconds) > QualityQuestion.LateMilliseconds;
}
