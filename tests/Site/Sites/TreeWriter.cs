using System.Text.Json.Nodes;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Adds the tree of circuits and the interval pulse to a site file; see <see cref="SiteWriter"/>.</summary>
internal static class TreeWriter
{
    public static void Write(SiteConfiguration site, JsonObject root)
    {
        JsonObject demand = root["demand"]!.AsObject();
        demand["intervalToleranceSeconds"] = site.Demand.IntervalPulse.ToleranceSeconds;
        if (site.Demand.IntervalPulse.Input != IntervalPulseOptions.NoInput)
        {
            demand["intervalInput"] = site.Demand.IntervalPulse.Input;
        }

        for (int i = 0; i < site.Circuits.Length; i++)
        {
            CircuitConfiguration circuit = site.Circuits[i];
            JsonObject node = root["circuits"]![i]!.AsObject();
            if (circuit.Parent != CircuitConfiguration.NoCheck)
            {
                node["parent"] = site.Circuits[circuit.Parent].Id;
            }

            node["limitWatts"] = circuit.Feeder.LimitWatts;
            node["limitSeconds"] = circuit.Feeder.LimitSeconds;
            node["tripWatts"] = circuit.Feeder.TripWatts;
            node["tripSeconds"] = circuit.Feeder.TripSeconds;
        }

        for (int i = 0; i < site.Loads.Length; i++)
        {
            if (site.Loads[i].Feeder != LoadConfiguration.NoCircuit)
            {
                root["loads"]![i]!["feeder"] = site.Circuits[site.Loads[i].Feeder].Id;
            }
        }
    }
}
