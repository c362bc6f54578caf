using CsCheck;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

/// <summary>
/// A circuit of at most 2,000 W behind a transformer of 100 A at 1 V, 220 V, power factor 0.9: 0.1 V is 1,980 W, and 3,000 W
/// are the most that is believed.
/// </summary>
public class CurrentPlausibilityTests
{
    private readonly AnalogPoint _point = new();

    [Theory]
    [InlineData(100_000, 1_980, Quality.Good)]
    [InlineData(151_500, 2_999, Quality.Good)]
    [InlineData(152_000, 3_000, Quality.Uncertain)]
    [InlineData(1_000_000, 3_000, Quality.Uncertain)]
    public void What_is_more_than_one_and_a_half_times_the_stated_power_is_cut_and_in_doubt(int microvolts, long watts, Quality quality)
    {
        CurrentSensor sensor = Make(2_000);
        Take(sensor, microvolts, 0);
        Assert.Equal((watts, quality, quality != Quality.Good), (sensor.PowerWatts, sensor.PowerQuality, sensor.IsImplausible));
        Assert.Equal(microvolts / 10, sensor.CurrentMilliamperes);
    }

    [Fact]
    public void Where_no_power_is_stated_everything_is_believed() => Gen.Int[0, 2_000_000].Sample(microvolts =>
    {
        CurrentSensor sensor = Make(0);
        Take(sensor, microvolts, 0);
        Assert.Equal((microvolts / 10L * 198 / 1_000, Quality.Good, false), (sensor.PowerWatts, sensor.PowerQuality, sensor.IsImplausible));
    }, threads: 1);

    // An hour of a hundred times the power adds an hour of what is believed: 3,000 Wh.
    [Fact]
    public void The_energy_follows_the_power_that_is_believed()
    {
        CurrentSensor sensor = Make(2_000);
        for (int second = 0; second <= 3_600; second++)
        {
            Take(sensor, 1_000_000, second * 1_000L);
        }

        Assert.Equal(3_000_000, sensor.EnergyMilliwattHours);
    }

    [Fact]
    public void The_doubt_ends_with_the_next_plausible_burst_and_lasts_while_there_is_none()
    {
        CurrentSensor sensor = Make(2_000);
        Take(sensor, 1_000_000, 0);
        sensor.Update(5_000);
        Assert.Equal((3_000, Quality.Uncertain), (sensor.PowerWatts, sensor.PowerQuality));
        Take(sensor, 100_000, 6_000);
        Assert.Equal((1_980, Quality.Good, false), (sensor.PowerWatts, sensor.PowerQuality, sensor.IsImplausible));
        Take(sensor, 1_000_000, 7_000);
        sensor.Update(60_000);
        Assert.Equal((Quality.Bad, false), (sensor.PowerQuality, sensor.IsImplausible));
    }

    [Fact]
    public void Export_has_the_same_bound()
    {
        CurrentSensor sensor = new(_point, new CurrentSensorOptions
        {
            NoiseFloorMicrovolts = 0,
            VoltageChannel = 1,
            VoltageMillivoltsPerVolt = 230_000,
            MaximumWatts = 1_000,
        });
        _point.Stage(
            new Hal.AnalogReading { RmsMicrovolts = 100_000, VoltageMicrovolts = 1_000_000, RealPowerSquareMicrovolts = -100_000_000_000, HasPower = true },
            Quality.Good);
        _point.Freeze();
        sensor.Update(0);
        Assert.Equal((-1_500, Quality.Uncertain), (sensor.PowerWatts, sensor.PowerQuality));
    }

    private CurrentSensor Make(int maximumWatts) =>
        new(_point, new CurrentSensorOptions { NoiseFloorMicrovolts = 0, MaximumWatts = maximumWatts });

    private void Take(CurrentSensor sensor, int microvolts, long now)
    {
        _point.Stage(microvolts, now);
        _point.Freeze();
        sensor.Update(now);
    }
}
