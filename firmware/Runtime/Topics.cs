using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Intervals;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// The controller's topics: edgectl/v1/SITE/DEVICE/... Those of circuits, loads and what else has a name are put together where they
/// leave, on the link's thread: kept for each, those of a site of 16 circuits and 8 loads would take 11 KB of the board's memory.
/// </summary>
public sealed class Topics
{
    /// <summary>Level of the intervals of circuits; their topics end with that of <see cref="EndOf"/>.</summary>
    public const string IntervalLevel = "intervals/";

    /// <summary>Level of changes of a load's relay.</summary>
    public const string LoadLevel = "loads/";

    /// <summary>Level of verdicts of a circuit that checks another.</summary>
    public const string CheckLevel = "checks/";

    /// <summary>Level of the shed times of loads in an interval; their topics end as those of circuits do.</summary>
    public const string ShedLevel = "sheds/";

    /// <summary>Level of what a shed of a load really took.</summary>
    public const string ReceiptLevel = "receipts/";

    /// <summary>Level of what a schedule says.</summary>
    public const string ScheduleLevel = "schedules/";

    /// <summary>Level of dial readings of a circuit.</summary>
    public const string ReadingLevel = "readings/";

    /// <summary>Level of the water of a meter in a quarter of an hour.</summary>
    public const string WaterLevel = "water/";

    /// <summary>Level of what a setpoint is moved to, and why.</summary>
    public const string SetpointLevel = "setpoints/";

    /// <summary>End of faults that appear and disappear.</summary>
    public const string Faults = "faults";

    /// <summary>End of the start of the controller, and where the one before it ended.</summary>
    public const string Boots = "boots";

    /// <summary>End of the time at which the controller started, once it is known.</summary>
    public const string Clock = "clock";

    /// <summary>End of messages that were given up.</summary>
    public const string Losses = "losses";

    /// <summary>End of the energy of the whole site in a day, as coal equivalent and CO2.</summary>
    public const string Totals = "totals";

    private const string Prefix = "edgectl/v1/";

    /// <summary>Builds the topics of a site.</summary>
    public Topics(SiteDigest site)
    {
        Root = RootOf(site);
        Status = Root + "status";
        State = Root + "state";
        Health = Root + "health";
        Why = Root + "why";
        Intervals = Root + IntervalLevel;
        Sheds = Root + ShedLevel;
        Powers = Root + "powers/";
        Reasons = Root + "reasons/";
    }

    /// <summary>What every topic of the controller begins with.</summary>
    public string Root { get; }

    /// <summary>Whether the controller is there: retained, and the last will.</summary>
    public string Status { get; }

    /// <summary>The present state of the window, every state period.</summary>
    public string State { get; }

    /// <summary>How the controller itself is, every health period.</summary>
    public string Health { get; }

    /// <summary>Decisions that somebody asked for.</summary>
    public string Why { get; }

    /// <summary>What the topics of circuits' intervals begin with.</summary>
    public string Intervals { get; }

    /// <summary>What the topics of loads' shed times begin with.</summary>
    public string Sheds { get; }

    /// <summary>What the topics of circuits' powers of now begin with.</summary>
    public string Powers { get; }

    /// <summary>What the topics of why loads stand as they do begin with.</summary>
    public string Reasons { get; }

    /// <summary>What every topic of a controller begins with.</summary>
    public static string RootOf(SiteDigest site) => RootOf(site.SiteId, site.DeviceId);

    /// <summary>What every topic of a controller begins with.</summary>
    /// <param name="siteId">Name of its site.</param>
    /// <param name="deviceId">Its own name.</param>
    public static string RootOf(string siteId, string deviceId) => Prefix + siteId + "/" + deviceId + "/";

    /// <summary>End of the topics of intervals of a length: none for a quarter of an hour.</summary>
    public static string EndOf(IntervalPeriod period) => period switch
    {
        IntervalPeriod.Minute => "/1m",
        IntervalPeriod.FiveMinutes => "/5m",
        IntervalPeriod.Day => "/1d",
        _ => string.Empty,
    };
}
