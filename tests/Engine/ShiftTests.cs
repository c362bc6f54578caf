using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

public class ShiftTests(ITestOutputHelper output)
{
    [Fact]
    public void Explore()
    {
        foreach ((string name, DateOnly first) in new[] { ("summer", new DateOnly(2026, 7, 13)), ("august", new DateOnly(2026, 8, 17)), ("june", new DateOnly(2026, 6, 15)), ("sept", new DateOnly(2026, 9, 7)), ("winter", new DateOnly(2026, 1, 12)), ("feb", new DateOnly(2026, 2, 23)), ("dec", new DateOnly(2026, 12, 7)) })
        {
            foreach ((int hold, int dear, int ahead) in new[] { (-1, 0, 0), (0, 0, 50), (60, 0, 50), (0, 25, 50), (0, 50, 50), (60, 50, 50), (90, 50, 50), (0, 50, 0) })
            {
                ZoneDays days = new(first, site => { Shift(site, hold >= 0, dear, ahead); site.Setpoints[0].Options.Shift.HoldMinutes = Math.Max(0, hold);});
                string lines = "";
                Zibo.EdgeCtl.Core.Schedule.Setpoints.SetpointReason last = 0;
                days.Run(5, d =>
                {
                    var s = d.Simulation.Controller.Schedules.Setpoints.At(0);
                    if (s.Reason != last && hold == 0 && dear == 50 && ahead == 50) { last = s.Reason; lines += $"{d.Plant.LocalTime:MM-dd HH:mm} {s.Reason} {s.CentiCelsius} {d.Plant.IndoorCelsius:0.0}\n"; }
                });
                SideCostReport cost = days.Cost;
                output.WriteLine($"{name} hold {hold} dear +{dear} ahead {ahead}: {days.ImportWattHours / 1000:0} kWh, {string.Join(" ", cost.WattHoursByRate.Select(p => $"{p.Key} {p.Value / 1000:0}"))}, {cost.EnergyYuan} yuan, outside {days.MinutesOutside:0}");
                output.WriteLine(lines);
            }
        }
    }

    private static void Shift(SiteConfiguration site, bool isShifted, int dear, int ahead)
    {
        var options = site.Setpoints[0].Options;
        options.CoolingOccupiedCentiCelsius = 2_650;
        options.HeatingOccupiedCentiCelsius = 1_950;
        site.Schedules[0].OptimumStart.TemperatureIndex = 0;
        site.Schedules[0].OptimumStart.MaximumLeadMinutes = 240;
        site.Schedules[0].OptimumStart.CoolingCentiCelsius = 2_750;
        site.Schedules[0].OptimumStart.HeatingCentiCelsius = 1_850;
        if (isShifted)
        {
            options.Shift.TemperatureIndex = 0;
            options.Shift.DearRate = (int)TariffRate.Peak;
            options.Shift.CoolingAheadCentiCelsius = 2_650 - ahead;
            options.Shift.CoolingDearCentiCelsius = 2_650 + dear;
            options.Shift.HeatingAheadCentiCelsius = 1_950 + ahead;
            options.Shift.HeatingDearCentiCelsius = 1_950 - dear;
        }
    }
}
