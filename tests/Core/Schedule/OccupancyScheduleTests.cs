using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;

namespace Zibo.EdgeCtl.Core.Tests.Schedule;

/// <summary>What goes before what in a schedule.</summary>
public class OccupancyScheduleTests
{
    [Theory]
    [InlineData(ScheduleMode.Occupied, true)]
    [InlineData(ScheduleMode.Unoccupied, false)]
    public void Without_a_clock_the_site_says_what_holds(ScheduleMode withoutClock, bool isOccupied)
    {
        ScheduleConfiguration office = Weeks.Office();
        office.WithoutClock = withoutClock;
        OccupancySchedule schedule = new(office, new Timetable(office, Weeks.NationalDay(), new SeasonOptions()), null!);

        Assert.Equal((isOccupied, ScheduleSource.Safe), (schedule.IsOccupied, schedule.Source));
        schedule.Follow(Weeks.At(2026, 9, 30, 3, 0), ScheduleMode.Auto, Timetable.NoChange, Season.Between);
        Assert.Equal((false, ScheduleSource.Table, 300L), (schedule.IsOccupied, schedule.Source, schedule.LeadMinutes));
        schedule.FollowWithoutClock();
        Assert.Equal((isOccupied, ScheduleSource.Safe, Timetable.NoChange), (schedule.IsOccupied, schedule.Source, schedule.NextChangeMinutes));
    }

    // A meeting on the Saturday of the exception lasts until 15 o'clock, and on Monday nobody shall heat for anybody.
    [Fact]
    public void Commands_go_before_exceptions_and_those_before_tables()
    {
        ScheduleConfiguration office = Weeks.Office();
        OccupancySchedule schedule = new(office, new Timetable(office, Weeks.NationalDay(), new SeasonOptions()), null!);
        ScheduleOrders orders = new([office]);
        CycleTable.Run(
            """
                  day | hour | order      | until || occupied | source    | next
            ----------+------+------------+-------++----------+-----------+-------
                   10 |    8 | auto       |     0 || no       | Exception | 10 09
                   10 |    9 |            |       || yes      | Exception | 10 12
                   10 |   11 | occupied   |    15 || yes      | Command   | 10 15
                   10 |   14 | keep       |       || yes      | Command   | 10 15
                   10 |   15 |            |       || no       | Exception | 12 08
                   12 |    7 | unoccupied |    20 || no       | Command   | 12 20
                   12 |   19 | keep       |       || no       | Command   | 12 20
                   12 |   12 |            |       || no       | Command   | 12 20
                   12 |   13 | auto       |       || yes      | Table     | 12 18
                   11 |   13 |            |       || no       | Table     | 12 08
            """,
            row =>
            {
                int day = (int)row.Number("day");
                long minutes = Weeks.At(2026, 10, day, (int)row.Number("hour"), 0);
                if (row.Text("order") != "keep")
                {
                    orders.Apply(
                        0,
                        Enum.Parse<ScheduleMode>(row.Text("order"), true),
                        minutes * 60_000,
                        Weeks.At(2026, 10, day, (int)row.Number("until"), 0) * 60_000,
                        minutes * 60_000);
                }

                long change = orders.NextChangeUtcMilliseconds(0, minutes * 60_000);
                schedule.Follow(
                    minutes,
                    orders.ModeOf(0, minutes * 60_000),
                    change == long.MaxValue ? Timetable.NoChange : change / 60_000,
                    Season.Between);
            },
            column => column switch
            {
                "occupied" => schedule.IsOccupied,
                "source" => schedule.Source,
                _ => $"{(schedule.NextChangeMinutes / 1_440) - Weeks.Day(2026, 10, 1) + 1:00} {schedule.NextChangeMinutes % 1_440 / 60:00}",
            });
    }

    [Fact]
    public void Nine_orders_are_one_too_many_until_one_is_over()
    {
        ScheduleOrders orders = new([Weeks.Office()]);
        for (int i = 0; i < ScheduleOrders.Capacity; i++)
        {
            Assert.Equal(CommandReason.Accepted, orders.Apply(0, ScheduleMode.Occupied, 1_000, 2_000 + i, 0));
        }

        Assert.Equal(CommandReason.Full, orders.Apply(0, ScheduleMode.Unoccupied, 1_000, 5_000, 1_999));
        Assert.Equal(CommandReason.Accepted, orders.Apply(0, ScheduleMode.Unoccupied, 1_000, 5_000, 2_000));

        // The newest goes before older ones, and a clock that steps back into it finds it again.
        Assert.Equal(ScheduleMode.Unoccupied, orders.ModeOf(0, 2_000));
        Assert.Equal(ScheduleMode.Auto, orders.ModeOf(0, 5_000));
        Assert.Equal(ScheduleMode.Unoccupied, orders.ModeOf(0, 1_000));
        Assert.Equal(CommandReason.Accepted, orders.Apply(0, ScheduleMode.Auto, 0, 0, 2_000));
        Assert.Equal((0, ScheduleMode.Auto, long.MaxValue), (orders.Count, orders.ModeOf(0, 2_000), orders.NextChangeUtcMilliseconds(0, 2_000)));
    }
}
