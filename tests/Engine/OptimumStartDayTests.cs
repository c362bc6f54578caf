using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>Two weeks of the office that starts by what it has learned, against a start at one time of the day that is early enough.</summary>
public class OptimumStartDayTests
{
    private const int Days = 12;
    private const int LearningDays = 8;

    [Theory]
    [InlineData(713, 360, 2_700, 0.1, 0.6)]
    [InlineData(1_130, 300, 1_850, 0.1, 1.5)]
    public void After_a_week_of_learning_the_rooms_are_ready_when_people_come_and_it_takes_less_than_starting_early(
        int date, int fixedStartMinutes, int targetCentiCelsius, double shortKelvin, double beyondKelvin)
    {
        DateOnly first = new(2026, date / 100, date % 100);
        ZoneDays learned = new(first, site => Start(site, targetCentiCelsius));
        List<(DayOfWeek Day, double Celsius)> openings = [];
        learned.Run(Days, zone =>
        {
            if (zone.Plant.LocalTime.TimeOfDay == TimeSpan.FromMinutes(ZoneDays.OpeningMinutes)
                && zone.Plant.LocalTime.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                openings.Add((zone.Plant.LocalTime.DayOfWeek, zone.Plant.IndoorCelsius));
            }
        });
        ZoneDays early = new(first, site => site.Schedules[0].Tables[0].Periods.StartMinutes = [fixedStartMinutes]);
        early.Run(Days);
        bool isHeating = learned.Simulation.Controller.Schedules.Season == Season.Heating;
        double target = targetCentiCelsius / 100.0;

        // Mondays are of their own kind: the walls have had two days, and one rate stands for all mornings.
        foreach ((DayOfWeek day, double celsius) in openings.Skip(LearningDays - 2).Where(opening => opening.Day != DayOfWeek.Monday))
        {
            double beyond = isHeating ? celsius - target : target - celsius;
            Assert.True(beyond >= -shortKelvin && beyond <= beyondKelvin, $"{day}: {celsius} °C, target {target} °C");
        }

        Assert.True(
            learned.ZoneKilowattHours < early.ZoneKilowattHours * 0.97, $"{learned.ZoneKilowattHours} and {early.ZoneKilowattHours} kWh");
    }

    private static void Start(SiteConfiguration site, int targetCentiCelsius)
    {
        OptimumStartOptions start = site.Schedules[0].OptimumStart;
        start.TemperatureIndex = 0;
        start.MaximumLeadMinutes = 240;
        start.CoolingCentiCelsius = targetCentiCelsius >= 2_600 ? targetCentiCelsius : start.CoolingCentiCelsius;
        start.HeatingCentiCelsius = targetCentiCelsius < 2_600 ? targetCentiCelsius : start.HeatingCentiCelsius;
    }
}
