using CsCheck;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tests.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Safety.Comfort;

/// <summary>A load of 10 kW, minimum on 60 s, minimum off 120 s; its room may have 20 to 28 °C, hysteresis 0.5 K.</summary>
public class ComfortGuardTests
{
    private const int Bit = 1;
    private const int MinimumOffMilliseconds = 120_000;

    private readonly MeanPoint _point = new();
    private readonly ComfortOptions _options = new() { TemperatureIndex = 0, MinimumCentiCelsius = 2_000, MaximumCentiCelsius = 2_800 };

    [Fact]
    public void Outside_the_limits_the_load_is_not_shed_and_a_shed_load_comes_back_after_its_minimum_off_time() => Run("""
            now | celsius | wants || load            | outside
        --------+---------+-------++-----------------+--------
              0 | 2_500   | yes   || on MinimumOn    | no
         60_000 | 2_500   | yes   || off DemandLimit | no
         61_000 | 2_800   | yes   || off DemandLimit | no
         62_000 | 2_801   | yes   || off MinimumOff  | yes
        179_999 | 2_801   | yes   || off MinimumOff  | yes
        180_000 | 2_801   | yes   || on Comfort      | yes
        300_000 | 2_751   | yes   || on Comfort      | yes
        301_000 | 2_750   | yes   || off DemandLimit | no
        302_000 | 1_999   | yes   || off MinimumOff  | yes
        421_000 | 2_049   | yes   || on Comfort      | yes
        500_000 | 2_050   | yes   || off DemandLimit | no
        """);

    [Fact]
    public void An_unknown_temperature_releases_where_the_fallback_says_so() => Run("""
            now | celsius | wants || load              | outside
        --------+---------+-------++-------------------+--------
              0 | -       | yes   || on ComfortUnknown | no
         60_000 | -       | yes   || on ComfortUnknown | no
         61_000 | 2_500   | yes   || off DemandLimit   | no
        180_999 | -       | yes   || off DemandLimit   | no
        181_000 | -       | yes   || on ComfortUnknown | no
        """);

    [Fact]
    public void And_is_ignored_where_it_says_that()
    {
        _options.Fallback = ComfortFallback.Ignore;
        Run("""
                now | celsius | wants || load            | outside
            --------+---------+-------++-----------------+--------
              1_000 | 3_000   | yes   || on Comfort      | yes
             60_000 | 3_000   | yes   || on Comfort      | yes
            179_999 | -       | yes   || on Comfort      | yes
            180_000 | -       | yes   || off DemandLimit | no
            """);
    }

    [Fact]
    public void A_limit_with_one_end_looks_at_that_end_alone()
    {
        _options.MinimumCentiCelsius = ComfortOptions.NoMinimum;
        Run("""
                now | celsius | wants || load            | outside
            --------+---------+-------++-----------------+--------
                  0 | -1_999  | yes   || on MinimumOn    | no
             60_000 | -1_999  | yes   || off DemandLimit | no
            180_000 | 2_801   | yes   || on Comfort      | yes
            """);
    }

    // Out of hours 28 °C are nobody's concern, 5 °C are: the frost limit holds the load on, with the same hysteresis.
    [Fact]
    public void While_nobody_needs_the_load_its_frost_limit_stands_for_its_limits()
    {
        _options.UnoccupiedMinimumCentiCelsius = 500;
        Run("""
                now | celsius | wants || load            | outside
            --------+---------+-------++-----------------+--------
                  0 | 2_500   | idle  || on MinimumOn    | no
             60_000 | 2_900   | idle  || off Schedule    | no
            180_000 | 1_000   | idle  || off Schedule    | no
            200_000 | 499     | idle  || on Comfort      | yes
            300_000 | 549     | idle  || on Comfort      | yes
            301_000 | 550     | idle  || off Schedule    | no
            500_000 | 550     | no    || on Comfort      | yes
            """);
        _options.UnoccupiedMinimumCentiCelsius = ComfortOptions.NoMinimum;
        Run("""
                now | celsius | wants || load            | outside
            --------+---------+-------++-----------------+--------
                  0 | -1_000  | idle  || on MinimumOn    | no
             60_000 | -1_000  | idle  || off Schedule    | no
            200_000 | -       | idle  || off Schedule    | no
            """);
    }

    [Fact]
    public void The_fire_alarm_says_why_before_the_room_does()
    {
        Load load = LimiterBench.Load(10_000, 1, 0, MinimumOffMilliseconds);
        load.ReleaseNow(0, DecisionReason.FireAlarm);
        load.HoldOn(DecisionReason.Comfort);
        load.Apply(0);
        Assert.Equal(DecisionReason.FireAlarm, load.Reason);
    }

    [Fact]
    public void Whatever_the_room_does_the_minimum_off_time_holds_and_no_shed_begins_while_it_is_outside() =>
        Gen.Select(Gen.Int[1_500, 3_500], Gen.Bool, Gen.Int[1, 90]).Array[1, 80].Sample(steps =>
        {
            Load load = LimiterBench.Load(10_000, 1, 30_000, MinimumOffMilliseconds);
            MeanPoint point = new();
            TemperatureSensor sensor = new(point, Line());
            ComfortGuard guard = new([new ComfortLimit(load, sensor, _options)]);
            long now = 0;
            long shedAt = 0;
            foreach ((int celsius, bool wants, int seconds) in steps)
            {
                now += seconds * 1_000;
                Stage(point, celsius, now);
                bool wasShed = load.IsShed;
                Scan(load, sensor, guard, wants, now);
                bool isOutside = celsius is > 2_800 or < 2_000;
                Assert.True(!isOutside || wasShed || !load.IsShed, "shed while the room was outside");
                Assert.True(!wasShed || load.IsShed || now - shedAt >= MinimumOffMilliseconds, "back before the minimum off time");
                Assert.True(!isOutside || !load.IsShed || now - shedAt < MinimumOffMilliseconds, "not back after it");
                shedAt = load.IsShed && !wasShed ? now : shedAt;
            }
        });

    // One microvolt is a thousandth of a degree: 1 mV is 1 K above 0 °C.
    private static TemperatureOptions Line() => new()
    {
        LowMillivolts = 0,
        LowCentiCelsius = -2_000,
        HighMillivolts = 80,
        HighCentiCelsius = 6_000,
        MinimumCentiCelsius = -2_000,
        MaximumCentiCelsius = 6_000,
    };

    private static void Stage(MeanPoint point, int centiCelsius, long now)
    {
        point.Stage((centiCelsius + 2_000) * 10, now);
        point.Freeze();
    }

    private static void Scan(Load load, TemperatureSensor sensor, ComfortGuard guard, bool wants, long now, bool isIdle = false)
    {
        sensor.Update(now);
        load.Observe(now);
        if (isIdle)
        {
            load.RequestUnneeded(Bit, DecisionReason.Schedule);
        }
        else if (wants)
        {
            load.RequestShed(Bit, DecisionReason.DemandLimit);
        }
        else
        {
            load.RequestRelease(Bit, DecisionReason.Restored);
        }

        guard.Execute(now);
        new MinimumTimesGuard(new ShedTable([load])).Execute(now);
    }

    private void Run(string table)
    {
        Load load = LimiterBench.Load(10_000, 1, 60_000, MinimumOffMilliseconds);
        TemperatureSensor sensor = new(_point, Line());
        ComfortLimit limit = new(load, sensor, _options);
        ComfortGuard guard = new([limit]);
        CycleTable.Run(
            table,
            row =>
            {
                long now = row.Number("now");
                if (row.Text("celsius") == "-")
                {
                    _point.StageFailure();
                    _point.Freeze();
                }
                else
                {
                    Stage(_point, (int)row.Number("celsius"), now);
                }

                Scan(load, sensor, guard, row.Is("wants"), now, row.Text("wants") == "idle");
            },
            column => column == "outside" ? limit.IsOutside : (load.IsShed ? "off " : "on ") + load.Reason);
    }
}
