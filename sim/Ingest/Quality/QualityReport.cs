namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>Reporting rate and data quality of a store.</summary>
/// <param name="From">The first local day.</param>
/// <param name="To">The last local day.</param>
/// <param name="UtcOffsetMinutes">Local time before UTC.</param>
/// <param name="Days">Controllers and days.</param>
/// <param name="Devices">Controllers.</param>
/// <param name="RejectedCount">Messages that could not be stored, of those that are kept.</param>
public sealed record QualityReport(
    DateOnly From,
    DateOnly To,
    int UtcOffsetMinutes,
    IReadOnlyList<QualityRow> Days,
    IReadOnlyList<DeviceQuality> Devices,
    long RejectedCount)
{
    /// <summary>Answers a question.</summary>
    public static QualityReport Make(IIngestStore store, QualityQuestion question)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(question);
        ILookup<long, ClockMark> clocks = store.ReadEvents(TopicKind.Clock).ToLookup(row => row.DeviceKey, ClockMark.Of);
        ILookup<long, LostRange> losses = store.ReadEvents(TopicKind.Losses).ToLookup(row => row.DeviceKey, LostRange.Of);
        Gaps gaps = GapFinder.Find(store);
        ILookup<long, SequenceRange> missing = gaps.Missing.ToLookup(gap => gap.DeviceKey);
        ILookup<long, SequenceRange> givenUp = gaps.GivenUp.ToLookup(gap => gap.DeviceKey);
        List<QualityRow> days = [];
        List<DeviceQuality> devices = [];
        foreach (DeviceRow device in store.ReadDevices())
        {
            IntervalPlacer placer = new(clocks[device.Key]);
            IntervalRow[] rows =
            [
                .. store.ReadQuarters(device.Key, question.FromUtcMilliseconds, question.ToUtcMilliseconds).Select(placer.Place),
            ];
            days.AddRange(DayQuality.Of(device, rows, [.. losses[device.Key]], question));
            devices.Add(new DeviceQuality(
                device.Site,
                device.Device,
                missing[device.Key].Sum(gap => gap.Count),
                givenUp[device.Key].Sum(gap => gap.Count),
                rows.Count(row => row.StartUtcMilliseconds is null)));
        }

        return new QualityReport(
            question.From, question.To, question.UtcOffsetMinutes, days, devices, store.ReadRejections().Count);
    }
}
