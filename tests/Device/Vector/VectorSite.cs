using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Device.Tests.Vector;

/// <summary>The site of the recorded scans: a supply of 60 kW, a chiller with a meter, lifts with a transformer, three loads.</summary>
public static class VectorSite
{
    /// <summary>Makes it anew.</summary>
    public static SiteConfiguration Make()
    {
        SiteConfiguration site = new SiteConfiguration();
        site.SiteId = "vector";
        site.DeviceId = "edge-1";
        site.FireAlarmInput = 0;
        site.Circuits = new CircuitConfiguration[]
        {
            Circuit("main", MeterKind.Pulse, 0), Circuit("chiller", MeterKind.Pulse, 1), Circuit("lifts", MeterKind.Current, 0),
        };
        site.Loads = new LoadConfiguration[]
        {
            Load("chiller", LoadKind.Chiller, 0, 3, 30_000, 120_000, 180_000),
            Load("boiler", LoadKind.WaterHeater, 1, 1, 10_000, 0, 0),
            Load("chargers", LoadKind.EvCharger, 2, 2, 10_000, 20_000, 30_000),
        };
        site.Loads[0].OwnCircuit = 1;
        site.Demand.LimitWatts = 60_000;
        return site;
    }

    private static CircuitConfiguration Circuit(string id, MeterKind kind, int channel)
    {
        CircuitConfiguration circuit = new CircuitConfiguration();
        circuit.Id = id;
        circuit.MeterKind = kind;
        circuit.Channel = channel;
        return circuit;
    }

    private static LoadConfiguration Load(string id, LoadKind kind, int output, int shedPriority, int watts, int onMilliseconds, int offMilliseconds)
    {
        LoadConfiguration load = new LoadConfiguration();
        load.Id = id;
        load.Output = output;
        load.Options.Kind = kind;
        load.Options.ShedPriority = shedPriority;
        load.Options.RatedWatts = watts;
        load.Options.MinimumOnMilliseconds = onMilliseconds;
        load.Options.MinimumOffMilliseconds = offMilliseconds;
        return load;
    }
}
