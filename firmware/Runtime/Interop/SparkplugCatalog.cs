using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime.Interop;

/// <summary>
/// The metrics of a site in one order: those of the node, then those of each circuit, then those of each load. Part 0 is the node,
/// the other parts are its devices.
/// </summary>
internal sealed class SparkplugCatalog
{
    private const int MetricsPerCircuit = 3;
    private const int MetricsPerLoad = 3;
    private const int MostNodeMetrics = 14;

    private readonly SparkplugMetric[] _metrics;
    private readonly int[] _starts;
    private readonly string[] _names;
    private readonly int _firstLoad;
    private int _count;

    internal SparkplugCatalog(SiteConfiguration site)
    {
        int circuits = site.Circuits.Length;
        int loads = site.Loads.Length;
        int most = MostNodeMetrics + site.WaterMeters.Length + (circuits * MetricsPerCircuit) + (loads * (MetricsPerLoad + 1));
        _metrics = new SparkplugMetric[most];
        _firstLoad = 1 + circuits;
        _starts = new int[1 + circuits + loads];
        _names = new string[_starts.Length];
        _names[0] = string.Empty;
        AddNode(site);
        for (int i = 0; i < circuits; i++)
        {
            Begin(1 + i, "circuit-" + site.Circuits[i].Id);
            Add("powerWatts", SparkplugType.Int64, SparkplugSource.CircuitPower, i);
            Add("totalMilliwattHours", SparkplugType.UInt64, SparkplugSource.CircuitEnergy, i);
            Add("exportTotalMilliwattHours", SparkplugType.UInt64, SparkplugSource.CircuitExport, i);
        }

        for (int i = 0; i < loads; i++)
        {
            Begin(_firstLoad + i, "load-" + site.Loads[i].Id);
            Add("isShed", SparkplugType.Boolean, SparkplugSource.LoadShed, i);
            Add("reason", SparkplugType.String, SparkplugSource.LoadReason, i);
            Add("powerWatts", SparkplugType.Int64, SparkplugSource.LoadPower, i);
            if (site.Loads[i].Options.MinimumLevelPermille < LoadLevel.FullPermille)
            {
                Add("levelPermille", SparkplugType.Int64, SparkplugSource.LoadLevel, i);
            }
        }
    }

    /// <summary>All metrics.</summary>
    internal int Count => _count;

    /// <summary>The node and its devices.</summary>
    internal int PartCount => _starts.Length;

    /// <summary>A metric by its alias.</summary>
    internal SparkplugMetric At(int alias) => _metrics[alias];

    /// <summary>First alias of a part.</summary>
    internal int StartOf(int part) => _starts[part];

    /// <summary>First alias behind a part.</summary>
    internal int EndOf(int part) => part + 1 < _starts.Length ? _starts[part + 1] : _count;

    /// <summary>Name of a device; the node has none here.</summary>
    internal string NameOf(int part) => _names[part];

    /// <summary>True where the part is a load.</summary>
    internal bool IsLoad(int part) => part >= _firstLoad;

    private void AddNode(SiteConfiguration site)
    {
        AddSite("bootId", SparkplugType.UInt64, SparkplugSource.BootId);
        AddSite("powerWatts", SparkplugType.Int64, SparkplugSource.SitePower);
        AddSite("projectedWatts", SparkplugType.Int64, SparkplugSource.ProjectedPower);
        AddSite("effectiveLimitWatts", SparkplugType.Int64, SparkplugSource.Limit);
        AddSite("phase", SparkplugType.String, SparkplugSource.Phase);
        AddSite("shedCount", SparkplugType.Int64, SparkplugSource.ShedCount);
        AddSite("activeFaultCount", SparkplugType.Int64, SparkplugSource.ActiveFaultCount);
        if (site.FireAlarmInput != SiteConfiguration.NoInput)
        {
            AddSite("isFireAlarm", SparkplugType.Boolean, SparkplugSource.FireAlarm);
        }

        if (site.Budget.HasEnergy)
        {
            AddSite("budget/monthUsedWattHours", SparkplugType.Int64, SparkplugSource.MonthEnergy);
            AddSite("budget/monthQuotaWattHours", SparkplugType.Int64, SparkplugSource.MonthEnergyQuota);
            AddSite("budget/dayUsedWattHours", SparkplugType.Int64, SparkplugSource.DayEnergy);
        }

        if (site.Budget.HasWater)
        {
            AddSite("budget/monthUsedLitres", SparkplugType.Int64, SparkplugSource.MonthWater);
            AddSite("budget/monthQuotaLitres", SparkplugType.Int64, SparkplugSource.MonthWaterQuota);
            AddSite("budget/dayUsedLitres", SparkplugType.Int64, SparkplugSource.DayWater);
        }

        for (int i = 0; i < site.WaterMeters.Length; i++)
        {
            Add("water/" + site.WaterMeters[i].Id + "/totalLitres", SparkplugType.UInt64, SparkplugSource.WaterTotal, i);
        }
    }

    private void Begin(int part, string name)
    {
        _starts[part] = _count;
        _names[part] = name;
    }

    private void AddSite(string name, SparkplugType type, SparkplugSource source) => Add(name, type, source, 0);

    private void Add(string name, SparkplugType type, SparkplugSource source, int index) =>
        _metrics[_count++] = new SparkplugMetric(name, type, source, index);
}
