using CsCheck;
using Zibo.EdgeCtl.Core.Safety.Lifts;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Safety.Lifts;

/// <summary>Three letters a car: parked, doors closed, in service; y is yes, n is no, ? is unknown. Dwell 60 s.</summary>
public class LiftEconomyTests
{
    private static readonly Gen<DigitalLevel> Level = Gen.Frequency((6, Gen.Const(DigitalLevel.Active)), (1, Gen.Const(DigitalLevel.Inactive)), (1, Gen.Const(DigitalLevel.Unknown)));

    private static readonly Gen<DigitalLevel> Quiet = Gen.Frequency((12, Gen.Const(DigitalLevel.Inactive)), (1, Gen.Const(DigitalLevel.Active)), (1, Gen.Const(DigitalLevel.Unknown)));

    [Fact]
    public void A_car_is_asked_after_the_dwell_while_another_one_stays_as_it_is() => Run(2, """
            now | fire | service | wanted | A   | B   || asked
        --------+------+---------+--------+-----+-----++------
              0 | n    | n       | yes    | yyy | nny || --
         59_999 |      |         |        |     |     || --
         60_000 |      |         |        |     |     || A-
         61_000 |      |         |        |     | yyy || A-
        200_000 |      |         |        |     |     || A-
        201_000 |      |         |        | nyy |     || -B
        202_000 |      |         |        | yyy |     || -B
        300_000 |      |         |        |     |     || -B
        """);

    [Fact]
    public void A_request_is_withdrawn_in_the_scan_in_which_its_ground_ceases() => Run(2, """
            now | fire | service | wanted | A   | B   || asked
        --------+------+---------+--------+-----+-----++------
              0 | n    | n       | yes    | yyy | nny ||
         60_000 |      |         |        |     |     || A-
         61_000 |      |         |        | nyy |     || --
         62_000 |      |         |        | yyy |     || --
        122_000 |      |         |        |     |     || A-
        123_000 |      |         |        | yny |     || --
        124_000 |      |         |        | yyy |     ||
        184_000 |      |         |        |     |     || A-
        185_000 |      |         |        | yyn |     || --
        186_000 |      |         |        | yyy |     ||
        246_000 |      |         |        |     |     || A-
        247_000 | y    |         |        |     |     || --
        248_000 | n    |         |        |     |     ||
        308_000 |      |         |        |     |     || A-
        309_000 |      | y       |        |     |     || --
        310_000 |      | n       |        |     |     ||
        370_000 |      |         |        |     |     || A-
        371_000 |      |         | no     |     |     || --
        372_000 |      |         | yes    |     |     || --
        """);

    [Fact]
    public void What_cannot_be_read_is_taken_for_the_worst() => Run(2, """
            now | fire | service | wanted | A   | B   || asked | unknown
        --------+------+---------+--------+-----+-----++-------+--------
              0 | n    | n       | yes    | yyy | nny ||       | no
         60_000 |      |         |        |     |     || A-    |
         61_000 |      |         |        | ?yy |     || --    | yes
         62_000 |      |         |        | yyy |     ||       | no
        122_000 |      |         |        |     |     || A-    |
        123_000 |      |         |        | y?y |     || --    | yes
        124_000 |      |         |        | yyy |     ||       |
        184_000 |      |         |        |     |     || A-    |
        185_000 | ?    |         |        |     |     || --    | no
        186_000 | n    |         |        |     |     ||       |
        246_000 |      |         |        |     |     || A-    |
        247_000 |      | ?       |        |     |     || --    | yes
        """);

    // B is out of order: a car that serves nobody is no car to leave as it is.
    [Fact]
    public void The_last_car_in_service_is_never_asked_and_one_that_becomes_it_is_released() => Run(3, """
            now | fire | service | wanted | A   | B   | C   || asked
        --------+------+---------+--------+-----+-----+-----++------
              0 | n    | n       | yes    | yyy | yyy | yyy ||
         60_000 |      |         |        |     |     |     || AB-
         61_000 |      |         |        |     |     | yy? || -B-
         62_000 |      |         |        |     | yyn |     || ---
        600_000 |      |         |        |     |     |     || ---
        601_000 |      |         |        |     |     | yyy || A--
        """);

    [Fact]
    public void An_output_that_fails_may_have_asked_and_so_is_no_car_to_leave_as_it_is()
    {
        LiftRig rig = new(2, 0);
        rig.Outputs[1].Throws = true;
        rig.Scan(0);
        Assert.Equal("A-", Asked(rig));
        rig.Scan(1_000);
        Assert.Equal("--", Asked(rig));
        Assert.True(rig.Bank.CarAt(1).HasOutputFailed);
        rig.Outputs[1].Throws = false;
        rig.Scan(2_000);
        rig.Scan(3_000);
        Assert.Equal("A-", Asked(rig));
    }

    [Fact]
    public void A_withdrawal_that_could_not_be_written_is_written_by_a_later_scan()
    {
        LiftRig rig = new(2, 0);
        rig.Scan(0);
        rig.Outputs[0].Fails = true;
        rig.Bank.IsEconomyWanted = false;
        rig.Scan(1_000);
        Assert.True(rig.Outputs[0].IsRequested);
        rig.Outputs[0].Fails = false;
        rig.Scan(2_000);
        Assert.False(rig.Outputs[0].IsRequested);
    }

    [Fact]
    public void A_single_car_is_never_asked()
    {
        LiftRig rig = new(1, 0);
        rig.Scan(0);
        rig.Scan(1_000);
        Assert.Equal("-", Asked(rig));
    }

    [Fact]
    public void All_that_an_economy_output_can_do_is_to_ask_and_to_take_back() =>
        Assert.Equal(
            ["TryRequest", "TryWithdraw"],
            typeof(EconomyRequestOutput).GetMethods()
                .Where(method => method.DeclaringType == typeof(EconomyRequestOutput))
                .Select(method => method.Name)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void However_the_inputs_change_a_car_is_left_and_nobody_unknown_is_asked() =>
        Gen.Select(Gen.Int[2, 6], Gen.Int[0, 3]).SelectMany((cars, dwell) =>
            Gen.Select(Quiet, Quiet, Level.Array[cars * 3], Gen.Bool.Array[cars]).Array[1, 40]
                .Select(scans => (Cars: cars, Dwell: dwell, Scans: scans)))
            .Sample(story =>
            {
                LiftRig rig = new(story.Cars, story.Dwell * 1_000);
                long now = 0;
                foreach ((DigitalLevel alarm, DigitalLevel service, DigitalLevel[] levels, bool[] fails) in story.Scans)
                {
                    now += 1_000;
                    rig.SetFire(alarm, service);
                    for (int i = 0; i < story.Cars; i++)
                    {
                        rig.SetCar(i, levels[3 * i], levels[(3 * i) + 1], levels[(3 * i) + 2]);
                        rig.Outputs[i].Fails = fails[i] && now % 4_000 == 0;
                    }

                    rig.Scan(now);
                    bool mayAny = alarm == DigitalLevel.Inactive && service == DigitalLevel.Inactive;
                    int asked = 0;
                    int free = 0;
                    for (int i = 0; i < story.Cars; i++)
                    {
                        LiftCar car = rig.Bank.CarAt(i);
                        bool isKnown = levels[(3 * i)..((3 * i) + 3)].All(level => level == DigitalLevel.Active);
                        Assert.True(!car.IsRequested || (mayAny && isKnown), "asked without ground");
                        asked += car.IsRequested ? 1 : 0;
                        free += !car.IsRequested && levels[(3 * i) + 2] == DigitalLevel.Active ? 1 : 0;
                    }

                    Assert.True(asked == 0 || free > 0, "no car in service is left as it is");
                }
            });

    private static void Run(int cars, string table)
    {
        LiftRig rig = new(cars, 60_000);
        CycleTable.Run(
            table,
            row =>
            {
                rig.SetFire(LiftRig.Level(row.Text("fire")[0]), LiftRig.Level(row.Text("service")[0]));
                rig.Bank.IsEconomyWanted = row.Is("wanted");
                for (int i = 0; i < cars; i++)
                {
                    string car = row.Text(((char)('A' + i)).ToString());
                    rig.SetCar(i, LiftRig.Level(car[0]), LiftRig.Level(car[1]), LiftRig.Level(car[2]));
                }

                rig.Scan(row.Number("now"));
            },
            column => column switch
            {
                "asked" => Asked(rig),
                "unknown" => rig.Bank.IsInputUnknown,
                _ => throw new ArgumentException("no such column: " + column),
            });
    }

    private static string Asked(LiftRig rig) =>
        new([.. rig.Outputs.Select((output, i) => output.IsRequested ? (char)('A' + i) : '-')]);
}
