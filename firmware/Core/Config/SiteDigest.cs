namespace Zibo.EdgeCtl.Core.Config;

/// <summary>
/// What of a site's configuration is named and told for as long as the controller runs. The configuration itself is free once the parts of
/// the controller have taken their own: on the board each of its numbers takes twelve bytes.
/// </summary>
public sealed class SiteDigest
{
    // Null where no circuit has one.
    private readonly string[] _subItemCodes;

    /// <summary>Takes it from a configuration.</summary>
    public SiteDigest(SiteConfiguration site)
    {
        SiteId = site.SiteId;
        DeviceId = site.DeviceId;
        SiteCircuit = site.SiteCircuit;
        LimitWatts = site.Demand.LimitWatts;
        Factors = site.Factors;
        Circuits = new string[site.Circuits.Length];
        for (int i = 0; i < Circuits.Length; i++)
        {
            Circuits[i] = site.Circuits[i].Id;
            if (site.Circuits[i].SubItemCode.Length > 0)
            {
                _subItemCodes = _subItemCodes ?? new string[Circuits.Length];
                _subItemCodes[i] = site.Circuits[i].SubItemCode;
            }
        }

        Loads = new string[site.Loads.Length];
        for (int i = 0; i < Loads.Length; i++)
        {
            Loads[i] = site.Loads[i].Id;
        }

        WaterMeters = new string[site.WaterMeters.Length];
        for (int i = 0; i < WaterMeters.Length; i++)
        {
            WaterMeters[i] = site.WaterMeters[i].Id;
        }

        Schedules = new string[site.Schedules.Length];
        for (int i = 0; i < Schedules.Length; i++)
        {
            Schedules[i] = site.Schedules[i].Id;
        }

        Setpoints = new string[site.Setpoints.Length];
        for (int i = 0; i < Setpoints.Length; i++)
        {
            Setpoints[i] = site.Setpoints[i].Id;
        }
    }

    /// <summary>Name of the site.</summary>
    public string SiteId { get; }

    /// <summary>Name of the controller.</summary>
    public string DeviceId { get; }

    /// <summary>Index of the circuit that sees the whole site.</summary>
    public int SiteCircuit { get; }

    /// <summary>The site's own limit in watts.</summary>
    public int LimitWatts { get; }

    /// <summary>What energy is turned into coal and CO2 with.</summary>
    public FactorOptions Factors { get; }

    /// <summary>Names of the circuits.</summary>
    public string[] Circuits { get; }

    /// <summary>Names of the loads.</summary>
    public string[] Loads { get; }

    /// <summary>Names of the water meters.</summary>
    public string[] WaterMeters { get; }

    /// <summary>Names of the schedules.</summary>
    public string[] Schedules { get; }

    /// <summary>Names of the setpoints.</summary>
    public string[] Setpoints { get; }

    /// <summary>Code of a circuit's sub-item, or null where it has none.</summary>
    public string SubItemCodeOf(int circuit) => _subItemCodes == null ? null : _subItemCodes[circuit];
}
