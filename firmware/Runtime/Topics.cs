using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The controller's topics, built once: edgectl/v1/SITE/DEVICE/...</summary>
public sealed class Topics
{
    private const string Prefix = "edgectl/v1/";

    private readonly string[] _intervals;
    private readonly string[] _loads;
    private readonly string[] _checks;
    private readonly string[] _sheds;
    private readonly string[] _receipts;
    private readonly string[] _schedules;

    /// <summary>Builds the topics of a site.</summary>
    public Topics(SiteConfiguration site)
    {
        string root = RootOf(site);
        Status = root + "status";
        State = root + "state";
        Faults = root + "faults";
        Boots = root + "boots";
        Clock = root + "clock";
        Losses = root + "losses";
        Health = root + "health";
        Why = root + "why";
        _intervals = new string[site.Circuits.Length];
        for (int i = 0; i < _intervals.Length; i++)
        {
            _intervals[i] = root + "intervals/" + site.Circuits[i].Id;
        }

        _loads = new string[site.Loads.Length];
        for (int i = 0; i < _loads.Length; i++)
        {
            _loads[i] = root + "loads/" + site.Loads[i].Id;
        }

        _checks = new string[site.Circuits.Length];
        for (int i = 0; i < _checks.Length; i++)
        {
            _checks[i] = root + "checks/" + site.Circuits[i].Id;
        }

        Totals = root + "totals";
        _sheds = new string[site.Loads.Length];
        for (int i = 0; i < _sheds.Length; i++)
        {
            _sheds[i] = root + "sheds/" + site.Loads[i].Id;
        }

        _receipts = new string[site.Loads.Length];
        for (int i = 0; i < _receipts.Length; i++)
        {
            _receipts[i] = root + "receipts/" + site.Loads[i].Id;
        }

        _schedules = new string[site.Schedules.Length];
        for (int i = 0; i < _schedules.Length; i++)
        {
            _schedules[i] = root + "schedules/" + site.Schedules[i].Id;
        }
    }

    /// <summary>Whether the controller is there: retained, and the last will.</summary>
    public string Status { get; }

    /// <summary>The present state of the window, every state period.</summary>
    public string State { get; }

    /// <summary>How the controller itself is, every health period.</summary>
    public string Health { get; }

    /// <summary>Decisions that somebody asked for.</summary>
    public string Why { get; }

    /// <summary>Faults that appear and disappear.</summary>
    public string Faults { get; }

    /// <summary>The start of the controller, and where the one before it ended.</summary>
    public string Boots { get; }

    /// <summary>The time at which the controller started, once it is known.</summary>
    public string Clock { get; }

    /// <summary>Messages that were given up.</summary>
    public string Losses { get; }

    /// <summary>Energy and power of a circuit in a quarter of an hour that has ended.</summary>
    public string IntervalOf(int circuit) => _intervals[circuit];

    /// <summary>Changes of a load's relay.</summary>
    public string LoadOf(int load) => _loads[load];

    /// <summary>What every topic of a controller begins with.</summary>
    public static string RootOf(SiteConfiguration site) => Prefix + site.SiteId + "/" + site.DeviceId + "/";

    /// <summary>Verdicts of a circuit that checks another.</summary>
    public string CheckOf(int circuit) => _checks[circuit];

    /// <summary>Energy of the whole site in a day, as coal equivalent and CO2.</summary>
    public string Totals { get; }

    /// <summary>Shed time of a load in a quarter of an hour that has ended.</summary>
    public string ShedOf(int load) => _sheds[load];

    /// <summary>What a schedule says.</summary>
    public string ScheduleOf(int schedule) => _schedules[schedule];

    /// <summary>What a shed of a load really took.</summary>
    public string ReceiptOf(int load) => _receipts[load];
}
