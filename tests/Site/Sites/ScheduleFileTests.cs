using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Calendar, schedules, daylight, presence and setpoints in a site file.</summary>
public class ScheduleFileTests
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    public static TheoryData<string, string?, string, string> Refusals => new()
    {
        { "$.calendar.builtIn", "\"fr\"", "$.calendar.builtIn", "\"fr\" is not known here" },
        { "$.calendar.years[0].days", null, "$.calendar.years[0].days", "\"days\" is missing" },
        { "$.calendar.years[0].days[0].isOffDay", "1", "$.calendar.years[0].days[0].isOffDay", "must be true or false, not a number" },
        { "$.calendar.years[0].year", "2025", "$.calendar.years[0].year", "none of the days that are listed is of 2025" },
        { "$.calendar.years[0].days[2].date", "\"2062-09-20\"", "$.calendar.years[0].days[2].date", "the day is not of 2026" },
        { "$.seasons.heating.start", "\"02-30\"", "$.seasons.heating.start", "\"02-30\" is not a date of the year" },
        { "$.seasons.heating.start", "\"09-01\"", "$.seasons", "heating and cooling overlap" },
        { "$.setpoints[0].id", "\"Rooms\"", "$.setpoints[0].id", "a name has 1 to 24 characters a-z, 0-9 and -" },
        { "$.schedules[0].tables", "[]", "$.schedules[0].tables", "a schedule has 1 to 8 tables, each with days and at most 4 periods" },
        { "$.schedules[0].tables[0].days", "[\"moonday\"]", "$.schedules[0].tables[0].days[0]", "\"moonday\" is not known here" },
        { "$.schedules[0].tables[0].days", "[]", "$.schedules[0].tables", "a schedule has 1 to 8 tables, each with days and at most 4 periods" },
        { "$.schedules[0].tables[0].occupied[1]", "\"8-18\"", "$.schedules[0].tables[0].occupied[1]", "\"8-18\" is not a period of the day" },
        { "$.schedules[0].tables[0].occupied[1]", "\"08:00-08:00\"", "$.schedules[0].tables[0].occupied[1]", "\"08:00-08:00\" is not a period of the day" },
        { "$.schedules[0].tables[0].occupied[1]", "\"24:00-08:00\"", "$.schedules[0].tables[0].occupied[1]", "\"24:00-08:00\" is not a period of the day" },
        { "$.schedules[0].exceptions[0].date", "\"10-11\"", "$.schedules[0].exceptions[0].date", "\"10-11\" is not a date" },
        { "$.schedules[0].withoutClock", "\"auto\"", "$.schedules[0].withoutClock", "without a clock no table can be told" },
        { "$.schedules[0].optimumStart.temperature", "\"hell\"", "$.schedules[0].optimumStart.temperature", "there is no temperature \"hell\"" },
        { "$.schedules[0].optimumStart.coolingCelsius", "25", "$.schedules[0].optimumStart", "public buildings are cooled to no less" },
        { "$.schedules[0].optimumStart.heatingCelsius", "60", "$.schedules[0].optimumStart", "a target lies beyond what the zone's temperature believes" },
        { "$.loads[0].schedule", "\"hour\"", "$.loads[0].schedule", "there is no schedule \"hour\"" },
        { "$.liftBanks[0].schedule", null, "$.liftBanks[0].schedule", "a schedule is needed here, or must not be named" },
        { "$.liftBanks[0].economy", "\"always\"", "$.liftBanks[0].schedule", "a schedule is needed here, or must not be named" },
        { "$.lightSensors[0].channel", "3", "$.lightSensors[0].channel", "the channel is already used by an earlier entry" },
        { "$.lightSensors[0].transmitter.highLux", "0", "$.lightSensors[0].transmitter", "the two points make no rising line" },
        { "$.loads[0].kind", "\"sockets\"", "$.loads[0].daylight", "only lighting goes by daylight" },
        { "$.loads[0].daylight.onBelowLux", "900", "$.loads[0].daylight", "only lighting goes by daylight" },
        { "$.loads[0].daylight.sensor", "\"roof\"", "$.loads[0].daylight.sensor", "there is no sensor of daylight \"roof\"" },
        { "$.loads[0].presence.input", "2", "$.loads[0].presence.input", "the channel is already used by an earlier entry" },
        { "$.loads[0].presence.input", "16", "$.loads[0].presence.input", "the board \"virtual\" has 16 digital inputs, none with number 16" },
        { "$.loads[0].comfort.unoccupiedMinimumCelsius", "-20", "$.loads[0].comfort", "a comfort limit has a minimum or a maximum" },
        { "$.setpoints[0].analogOutput", "1", "$.setpoints[0].analogOutput", "the channel is already used by an earlier entry" },
        { "$.setpoints[0].cooling.occupiedCelsius", "26", "$.setpoints[0]", "public buildings are cooled to no less" },
        { "$.setpoints[0].preCool.offsetKelvin", "2.5", "$.setpoints[0]", "public buildings are cooled to no less" },
        { "$.setpoints[0].heating.occupiedCelsius", "21", "$.setpoints[0]", "public buildings are cooled to no less" },
        { "$.setpoints[0].heating.unoccupiedCelsius", "20", "$.setpoints[0]", "setpoints are 5 to 40 °C on the span" },
        { "$.setpoints[0].shift.temperature", "\"hell\"", "$.setpoints[0].shift.temperature", "there is no temperature \"hell\"" },
        { "$.setpoints[0].shift.maximumMinutes", "241", "$.setpoints[0].shift.maximumMinutes", "must be 1 to 240 min" },
        { "$.setpoints[0].shift.holdMinutes", "-1", "$.setpoints[0].shift.holdMinutes", "must be 0 to 240 min" },
        { "$.setpoints[0].shift.events", "false", "$.setpoints[0].shift", "nothing is dear here" },
        { "$.setpoints[0].shift.dearFrom", "\"deep\"", "$.setpoints[0].shift", "nothing is dear here" },
        { "$.setpoints[0].shift.dearFrom", "\"flat\"", "$.setpoints[0].shift", "nothing is dear here: neither a rate nor an event, or every hour of a month" },
        { "$.setpoints[0].shift.dearFrom", "\"pick\"", "$.setpoints[0].shift.dearFrom", "\"pick\"" },
        { "$.setpoints[0].shift.cooling.aheadCelsius", "25", "$.setpoints[0].shift", "public buildings are cooled to no less" },
        { "$.setpoints[0].shift.cooling.dearCelsius", "27", "$.setpoints[0].shift", "ahead of dear hours it is cooled" },
        { "$.setpoints[0].shift.heating.dearCelsius", "10", "$.setpoints[0].shift", "ahead of dear hours it is cooled" },
        { "$.setpoints[0].schedule", "\"day\"", "$.setpoints[0].schedule", "there is no schedule \"day\"" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_is_wrong_is_said_at_its_place_in_both_languages(string path, string? json, string place, string problem)
    {
        InputException exception = GuardDraft.Refuse((path, json));

        InputFinding finding = Assert.Single(exception.Findings);
        Assert.Equal(place, finding.Place);
        Assert.StartsWith(problem, finding.Problem.English, StringComparison.Ordinal);
        Texts.AssertReadable(exception);
    }

    [Fact]
    public void Where_no_name_is_known_the_remedy_is_to_list_one()
    {
        InputException exception = GuardDraft.Refuse(("$.lightSensors", null));

        InputFinding finding = Assert.Single(exception.Findings);
        Assert.Equal(("$.loads[0].daylight.sensor", "There is none yet: list it first, or leave this out"), (finding.Place, finding.Remedy.English));
        Texts.AssertBilingual(exception);
    }

    [Fact]
    public void Everything_that_is_written_arrives()
    {
        SiteConfiguration site = SiteFile.Parse("draft.json", GuardDraft.With()).Configuration;

        ScheduleConfiguration schedule = Assert.Single(site.Schedules);
        Assert.Equal(ScheduleDays.Workday, schedule.Tables[0].Days);
        Assert.Equal((1 << (int)Season.Heating) | (1 << (int)Season.Between), schedule.Tables[0].Seasons);
        Assert.Equal([480, 810], schedule.Tables[0].Periods.StartMinutes);
        Assert.Equal([720, 1_080], schedule.Tables[0].Periods.EndMinutes);
        Assert.Equal((ScheduleDays.Monday << 5) | ScheduleDays.DayOff, schedule.Tables[1].Days);
        Assert.Equal(Day(2026, 10, 11), schedule.Exceptions[0].DayNumber);
        Assert.Equal([1_440], schedule.Exceptions[0].Periods.EndMinutes);
        Assert.Equal((ScheduleMode.Unoccupied, 90, 1_850), (schedule.WithoutClock, schedule.OptimumStart.MaximumLeadMinutes, schedule.OptimumStart.HeatingCentiCelsius));
        Assert.Equal((601, 910, 1_110, 320), (site.Seasons.CoolingStartDate, site.Seasons.CoolingEndDate, site.Seasons.HeatingStartDate, site.Seasons.HeatingEndDate));
        Assert.Equal((0, 0, 400, 9), (site.Loads[0].Schedule, site.Loads[0].Daylight.SensorIndex, site.Loads[0].Daylight.OnBelowLux, site.Loads[0].Presence.Input));
        Assert.Equal((500, 3_500), (site.Loads[0].Comfort.UnoccupiedMinimumCentiCelsius, site.Loads[0].Comfort.UnoccupiedMaximumCentiCelsius));
        Assert.Equal((2_750, 100), (site.Setpoints[0].Options.CoolingOccupiedCentiCelsius, site.Setpoints[0].Options.PreCoolCentiKelvin));
        ShiftOptions shift = site.Setpoints[0].Options.Shift;
        Assert.Equal((0, ShiftOptions.NoRateIndex, true, 150, 45), (shift.TemperatureIndex, shift.DearRateIndex, shift.IsForEvents, shift.MaximumMinutes, shift.HoldMinutes));
        Assert.Equal(
            (2_600, 2_850, 1_900, 1_800),
            (shift.CoolingAheadCentiCelsius, shift.CoolingDearCentiCelsius, shift.HeatingAheadCentiCelsius, shift.HeatingDearCentiCelsius));
        Assert.Equal((LiftEconomyMode.Schedule, 0), (site.LiftBanks[0].Economy, site.LiftBanks[0].Schedule));
    }

    // The notice for 2026, counted by hand: 33 days off, 19 of them Monday to Friday, and 6 days at weekends that are worked.
    [Fact]
    public void The_calendar_that_ships_is_that_of_the_notices()
    {
        CalendarOptions calendar = SiteFile.Parse("draft.json", GuardDraft.With(("$.calendar", """{ "builtIn": "cn" }"""))).Configuration.Calendar;

        Assert.Equal([2025, 2026], calendar.Years);
        int[] off = [.. calendar.DaysOff.Where(day => day >= Day(2026, 1, 1))];
        int[] worked = [.. calendar.Workdays.Where(day => day >= Day(2026, 1, 1))];
        Assert.Equal(19, off.Length);
        Assert.Equal([Day(2026, 1, 4), Day(2026, 2, 14), Day(2026, 2, 28), Day(2026, 5, 9), Day(2026, 9, 20), Day(2026, 10, 10)], worked);
        Assert.Contains(Day(2026, 2, 16), off);
        Assert.DoesNotContain(Day(2026, 2, 15), off);
    }

    [Fact]
    public void A_year_in_the_file_goes_before_the_one_that_ships()
    {
        CalendarOptions calendar = SiteFile.Parse("draft.json", GuardDraft.With()).Configuration.Calendar;

        Assert.Equal([Day(2026, 10, 1), Day(2026, 10, 2)], calendar.DaysOff.Where(day => day >= Day(2026, 1, 1)));
        Assert.Equal([Day(2026, 9, 20)], calendar.Workdays.Where(day => day >= Day(2026, 1, 1)));
    }

    private static int Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber - Epoch.DayNumber;
}
