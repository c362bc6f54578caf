using System.Globalization;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>A log of decisions for programs, with the words of the message contract.</summary>
internal sealed record WhyReport
{
    public required string Site { get; init; }

    public required string Device { get; init; }

    public required int UtcOffsetMinutes { get; init; }

    public required IReadOnlyList<WhyRecordReport> Records { get; init; }

    public static WhyReport Of(WhySelection selection) => new()
    {
        Site = selection.Header.SiteId,
        Device = selection.Header.DeviceId,
        UtcOffsetMinutes = selection.Header.UtcOffsetMinutes,
        Records = [.. selection.Records.Select(record => Of(selection, record))],
    };

    private static WhyRecordReport Of(WhySelection selection, WhyRecord record) => new()
    {
        Number = record.Number,
        MonotonicMilliseconds = record.MonotonicMilliseconds,
        UtcMilliseconds = record.UtcMilliseconds == 0 ? null : record.UtcMilliseconds,
        LocalTime = selection.LocalTime(record)?.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        Phase = Names.Of(record.Phase),
        LimitWatts = record.LimitWatts,
        PowerWatts = record.HasForecast ? record.PowerWatts : null,
        ProjectedWatts = record.HasForecast ? record.ProjectedWatts : null,
        RequiredWatts = record.HasForecast ? record.RequiredWatts : null,
        RiskWatts = record.HasForecast ? record.RiskWatts : null,
        RemainingMilliseconds = record.HasForecast ? record.TightestMilliseconds : null,
        Loads = [.. selection.Loads.Select(i => new WhyLoadReport(
            selection.Header.LoadIds[i], record.Loads[i].IsOff, record.Loads[i].HasSwitched, Names.Of(record.Loads[i].Reason), record.Loads[i].LevelPercent))],
    };
}
