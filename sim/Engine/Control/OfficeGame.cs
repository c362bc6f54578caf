using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// The game in the simulated office, from a hot Monday on. Its bound is a yardstick: it takes the powers of the uncontrolled
/// building as given, while there energy not served is wanted later, and less air moved is less for the chiller to cool.
/// </summary>
public static class OfficeGame
{
    private const string SiteName = "office.site.json";
    private const int Seed = 1;
    private const int StepsPerMinute = 60;
    private const int MinuteMilliseconds = 60_000;
    private static readonly double[] LimitParts = [0.96, 1, 1.04];
    private static readonly DateTime Start = new(2026, 7, 13, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The limit of the site that ships, 4 % less and 4 % more, in W.</summary>
    public static IReadOnlyList<int> DefaultLimitsWatts { get; } =
        [.. LimitParts.Select(part => (int)(part * SiteFile.Example.Configuration.Demand.LimitWatts))];

    /// <summary>Makes it; the office is run once without a controller, for the bound.</summary>
    /// <param name="days">Days to play.</param>
    public static ControlGame Make(int days)
    {
        SiteConfiguration site = SiteFile.Example.Configuration;
        ControlLoad[] loads = [.. site.Loads.Select(l => new ControlLoad(l.Id, l.Options, new BoundLoad(l.Options.ShedPriority)))];
        long startUtc = new DateTimeOffset(Start, TimeSpan.FromMinutes(site.UtcOffsetMinutes)).ToUnixTimeMilliseconds();
        ControlSpan span = new(startUtc, days * 86_400_000L, site.UtcOffsetMinutes);
        return new ControlGame("office", SiteName, MakePlant, MakeSite, loads, span, Record(span, loads)) { IsTrueBound = false };
    }

    private static OfficePlant MakePlant() => new(new OfficePlantOptions { Seed = Seed, StartLocalTime = Start });

    private static SiteDocument MakeSite(int limitWatts)
    {
        SiteDocument site = SiteFile.Example;
        site.Configuration.Demand.LimitWatts = limitWatts;
        site.Configuration.Demand.WindowSeconds = ControlGame.WindowSeconds;
        foreach (LoadConfiguration load in site.Configuration.Loads)
        {
            // The other controllers know no comfort limit; all play the same game.
            load.Comfort.TemperatureIndex = ComfortOptions.NoTemperatureIndex;
        }

        return site;
    }

    private static IEnumerable<PowerStep> Record(ControlSpan span, IReadOnlyList<ControlLoad> controlled)
    {
        OfficePlant plant = MakePlant();
        PlantCircuit main = plant.Circuits.First(c => c.Id == ReplayPlant.SiteCircuitId);
        PlantLoad[] loads = [.. controlled.Select(l => plant.Loads.First(p => p.Id == l.Id))];
        for (long now = 0; now < span.Milliseconds; now += MinuteMilliseconds)
        {
            double total = 0;
            double[] watts = new double[loads.Length];
            for (int second = 0; second < StepsPerMinute; second++)
            {
                plant.Step(ControlGame.StepMilliseconds);
                total += main.PowerWatts / StepsPerMinute;
                for (int i = 0; i < loads.Length; i++)
                {
                    watts[i] += loads[i].PowerWatts / StepsPerMinute;
                }
            }

            // A sum of means may come out a hair above the mean of the sum.
            yield return new PowerStep(
                span.StartUtcMilliseconds + now, MinuteMilliseconds, Math.Max(0, total - watts.Sum()), watts);
        }
    }
}
