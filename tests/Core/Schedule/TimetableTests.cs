using CsCheck;
using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;

namespace Zibo.EdgeCtl.Core.Tests.Schedule;

/// <summary>What a schedule's tables say of a time.</summary>
public class TimetableTests
{
    private const int MinutesPerDay = 1_440;

    private static readonly Gen<DayPeriods> Periods = Gen.Select(Gen.Int[0, 1_439], Gen.Int[1, 1_440]).Where((start, end) => start != end)
        .Array[0, 4].Select(periods => Weeks.Periods(periods));

    private static readonly Gen<ScheduleConfiguration> Any =
        from tables in Gen.Select(Gen.Int[1, ScheduleDays.All], Gen.Int[1, SeasonOptions.All], Periods).Array[1, 8]
        from exceptions in Gen.Select(Gen.Int[0, 13], Periods).Array[0, 3]
        select new ScheduleConfiguration
        {
            Tables = [.. tables.Select(table => new ScheduleTable { Days = table.Item1, Seasons = table.Item2, Periods = table.Item3 })],
            Exceptions = [.. exceptions.DistinctBy(e => e.Item1).Select(e => new ExceptionDay { DayNumber = e.Item1, Periods = e.Item2 })],
        };

    // Two weeks from any day of 400 years, minute by minute, against the rules read out one by one with dates of the library. What
    // is asked comes in any order: nothing is remembered.
    [Fact]
    public void Every_minute_is_what_the_rules_read_out_one_by_one_say() =>
        Gen.Select(Any, Gen.Int[1, 47_000], Gen.Int[0, 19].Array[0, 6], Gen.Int[0, 19].Array[0, 4], Gen.Int[0, int.MaxValue]).Sample((schedule, first, off, worked, seed) =>
        {
            foreach (ExceptionDay exception in schedule.Exceptions)
            {
                exception.DayNumber += first;
            }

            int[] daysOff = [.. off.Select(day => first + day).Distinct()];
            int[] workdays = [.. worked.Select(day => first + day).Distinct()];
            SeasonOptions seasons = new();
            Timetable timetable = new(schedule, new WorkCalendar(daysOff, workdays), seasons);
            Random random = new(seed);
            for (int i = 0; i < 300; i++)
            {
                long minutes = ((first + 1L) * MinutesPerDay) + random.Next(14 * MinutesPerDay);
                Assert.Equal(Reference(schedule, daysOff, workdays, minutes), timetable.IsOccupied(minutes));
            }
        }, iter: 2_000);

    [Fact]
    public void The_next_change_is_the_first_minute_that_is_different() =>
        Gen.Select(Any, Gen.Int[1, 47_000], Gen.Int[0, 20_000]).Sample((schedule, first, offset) =>
        {
            Timetable timetable = new(schedule, new WorkCalendar([], []), new SeasonOptions());
            long minutes = ((first + 1L) * MinutesPerDay) + offset;
            long next = timetable.NextChange(minutes);
            bool isOccupied = timetable.IsOccupied(minutes);
            long last = next == Timetable.NoChange ? minutes + (9 * MinutesPerDay) : next;
            for (long at = minutes; at < last; at++)
            {
                Assert.Equal(isOccupied, timetable.IsOccupied(at));
            }

            Assert.True(next == Timetable.NoChange || timetable.IsOccupied(next) != isOccupied);
        }, iter: 400);

    // A clock that is set forwards or back, any number of times, by hours or seconds: what is said afterwards is what would have been
    // said without it, and a change that it went over is neither lacking nor done twice.
    [Fact]
    public void Whatever_the_clock_does_the_state_is_that_of_its_time() =>
        Gen.Select(Gen.Int[-200, 400].Array[1, 60], Gen.Int[0, 20_000]).Sample((steps, start) =>
        {
            OccupancySchedule schedule = new(Weeks.Office(), new Timetable(Weeks.Office(), Weeks.NationalDay(), new SeasonOptions()), null!);
            Timetable reference = new(Weeks.Office(), Weeks.NationalDay(), new SeasonOptions());
            long minutes = Weeks.At(2026, 9, 25, 0, 0) + start;
            foreach (int step in steps)
            {
                minutes += step;
                schedule.Follow(minutes, ScheduleMode.Auto, Timetable.NoChange, Season.Between);
                Assert.Equal(reference.IsOccupied(minutes), schedule.IsOccupied);
                Assert.Equal(reference.NextChange(minutes), schedule.NextChangeMinutes);
            }
        });

    [Theory]
    [InlineData(2026, 9, 30, 7, 59, false)]
    [InlineData(2026, 9, 30, 8, 0, true)]
    [InlineData(2026, 9, 30, 17, 59, true)]
    [InlineData(2026, 9, 30, 18, 0, false)]
    [InlineData(2026, 10, 1, 10, 0, false)]
    [InlineData(2026, 9, 20, 10, 0, true)]
    [InlineData(2026, 10, 10, 8, 30, false)]
    [InlineData(2026, 10, 10, 9, 0, true)]
    [InlineData(2026, 10, 17, 23, 0, false)]
    [InlineData(2026, 11, 21, 22, 0, true)]
    [InlineData(2026, 11, 22, 5, 59, true)]
    [InlineData(2026, 11, 22, 6, 0, false)]
    [InlineData(2028, 2, 29, 9, 0, true)]
    [InlineData(2027, 1, 2, 23, 0, true)]
    [InlineData(2027, 1, 3, 5, 0, true)]
    public void Holidays_make_up_days_exceptions_and_nights_are_told_apart(int year, int month, int day, int hour, int minute, bool isOccupied)
    {
        Timetable timetable = new(Weeks.Office(), Weeks.NationalDay(), new SeasonOptions());

        Assert.Equal(isOccupied, timetable.IsOccupied(Weeks.At(year, month, day, hour, minute)));
    }

    // 31 December 2027 is a Friday. The shift of New Year's Eve ends in the next year, on a day that has its own.
    [Fact]
    public void The_turn_of_the_year_is_a_midnight_like_any_other()
    {
        ScheduleConfiguration nights = new() { Tables = [Weeks.Table(ScheduleDays.All, (1_200, 300))] };
        Timetable timetable = new(nights, new WorkCalendar([], []), new SeasonOptions());

        Assert.True(timetable.IsOccupied(Weeks.At(2027, 12, 31, 23, 59)));
        Assert.True(timetable.IsOccupied(Weeks.At(2028, 1, 1, 0, 0)));
        Assert.Equal(Weeks.At(2028, 1, 1, 5, 0), timetable.NextChange(Weeks.At(2027, 12, 31, 20, 0)));
        Assert.Equal(Weeks.At(2028, 1, 1, 20, 0), timetable.NextChange(Weeks.At(2028, 1, 1, 5, 0)));
    }

    // The first change after the holidays is nine days away for who asks on the evening before.
    [Fact]
    public void Over_long_holidays_the_next_change_is_told_as_soon_as_it_is_near()
    {
        Timetable timetable = new(Weeks.Office(), Weeks.NationalDay(), new SeasonOptions());

        Assert.Equal(Weeks.At(2026, 10, 8, 8, 0), timetable.NextChange(Weeks.At(2026, 9, 30, 18, 0)));
        Assert.Equal(Timetable.NoChange, new Timetable(
            new ScheduleConfiguration { Tables = [Weeks.Table(ScheduleDays.All, (0, 1_440))] }, Weeks.NationalDay(), new SeasonOptions())
            .NextChange(Weeks.At(2026, 9, 30, 18, 0)));
    }

    private static bool Reference(ScheduleConfiguration schedule, int[] daysOff, int[] workdays, long minutes)
    {
        int day = (int)(minutes / MinutesPerDay);
        int minute = (int)(minutes % MinutesPerDay);
        DayPeriods today = Of(day);
        DayPeriods yesterday = Of(day - 1);
        return today.StartMinutes.Zip(today.EndMinutes).Any(period =>
                period.First < period.Second ? minute >= period.First && minute < period.Second : minute >= period.First)
            || yesterday.StartMinutes.Zip(yesterday.EndMinutes).Any(period => period.First >= period.Second && minute < period.Second);

        DayPeriods Of(int number)
        {
            DateOnly date = new DateOnly(1970, 1, 1).AddDays(number);
            bool isWeekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            bool isWorked = workdays.Contains(number) || (!isWeekend && !daysOff.Contains(number));
            int days = (isWorked ? ScheduleDays.Workday : ScheduleDays.DayOff)
                | (isWorked == !isWeekend ? ScheduleDays.Monday << (((int)date.DayOfWeek + 6) % 7) : 0);
            Season season = date.Month is 12 or 1 or 2 || (date.Month == 11 && date.Day >= 15) || (date.Month == 3 && date.Day <= 15)
                ? Season.Heating
                : date.Month is 6 or 7 or 8 || (date.Month == 5 && date.Day >= 15) || (date.Month == 9 && date.Day <= 15)
                    ? Season.Cooling
                    : Season.Between;
            return schedule.Exceptions.FirstOrDefault(exception => exception.DayNumber == number)?.Periods
                ?? schedule.Tables.FirstOrDefault(table => (table.Days & days) != 0 && (table.Seasons & (1 << (int)season)) != 0)?.Periods
                ?? DayPeriods.None;
        }
    }
}
