using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What a schedule of a site says of the next days: asked of the firmware's own timetable, so that the two cannot differ.</summary>
public static class WeekPlan
{
    /// <summary>Days that are looked at.</summary>
    public const int DayCount = 7;

    /// <summary>The next days of a schedule, without commands and early starts, which nobody knows ahead.</summary>
    /// <param name="site">The site.</param>
    /// <param name="index">Which of its schedules.</param>
    /// <param name="first">The first day, of local time.</param>
    public static IReadOnlyList<PlannedDay> Of(SiteConfiguration site, int index, DateOnly first)
    {
        ArgumentNullException.ThrowIfNull(site);
        WorkCalendar calendar = new(site.Calendar);
        Timetable timetable = new(site.Schedules[index], calendar, site.Seasons);
        int firstDay = first.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        return [.. Enumerable.Range(firstDay, DayCount).Select(day => new PlannedDay(
            first.AddDays(day - firstDay),
            KindOf(calendar, day),
            Names.Of(site.Seasons.Of(day)),
            timetable.IsException(day * (long)DayPeriods.MinutesPerDay),
            SpansOf(timetable, day * (long)DayPeriods.MinutesPerDay)))];
    }

    /// <summary>False where the public holidays of one of the days are not in the site file.</summary>
    public static bool IsPublished(SiteConfiguration site, DateOnly first)
    {
        ArgumentNullException.ThrowIfNull(site);
        WorkCalendar calendar = new(site.Calendar);
        int firstDay = first.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        return calendar.IsPublished(firstDay) && calendar.IsPublished(firstDay + DayCount - 1);
    }

    /// <summary>What goes by a schedule: its loads, lift banks and setpoints.</summary>
    public static IReadOnlyList<string> FollowersOf(SiteConfiguration site, int index)
    {
        ArgumentNullException.ThrowIfNull(site);
        return
        [
            .. site.Loads.Where(load => load.Schedule == index).Select(load => load.Id),
            .. site.LiftBanks.Where(bank => bank.Schedule == index).Select(bank => bank.Id),
            .. site.Setpoints.Where(setpoint => setpoint.Schedule == index).Select(setpoint => setpoint.Id),
        ];
    }

    private static PlannedDayKind KindOf(WorkCalendar calendar, int day)
    {
        bool isPlain = WorkCalendar.PlainKindOf(day) == DayKind.Work;
        return calendar.KindOf(day) == DayKind.Work
            ? isPlain ? PlannedDayKind.Workday : PlannedDayKind.MakeUp
            : isPlain ? PlannedDayKind.Holiday : PlannedDayKind.Weekend;
    }

    private static List<(int StartMinutes, int EndMinutes)> SpansOf(Timetable timetable, long firstMinutes)
    {
        List<(int StartMinutes, int EndMinutes)> spans = [];
        long end = firstMinutes + DayPeriods.MinutesPerDay;
        for (long at = firstMinutes; at < end;)
        {
            long next = timetable.NextChange(at);
            next = next == Timetable.NoChange || next > end ? end : next;
            if (timetable.IsOccupied(at))
            {
                spans.Add(((int)(at - firstMinutes), (int)(next - firstMinutes)));
            }

            at = next;
        }

        return spans;
    }
}
