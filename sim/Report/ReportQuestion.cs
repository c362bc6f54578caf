using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>What a report is asked for.</summary>
/// <param name="Period">Local days, both included; months that it cuts are reported for their part.</param>
/// <param name="NowUtcMilliseconds">What ends later is not expected yet.</param>
public sealed record ReportQuestion(Period Period, long NowUtcMilliseconds)
{
    /// <summary>China's local time before UTC.</summary>
    public const int ChinaOffsetMinutes = 480;

    /// <summary>Site files of controllers in the store: names, area, quotas, limits, the tree of circuits.</summary>
    public IReadOnlyList<SiteDocument> Sites { get; init; } = [];

    /// <summary>Local time before UTC where no site file says it.</summary>
    public int UtcOffsetMinutes { get; init; } = ChinaOffsetMinutes;

    /// <summary>The days that savings are reckoned against; null for no savings.</summary>
    public Period? Baseline { get; init; }

    /// <summary>Outdoor temperatures for the savings; empty where nobody measured.</summary>
    public IReadOnlyList<TimedValue> Temperatures { get; init; } = [];

    /// <summary>Which days are worked, for the savings.</summary>
    public DayCalendar Calendar { get; init; } = DayCalendar.Weekends;
}
