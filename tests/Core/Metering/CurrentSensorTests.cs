using CsCheck;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

/// <summary>The sensor of these stories: 100 A at 1 V, 220 V, power factor 0.9. 0.1 V is 10 A or 1,980 W.</summary>
public class CurrentSensorTests
{
    private readonly AnalogPoint _point = new();
    private readonly CurrentSensor _sensor;

    public CurrentSensorTests() => _sensor = new CurrentSensor(_point, new CurrentSensorOptions());

    // 1,980 W for one second are 1,980,000 W ms or 550 mWh. The power of a scan holds until the next: a rise counts from
    // the scan that shows it.
    [Fact]
    public void Power_follows_the_current_and_energy_the_power_of_the_scan_before() => Run("""
          now | microvolts | sampled at | reads || current | power | quality | energy | gap
        ------+------------+------------+-------++---------+-------+---------+--------+----
            0 |   100_000  |       0    | yes   ||  10_000 | 1_980 | Good    |     0  | no
        1_000 |            |     900    |       ||  10_000 | 1_980 | Good    |   550  | no
        2_000 |   200_000  |   1_900    |       ||  20_000 | 3_960 | Good    | 1_100  | no
        3_000 |            |   2_900    |       ||  20_000 | 3_960 | Good    | 2_200  | no
        """);

    [Fact]
    public void Noise_below_the_floor_is_no_current() => Run("""
          now | microvolts | sampled at | reads || current | power | quality
        ------+------------+------------+-------++---------+-------+--------
            0 |     1_999  |       0    | yes   ||       0 |     0 | Good
        1_000 |     2_000  |     900    |       ||     200 |    39 | Good
        """);

    // The failure is bridged with the last burst for ten seconds, to the millisecond; the gap itself is never integrated.
    [Fact]
    public void A_stale_burst_makes_power_unknown_and_stops_the_energy() => Run("""
           now | microvolts | sampled at | reads || power | quality   | energy | gap
        -------+------------+------------+-------++-------+-----------+--------+----
             0 |   100_000  |       0    | yes   || 1_980 | Good      |     0  | no
        10_000 |            |            | no    || 1_980 | Uncertain | 5_500  | no
        10_001 |            |            | no    ||       | Bad       | 5_500  | yes
        60_000 |            |  60_000    | yes   || 1_980 | Good      | 5_500  | yes
        61_000 |            |  61_000    | yes   || 1_980 | Good      | 6_050  | yes
        """);

    [Fact]
    public void Before_the_first_burst_nothing_is_known()
    {
        _sensor.Update(0);
        Assert.Equal(Quality.Bad, _sensor.PowerQuality);
        Assert.True(_sensor.HasGap);
        Assert.Equal(0, _sensor.EnergyMilliwattHours);
    }

    // 2.147 kV at the terminal of a sensor of 10 MA/V, 3 kV: absurd, and inside 64 bits.
    [Fact]
    public void The_largest_values_that_the_rules_allow_do_not_wrap()
    {
        CurrentSensorOptions options = new() { MilliamperesPerVolt = 10_000_000, NominalVolts = 3_000, PowerFactorPermille = 1_000 };
        CurrentSensor sensor = new(_point, options);
        _point.Stage(int.MaxValue, 0);
        _point.Freeze();
        sensor.Update(0);
        Assert.Equal(21_474_836_470, sensor.CurrentMilliamperes);
        Assert.Equal(64_424_509_410, sensor.PowerWatts);
    }

    [Fact]
    public void Energy_is_the_exact_integral_of_the_power_shown() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[1, 5_000]).Array[2, 50].Sample(scans =>
        {
            AnalogPoint point = new();
            CurrentSensor sensor = new(point, new CurrentSensorOptions());
            long now = 0;
            long integral = 0;
            foreach ((int microvolts, int milliseconds) in scans)
            {
                integral += now == 0 ? 0 : sensor.PowerWatts * milliseconds;
                now += milliseconds;
                point.Stage(microvolts, now);
                point.Freeze();
                sensor.Update(now);
            }

            Assert.Equal(integral / 3_600, sensor.EnergyMilliwattHours);
        });

    private void Run(string table) => CycleTable.Run(table, Scan, Read);

    private void Scan(CycleRow row)
    {
        if (row.Is("reads"))
        {
            _point.Stage((int)row.Number("microvolts"), row.Number("sampled at"));
        }
        else
        {
            _point.StageFailure();
        }

        _point.Freeze();
        _sensor.Update(row.Number("now"));
    }

    private object Read(string column) => column switch
    {
        "current" => _sensor.CurrentMilliamperes,
        "power" => _sensor.PowerWatts,
        "quality" => _sensor.PowerQuality,
        "energy" => _sensor.EnergyMilliwattHours,
        "gap" => _sensor.HasGap,
        _ => throw new ArgumentException("no such column: " + column),
    };
}
