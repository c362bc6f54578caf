using CsCheck;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

/// <summary>
/// The sensor of these stories: 100 A at 1 V, 220 V, power factor 0.9. 0.1 V is 10 A or 1,980 W. Its input has no noise.
/// </summary>
public class CurrentSensorTests
{
    private readonly AnalogPoint _point = new();
    private readonly CurrentSensor _sensor;

    public CurrentSensorTests() => _sensor = new CurrentSensor(_point, new CurrentSensorOptions { NoiseFloorMicrovolts = 0 });

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

    // 3 mV of current and 4 mV of noise read 5 mV. What is hardly more than noise is no current: idle circuits do not creep.
    [Theory]
    [InlineData(5_000, 4_000, 300)]
    [InlineData(100_000, 4_000, 9_991)]
    [InlineData(4_472, 4_000, 0)]
    [InlineData(4_473, 4_000, 200)]
    [InlineData(4_000, 4_000, 0)]
    [InlineData(0, 4_000, 0)]
    [InlineData(0, 0, 0)]
    public void Noise_is_taken_out_as_a_square(int readMicrovolts, int noiseMicrovolts, long milliamperes)
    {
        CurrentSensor sensor = new(_point, new CurrentSensorOptions { NoiseFloorMicrovolts = noiseMicrovolts });
        _point.Stage(readMicrovolts, 0);
        _point.Freeze();
        sensor.Update(0);
        Assert.Equal(milliamperes, sensor.CurrentMilliamperes);
        Assert.Equal(Quality.Good, sensor.PowerQuality);
    }

    // 0.1 V of current is 10 A, 1 V of voltage 230 V; the mean product says how much of 2,300 VA is real, and which way.
    [Theory]
    [InlineData(100_000_000_000, 2_300, 1_000)]
    [InlineData(50_000_000_000, 1_150, 500)]
    [InlineData(0, 0, 0)]
    [InlineData(-90_000_000_000, -2_070, -900)]
    public void Measured_power_is_used_with_its_sign(long product, long watts, int powerFactorPermille)
    {
        CurrentSensor sensor = MakePowerSensor();
        Stage(product, hasPower: true, 0);
        sensor.Update(0);
        Assert.Equal((10_000, 230_000), (sensor.CurrentMilliamperes, sensor.VoltageMillivolts));
        Assert.Equal((watts, powerFactorPermille), (sensor.PowerWatts, sensor.PowerFactorPermille));
    }

    [Fact]
    public void Export_takes_nothing_from_the_energy_and_adds_nothing()
    {
        CurrentSensor sensor = MakePowerSensor();
        Stage(100_000_000_000, hasPower: true, 0);
        sensor.Update(0);
        Stage(-100_000_000_000, hasPower: true, 3_600);
        sensor.Update(3_600);
        Assert.Equal((-2_300, 2_300), (sensor.PowerWatts, sensor.EnergyMilliwattHours));
        Stage(100_000_000_000, hasPower: true, 7_200);
        sensor.Update(7_200);
        Assert.Equal((2_300, 2_300), (sensor.PowerWatts, sensor.EnergyMilliwattHours));
        sensor.Update(10_800);
        Assert.Equal(4_600, sensor.EnergyMilliwattHours);
    }

    [Fact]
    public void Without_its_voltage_a_power_sensor_assumes_one_as_others_do()
    {
        CurrentSensor sensor = MakePowerSensor();
        Stage(0, hasPower: false, 0);
        sensor.Update(0);
        Assert.Equal((1_980, 0, 900), (sensor.PowerWatts, sensor.VoltageMillivolts, sensor.PowerFactorPermille));
        Assert.Equal(Quality.Uncertain, sensor.PowerQuality);
    }

    [Fact]
    public void The_largest_power_that_the_rules_allow_does_not_wrap()
    {
        CurrentSensorOptions options = new() { MilliamperesPerVolt = 10_000_000, VoltageChannel = 1, VoltageMillivoltsPerVolt = 10_000_000 };
        CurrentSensor sensor = new(_point, options);
        Stage(-4_000_000_000_000, hasPower: true, 0);
        sensor.Update(0);
        Assert.Equal(-400_000_000, sensor.PowerWatts);
    }

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
        CurrentSensorOptions options = new() { MilliamperesPerVolt = 10_000_000, NominalVolts = 3_000, PowerFactorPermille = 1_000, NoiseFloorMicrovolts = 0 };
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

    private CurrentSensor MakePowerSensor() =>
        new(_point, new CurrentSensorOptions { VoltageChannel = 1, VoltageMillivoltsPerVolt = 230_000, NoiseFloorMicrovolts = 0 });

    private void Stage(long product, bool hasPower, long nowMilliseconds)
    {
        AnalogReading reading = new()
        {
            RmsMicrovolts = 100_000,
            SampledAtMilliseconds = nowMilliseconds,
            HasPower = hasPower,
            VoltageMicrovolts = 1_000_000,
            RealPowerSquareMicrovolts = product,
        };
        _point.Stage(reading, hasPower ? Quality.Good : Quality.Uncertain);
        _point.Freeze();
    }

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
