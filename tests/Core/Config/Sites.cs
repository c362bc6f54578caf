using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Config;

/// <summary>Configurations that tests start from.</summary>
internal static class Sites
{
    /// <summary>A site that the rules accept: a metered supply, a metered chiller, a chiller and lights to shed, two water meters.</summary>
    public static SiteConfiguration School()
    {
        SiteConfiguration site = new()
        {
            SiteId = "school-7",
            DeviceId = "edge-1",
            FireAlarmInput = 0,
            Circuits =
            [
                new CircuitConfiguration { Id = "supply", Channel = 0 },
                new CircuitConfiguration { Id = "chiller", Channel = 1 },
                new CircuitConfiguration { Id = "lights", Channel = 0, MeterKind = MeterKind.Current },
            ],
            Loads =
            [
                new LoadConfiguration { Id = "chiller", Output = 0, OwnCircuit = 1 },
                new LoadConfiguration { Id = "lights", Output = 1, OwnCircuit = 2 },
            ],
        };
        site.Circuits[0].Pulse.ImpulsesPerKilowattHour = 6_400;
        site.Circuits[0].Pulse.RatioNumerator = 200;
        site.Circuits[0].Pulse.RatioDenominator = 5;
        LoadOptions chiller = site.Loads[0].Options;
        chiller.Kind = LoadKind.Chiller;
        chiller.RatedWatts = 30_000;
        chiller.MinimumOnMilliseconds = 300_000;
        chiller.MinimumOffMilliseconds = 600_000;
        LoadOptions lights = site.Loads[1].Options;
        lights.Kind = LoadKind.Lighting;
        lights.RatedWatts = 4_000;
        lights.ShedPriority = 2;
        site.WaterMeters = [new WaterMeterConfiguration { Id = "cold", Channel = 0 }, new WaterMeterConfiguration { Id = "hot", Channel = 1 }];
        site.WaterMeters[0].Options.LeakLitresPerHour = 30;
        site.WaterMeters[0].Options.BurstLitresPerHour = 3_000;
        return site;
    }
}
