using CsCheck;
using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>The next days of a schedule, held against the firmware's own answer minute by minute.</summary>
public sealed class WeekPlanTests
{
    private static readonly DateOnly Thursday = new(2026, 10, 1);

    [Fact]
    public void A_week_knows_workdays_holidays_make_up_days_exceptions_and_seasons()
    {
        // National Day: 1 to 7 October off, the Saturday after it worked.
        SiteConfiguration site = Site("""
            [{ "id": "office", "tables": [{ "days": ["workday"], "occupied": ["08:00-12:00", "13:30-18:00"] }, { "days": ["day-off"], "occupied": [] }],
               "exceptions": [{ "date": "2026-10-06", "occupied": ["22:00-02:00"] }] }]
            """);
        IReadOnlyList<PlannedDay> week = WeekPlan.Of(site, 0, new DateOnly(2026, 10, 4));
        Assert.Equal(
            [PlannedDayKind.Weekend, PlannedDayKind.Holiday, PlannedDayKind.Holiday, PlannedDayKind.Holiday, PlannedDayKind.Workday, PlannedDayKind.Workday, PlannedDayKind.MakeUp],
            week.Select(day => day.Kind));
        Assert.Equal([false, false, true, false, false, false, false], week.Select(day => day.IsException));
        Assert.Empty(week[0].Spans);
        Assert.Equal([(1_320, 1_440)], week[2].Spans);
        Assert.Equal([(0, 120)], week[3].Spans);
        Assert.Equal([(480, 720), (810, 1_080)], week[6].Spans);
        Assert.All(week, day => Assert.Equal("between", day.Season));
        Assert.True(WeekPlan.IsPublished(site, Thursday));
        Assert.False(WeekPlan.IsPublished(site, new DateOnly(2031, 10, 1)));
    }

    [Fact]
    public void It_is_what_the_timetable_of_the_firmware_says_in_every_minute()
    {
        Gen.Select(Gen.Int[0, 1_439].Array[2], Gen.Int[1, 1_439].Array[2], Gen.Int[0, 20_000]).Sample(
            (starts, lengths, day) =>
            {
                SiteConfiguration site = SiteFile.Example.Configuration;
                site.Schedules[0].Tables[0].Periods = new DayPeriods
                {
                    StartMinutes = starts,
                    EndMinutes = [.. starts.Zip(lengths, (start, length) => (start + length - 1) % 1_440 + 1)],
                };
                DateOnly first = DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(day + 1);
                Timetable timetable = new(site.Schedules[0], new WorkCalendar(site.Calendar), site.Seasons);
                IReadOnlyList<PlannedDay> week = WeekPlan.Of(site, 0, first);
                for (int minute = 0; minute < WeekPlan.DayCount * 1_440; minute += 7)
                {
                    PlannedDay planned = week[minute / 1_440];
                    bool isThere = planned.Spans.Any(span => minute % 1_440 >= span.StartMinutes && minute % 1_440 < span.EndMinutes);
                    Assert.Equal(timetable.IsOccupied(((day + 1) * 1_440L) + minute), isThere);
                }
            },
            iter: 40);
    }

    [Fact]
    public void What_goes_by_a_schedule_is_named()
    {
        SiteConfiguration site = SiteFile.Example.Configuration;
        Assert.Equal(["air-handler"], WeekPlan.FollowersOf(site, Array.FindIndex(site.Schedules, schedule => schedule.Id == "ventilation")));
    }

    private static SiteConfiguration Site(string schedules)
    {
        string text = SiteFile.ExampleText;
        int start = text.IndexOf("\"schedules\": [", StringComparison.Ordinal);
        int end = text.IndexOf("\n  ],", start, StringComparison.Ordinal) + "\n  ],".Length;
        text = text[..start] + "\"schedules\": " + schedules + "," + text[end..];
        int calendar = text.IndexOf("\"calendar\": {", StringComparison.Ordinal);
        int calendarEnd = text.IndexOf("\n  },", calendar, StringComparison.Ordinal) + "\n  },".Length;
        text = text[..calendar] + "\"calendar\": { \"builtIn\": \"cn\" }," + text[calendarEnd..];
        text = text.Replace(",\n      \"schedule\": \"light\"", "", StringComparison.Ordinal)
            .Replace(",\n      \"schedule\": \"ventilation\"", "", StringComparison.Ordinal);
        return SiteFile.Parse("week.site.json", text).Configuration;
    }
}
