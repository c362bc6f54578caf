using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>
/// The office over the National Day of 2026, from Monday, 28 September, to Sunday, 11 October: three workdays, seven days off, two
/// workdays, a Saturday that makes up and a Sunday. Fans, light and the water heater go by schedules.
/// </summary>
public class ScheduleWeekTests
{
    private const int ScanSeconds = 5;
    private const int Days = 14;

    private static readonly DateOnly First = new(2026, 9, 28);

    [Fact]
    public void A_week_over_a_holiday_goes_by_the_calendar()
    {
        SiteDocument site = SiteFile.Example;
        SiteConfiguration configuration = site.Configuration;
        configuration.ScanMilliseconds = ScanSeconds * 1_000;
        configuration.Calendar.DaysOff = [.. Enumerable.Range(0, 7).Select(i => Day(new DateOnly(2026, 10, 1).AddDays(i)))
            .Where(day => new DateOnly(1970, 1, 1).AddDays(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))];
        configuration.Calendar.Workdays = [Day(new DateOnly(2026, 10, 10))];
        int heater = Array.FindIndex(configuration.Loads, load => load.Id == "water-heater");
        int fans = Array.FindIndex(configuration.Loads, load => load.Id == "air-handler");
        configuration.Loads[heater].Schedule = configuration.Loads[fans].Schedule;

        // A meeting on the Sunday, from 10 to 11 o'clock.
        configuration.Schedules[0].Exceptions = [new ExceptionDay { DayNumber = Day(new DateOnly(2026, 10, 11)), Periods = new DayPeriods { StartMinutes = [600], EndMinutes = [660] } }];
        OfficePlant plant = new(new OfficePlantOptions
        {
            StartLocalTime = First.ToDateTime(TimeOnly.MinValue),
            DaysOff = configuration.Calendar.DaysOff.Select(Date).ToHashSet(),
            ExtraWorkdays = configuration.Calendar.Workdays.Select(Date).ToHashSet(),
        });
        Simulation simulation = new(site, "office.site.json", plant, new DateTimeOffset(First.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)).ToUnixTimeMilliseconds());
        int[,] openMinutes = new int[Days, 24];
        int shed = 0;
        for (int second = 0; second < Days * 86_400; second += ScanSeconds)
        {
            simulation.Step();
            Load load = simulation.Controller.Loads.At(fans);
            shed += load.IsCurtailed ? 1 : 0;
            if (second % 60 == 30 && load.IsShed && simulation.Controller.Loads.At(heater).IsShed)
            {
                openMinutes[second / 86_400, second % 86_400 / 3_600]++;
            }
        }

        for (int day = 0; day < Days; day++)
        {
            DateOnly date = First.AddDays(day);
            bool isWorked = date.Month == 9 || date.Day is 8 or 9 or 10;
            Assert.Equal(60, openMinutes[day, 3]);
            Assert.Equal(isWorked ? 0 : 60, openMinutes[day, 12]);
            Assert.Equal(60, openMinutes[day, 22]);
            Assert.Equal(isWorked || date.Day == 11 ? 0 : 60, openMinutes[day, 10]);
        }

        // Hours begin one by one: what waits for its turn waits for seconds.
        Assert.InRange(shed * ScanSeconds, 0, 600);
        Assert.False(simulation.Controller.Faults.IsActive(FaultCode.CalendarMissing, 0));
        Assert.Equal(0, simulation.Controller.Faults.ActiveCount);
        Assert.InRange(simulation.Audit.WorstWatts, 1, configuration.Demand.LimitWatts);
    }

    // A bright day in July: at noon the windows do, at midnight nobody is there, and in the morning after both are over.
    [Fact]
    public void Light_goes_by_the_windows_and_by_who_is_there()
    {
        Office office = new(change: site =>
        {
            site.Demand.LimitWatts = 400_000;
            site.LightSensors = [new LightSensorConfiguration { Id = "windows", Channel = 3 }];
            LoadConfiguration light = site.Loads.Single(load => load.Id == "lighting-perimeter");
            light.Schedule = ScheduleConfiguration.NoSchedule;
            light.Daylight.SensorIndex = 0;
            light.Presence.Input = 1;
        });
        Load lighting = office.Simulation.Controller.Loads.At(office.IndexOf("lighting-perimeter"));
        office.Run(5 * Office.Hour);
        Assert.Equal((true, DecisionReason.Daylight), (lighting.IsShed, lighting.Reason));
        office.Run(12 * Office.Hour);
        Assert.Equal((true, DecisionReason.Unoccupied), (lighting.IsShed, lighting.Reason));
        Assert.False(lighting.IsCurtailed);
    }

    private static int Day(DateOnly date) => date.DayNumber - new DateOnly(1970, 1, 1).DayNumber;

    private static DateOnly Date(int day) => new DateOnly(1970, 1, 1).AddDays(day);
}
