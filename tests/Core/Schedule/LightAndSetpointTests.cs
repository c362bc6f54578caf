using CsCheck;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Lighting;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Schedule;

/// <summary>Daylight, presence and setpoints, each by its table.</summary>
public class LightAndSetpointTests
{
    // 0 to 2000 lx as 0 to 3 V; off above 1000, on below 500, each for 300 s.
    [Fact]
    public void Daylight_switches_once_it_has_lasted_and_a_cut_wire_is_darkness()
    {
        MeanPoint point = new();
        LightSensor sensor = new(point, new LightSensorOptions());
        DaylightRule rule = new(sensor, new DaylightOptions { SensorIndex = 0 });
        CycleTable.Run(
            """
                  now |   lux || bright | unknown
            ----------+-------++--------+--------
                    0 |     - || no     | yes
                1_000 | 1_001 || no     | no
              300_000 | 1_001 || no     |
              300_500 | 1_000 || no     |
              301_000 | 1_200 || no     |
              600_999 | 1_200 || no     |
              601_000 | 1_200 || yes    | no
              700_000 |   700 || yes    |
              800_000 |   499 || yes    |
              900_000 |   500 || yes    |
              901_000 |   499 || yes    |
            1_201_000 |   499 || no     | no
            1_202_000 | 2_000 || no     |
            1_502_000 | 2_000 || yes    |
            1_503_000 | 2_300 || yes    | no
            1_621_999 | 2_300 || yes    | no
            1_622_000 | 2_300 || no     | yes
            1_623_000 | 2_000 || no     | no
            """,
            row =>
            {
                if (row.Text("lux") == "-")
                {
                    point.StageFailure();
                }
                else
                {
                    point.Stage((int)row.Number("lux") * 1_500, row.Number("now"));
                }

                point.Freeze();
                sensor.Update(row.Number("now"));
                rule.Update(row.Number("now"));
            },
            column => column == "bright" ? rule.IsBright : rule.IsUnknown);
    }

    [Fact]
    public void Somebody_is_there_until_nobody_was_seen_for_the_hold()
    {
        DigitalPoint point = new();
        PresenceRule rule = new(point, new PresenceOptions { HoldSeconds = 600 });
        CycleTable.Run(
            """
                  now | input    || empty | unknown
            ----------+----------++-------+--------
                    0 | Inactive || no    | no
              599_999 | Inactive || no    | no
              600_000 | Inactive || yes   | no
              601_000 | Active   || no    | no
              700_000 | Inactive || no    | no
            1_201_000 | Inactive || yes   | no
            1_202_000 | Unknown  || no    | yes
            1_203_000 | Inactive || no    | no
            """,
            row =>
            {
                point.Stage(Enum.Parse<DigitalLevel>(row.Text("input")));
                point.Freeze();
                rule.Update(row.Number("now"));
            },
            column => column == "empty" ? rule.IsEmpty : rule.IsUnknown);
    }

    // 10 to 35 °C on the output; pre-cooling by 1 K for the hour before eight o'clock.
    [Fact]
    public void A_setpoint_follows_season_and_hours()
    {
        OccupancySchedule schedule = new(Weeks.Office(), new Timetable(Weeks.Office(), Weeks.NationalDay(), new SeasonOptions()), null!);
        Setpoint setpoint = new(
            new SetpointOptions { CoolingOccupiedCentiCelsius = 2_700, PreCoolMinutes = 60, PreCoolCentiKelvin = 100 }, schedule, null!);
        CycleTable.Run(
            """
            hour | season  | order      || celsius | permille
            -----+---------+------------++---------+---------
              no | Between | Auto       || 2_350   | 540
               6 | Cooling |            || 3_000   | 800
               7 | Cooling |            || 2_600   | 640
               7 | Cooling | Unoccupied || 3_000   | 800
               8 | Cooling | Auto       || 2_700   | 680
              18 | Cooling |            || 3_000   | 800
              20 | Cooling | Occupied   || 2_700   | 680
               7 | Heating | Auto       || 1_200   | 80
               8 | Heating |            || 2_000   | 400
              18 | Heating |            || 1_200   | 80
              10 | Between |            || 3_000   | 800
            """,
            row =>
            {
                if (row.Text("hour") == "no")
                {
                    schedule.FollowWithoutClock();
                }
                else
                {
                    schedule.Follow(
                        Weeks.At(2026, 9, 30, (int)row.Number("hour"), 0),
                        Enum.Parse<ScheduleMode>(row.Text("order")),
                        Timetable.NoChange,
                        Enum.Parse<Season>(row.Text("season")));
                }

                setpoint.Update(Enum.Parse<Season>(row.Text("season")));
            },
            column => column == "celsius" ? setpoint.CentiCelsius : setpoint.Permille);
    }

    [Theory]
    [InlineData(2026, 5, 14, Season.Between)]
    [InlineData(2026, 5, 15, Season.Cooling)]
    [InlineData(2026, 9, 15, Season.Cooling)]
    [InlineData(2026, 9, 16, Season.Between)]
    [InlineData(2026, 11, 14, Season.Between)]
    [InlineData(2026, 11, 15, Season.Heating)]
    [InlineData(2026, 12, 31, Season.Heating)]
    [InlineData(2028, 2, 29, Season.Heating)]
    [InlineData(2027, 3, 15, Season.Heating)]
    [InlineData(2027, 3, 16, Season.Between)]
    public void Seasons_have_their_dates_each_year(int year, int month, int day, Season season) =>
        Assert.Equal(season, new SeasonOptions().Of(Weeks.Day(year, month, day)));

    [Fact]
    public void A_season_is_told_by_the_date_of_every_day() => Gen.Int[0, 0xFFFF].Sample(day =>
    {
        DateOnly date = new DateOnly(1970, 1, 1).AddDays(day);
        int number = (date.Month * 100) + date.Day;
        Season expected = number is >= 515 and <= 915 ? Season.Cooling : number is >= 1_115 or <= 315 ? Season.Heating : Season.Between;
        return new SeasonOptions().Of(day) == expected;
    });
}
