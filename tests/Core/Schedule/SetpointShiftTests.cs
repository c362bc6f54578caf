using CsCheck;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;

namespace Zibo.EdgeCtl.Core.Tests.Schedule;

/// <summary>Setpoints that are moved ahead of dear hours, by their table.</summary>
public class SetpointShiftTests
{
    private static readonly int[] Cooling = [2_600, 2_650, 2_700];
    private static readonly int[] Heating = [1_900, 1_950, 2_000];

    private readonly MeanPoint _point = new();
    private readonly TemperatureSensor _sensor;
    private readonly ShiftSignals _signals = new();
    private long _now;

    public SetpointShiftTests() =>
        _sensor = new TemperatureSensor(_point, new TemperatureOptions { HighMillivolts = 3_000, HighCentiCelsius = 3_000 });

    // Cooling to 26.5 °C as usual, 26 ahead, 27 in dear hours; 20 minutes a kelvin, 120 at most. Heating to 19.5, 20 and 19; 30 minutes.
    [Fact]
    public void A_zone_is_prepared_as_long_as_it_takes_and_gives_way_in_dear_hours() => Tell(
        new ShiftOptions(),
        """
        season  | people | room  | dear | to dear | event | to event | calm || reason       | celsius
        --------+--------+-------+------+---------+-------+----------+------++--------------+--------
        Cooling | yes    | 2_700 | no   |       - | no    |        - | yes  || Occupied     | 2_650
        Cooling | yes    | 2_700 | no   |      21 | no    |        - | yes  || Occupied     | 2_650
        Cooling | yes    | 2_700 | no   |      20 | no    |        - | yes  || AheadOfRate  | 2_600
        Cooling | yes    | 2_610 | no   |      15 | no    |        - | yes  || AheadOfRate  | 2_600
        Cooling | yes    | 2_600 | no   |       1 | no    |        - | yes  || AheadOfRate  | 2_600
        Cooling | yes    | 2_600 | yes  |      -1 | no    |        - | yes  || DearRate     | 2_700
        Cooling | yes    | 2_600 | no   |      20 | no    |        - | yes  || Occupied     | 2_650
        Cooling | yes    | 2_700 | no   |      20 | no    |        - | no   || LimitNear    | 2_650
        Cooling | yes    | 2_700 | no   |      20 | no    |        - | yes  || AheadOfRate  | 2_600
        Cooling | yes    | 2_700 | no   |      10 | no    |        - | no   || LimitNear    | 2_650
        Cooling | yes    |     - | no   |      10 | no    |        - | yes  || RoomUnknown  | 2_650
        Cooling | yes    |     - | yes  |       - | no    |        - | no   || DearRate     | 2_700
        Cooling | no     | 2_700 | no   |      10 | no    |        - | yes  || Occupied     | 2_650
        Between | yes    | 2_700 | no   |      10 | no    |        - | yes  || Occupied     | 2_650
        Cooling | yes    | 2_700 | no   |      60 | no    |       20 | yes  || AheadOfEvent | 2_600
        Cooling | yes    | 2_700 | yes  |      60 | no    |       20 | yes  || DearRate     | 2_700
        Cooling | yes    | 2_700 | no   |      10 | yes   |        - | yes  || Event        | 2_700
        Cooling | yes    | 2_700 | no   |      10 | no    |       20 | yes  || AheadOfRate  | 2_600
        Cooling | yes    | 3_300 | no   |     121 | no    |        - | yes  || Occupied     | 2_650
        Cooling | yes    | 3_300 | no   |     120 | no    |        - | yes  || AheadOfRate  | 2_600
        Heating | yes    | 1_900 | no   |      31 | no    |        - | yes  || AheadOfRate  | 2_000
        Heating | no     | 1_900 | no   |      31 | no    |        - | yes  || Occupied     | 1_950
        Heating | yes    | 1_900 | no   |      31 | no    |        - | yes  || Occupied     | 1_950
        Heating | yes    | 1_900 | no   |      30 | no    |        - | yes  || AheadOfRate  | 2_000
        Heating | yes    | 1_900 | yes  |       - | no    |        - | yes  || DearRate     | 1_900
        """);

    [Fact]
    public void Walls_are_given_the_time_that_the_site_says() => Tell(
        new ShiftOptions { HoldMinutes = 60 },
        """
        season  | people | room  | dear | to dear | event | to event | calm || reason      | celsius
        --------+--------+-------+------+---------+-------+----------+------++-------------+--------
        Cooling | yes    | 2_700 | no   |      81 | no    |        - | yes  || Occupied    | 2_650
        Cooling | yes    | 2_700 | no   |      80 | no    |        - | yes  || AheadOfRate | 2_600
        Cooling | yes    | 2_600 | yes  |       - | no    |        - | yes  || DearRate    | 2_700
        Cooling | yes    | 2_500 | no   |      61 | no    |        - | yes  || Occupied    | 2_650
        Cooling | yes    | 2_500 | no   |      60 | no    |        - | yes  || AheadOfRate | 2_600
        """);

    // Whatever is told of rates, events and rooms: what it is set to is one of three, and while the limit is near never more than as usual.
    [Fact]
    public void A_setpoint_is_never_beyond_what_the_site_states() =>
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[-1, 300], Gen.Int[-1, 300], Gen.Int[1_500, 3_000]).Array[1, 30].Sample(minutes =>
        {
            SetpointShift shift = Make(new ShiftOptions());
            foreach ((bool isDear, bool isEvent, bool isCalm, bool isCooling, int toDear, int toEvent, int room) in minutes)
            {
                _now += 1_000;
                _point.Stage(room * 1_000, _now);
                _point.Freeze();
                _sensor.Update(_now);
                Season season = isCooling ? Season.Cooling : Season.Heating;
                shift.Judge(
                    new ShiftSignals { IsDear = isDear, IsEventActive = isEvent, IsCalm = isCalm, MinutesToDear = toDear, MinutesToEvent = toEvent }, season, true);
                int celsius = shift.CentiCelsius(season, isCooling ? 2_650 : 1_950);
                int ahead = isCooling ? 2_600 : 2_000;
                Assert.Contains(celsius, isCooling ? Cooling : Heating);
                Assert.True(celsius != ahead || (isCalm && !isDear && !isEvent));
            }
        });

    private void Tell(ShiftOptions options, string table)
    {
        SetpointShift shift = Make(options);
        int usual = 0;
        Season season = Season.Between;
        CycleTable.Run(
            table,
            row =>
            {
                _now += TemperatureSensor.StaleMilliseconds;
                if (row.Text("room") == "-")
                {
                    _point.StageFailure();
                }
                else
                {
                    _point.Stage((int)row.Number("room") * 1_000, _now);
                }

                _point.Freeze();
                _sensor.Update(_now);
                season = Enum.Parse<Season>(row.Text("season"));
                usual = season == Season.Heating ? 1_950 : 2_650;
                _signals.IsDear = row.Text("dear") == "yes";
                _signals.IsEventActive = row.Text("event") == "yes";
                _signals.IsCalm = row.Text("calm") == "yes";
                _signals.MinutesToDear = row.Text("to dear") == "-" ? ShiftSignals.NotInSight : row.Number("to dear");
                _signals.MinutesToEvent = row.Text("to event") == "-" ? ShiftSignals.NotInSight : row.Number("to event");
                shift.Judge(_signals, season, row.Text("people") == "yes");
            },
            column => column == "reason" ? shift.Reason : shift.CentiCelsius(season, usual));
    }

    private SetpointShift Make(ShiftOptions options)
    {
        options.TemperatureIndex = 0;
        options.CoolingDearCentiCelsius = 2_700;
        options.HeatingDearCentiCelsius = 1_900;
        return new SetpointShift(options, _sensor, new StartRates());
    }
}
