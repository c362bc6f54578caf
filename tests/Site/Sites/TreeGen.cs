using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Shedding.Feeders;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Random trees of circuits; see <see cref="SiteGen"/>.</summary>
internal static class TreeGen
{
    public static void AddValid(Random random, SiteConfiguration site)
    {
        IntervalPulseOptions pulse = site.Demand.IntervalPulse;
        pulse.ToleranceSeconds = random.Next(10, 121);
        int unused = Enumerable.Range(0, 16).Where(input => LiftRules.InputUses(site, input) == 0).DefaultIfEmpty(IntervalPulseOptions.NoInput).First();
        pulse.Input = random.Next(2) == 0 ? IntervalPulseOptions.NoInput : unused;

        // A parent that stands earlier in a shuffled list closes no circle.
        int[] order = [.. Enumerable.Range(0, site.Circuits.Length).Where(i => i != site.SiteCircuit)];
        random.Shuffle(order);
        for (int i = 1; i < order.Length; i++)
        {
            site.Circuits[order[i]].Parent = random.Next(3) == 0 ? CircuitConfiguration.NoCheck : order[random.Next(i)];
        }

        foreach (CircuitConfiguration circuit in site.Circuits.Where(circuit => circuit.Direction == MeterDirection.Import))
        {
            FeederOptions feeder = circuit.Feeder;
            feeder.LimitWatts = random.Next(2) * random.Next(0, DemandOptions.MaximumLimitWatts + 1);
            feeder.LimitSeconds = random.Next(60, 3_601);
            feeder.TripSeconds = random.Next(1, 61);
            if (circuit.MeterKind != MeterKind.Pulse && random.Next(2) == 0)
            {
                feeder.TripWatts = random.Next(feeder.LimitWatts, DemandOptions.MaximumLimitWatts + 1);
            }
        }

        foreach (LoadConfiguration load in site.Loads.Where(_ => random.Next(2) == 0))
        {
            int feeder = load.OwnCircuit == LoadConfiguration.NoCircuit ? random.Next(site.Circuits.Length) : load.OwnCircuit;
            for (int steps = random.Next(3); steps > 0 && feeder != site.SiteCircuit; steps--)
            {
                feeder = TreeRules.ParentOf(site, feeder);
            }

            load.Feeder = feeder;
        }
    }

    public static void AddWild(Random random, SiteConfiguration site)
    {
        int Number() => random.Next(3) switch { 0 => random.Next(int.MinValue, int.MaxValue), 1 => random.Next(-2, 70), _ => random.Next(0, 5) };

        site.Demand.IntervalPulse.Input = Number();
        site.Demand.IntervalPulse.ToleranceSeconds = Number();
        foreach (CircuitConfiguration circuit in site.Circuits)
        {
            circuit.Parent = Number();
            circuit.Feeder.LimitWatts = Number();
            circuit.Feeder.LimitSeconds = Number();
            circuit.Feeder.TripWatts = Number();
            circuit.Feeder.TripSeconds = Number();
        }

        foreach (LoadConfiguration load in site.Loads)
        {
            load.Feeder = Number();
        }
    }
}
