using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>The largest site that the rules allow, with the longest names and every interval.</summary>
internal static class LargestSite
{
    public static void Make(SiteConfiguration site)
    {
        site.SiteId = new string('s', SiteRules.MaximumIdLength);
        site.DeviceId = new string('d', SiteRules.MaximumIdLength);
        site.Demand.LimitWatts = DemandOptions.MaximumLimitWatts;
        site.Demand.Mode = DemandWindowMode.Both;
        site.Intervals.Minute = true;
        site.Intervals.FiveMinutes = true;
        site.Factors.Co2Basis = new string('b', SiteRules.MaximumIdLength);
        site.Circuits =
        [
            .. Enumerable.Range(0, SiteRules.MaximumCircuits).Select(i => new CircuitConfiguration
            {
                Id = LongId('c', i), MeterKind = MeterKind.Pulse, Channel = i, SubItemCode = "01B10",
            }),
        ];
        site.Loads = [.. Enumerable.Range(0, SiteRules.MaximumLoads).Select(MakeLoad)];
    }

    private static LoadConfiguration MakeLoad(int index)
    {
        LoadConfiguration load = new() { Id = LongId('l', index), Output = index, OwnCircuit = index + 1 };
        load.Options.Kind = LoadKind.Other;
        load.Options.RatedWatts = 1_000_000;
        return load;
    }

    private static string LongId(char letter, int index) => new string(letter, SiteRules.MaximumIdLength - 2) + index.ToString("00", null);
}
