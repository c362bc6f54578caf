using nanoFramework.TestFramework;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Device.Tests;

/// <summary>The sensor of these stories: 100 A at 1 V, 220 V, power factor 0.9. 0.1 V is 10 A or 1,980 W.</summary>
[TestClass]
public class CurrentSensorTests
{
    [TestMethod]
    public void Power_follows_the_current_and_energy_the_power_of_the_scan_before()
    {
        AnalogPoint point = new AnalogPoint();
        CurrentSensor sensor = Make(point, 0);
        Check(sensor, point, 0, 100_000, 0, 10_000, 1_980, 0);
        Check(sensor, point, 1_000, 100_000, 900, 10_000, 1_980, 550);
        Check(sensor, point, 2_000, 200_000, 1_900, 20_000, 3_960, 1_100);
        Check(sensor, point, 3_000, 200_000, 2_900, 20_000, 3_960, 2_200);
    }

    // 3 mV of current and 4 mV of noise read 5 mV. What is hardly more than noise is no current.
    [TestMethod]
    [DataRow(5_000, 4_000, 300)]
    [DataRow(100_000, 4_000, 9_991)]
    [DataRow(4_472, 4_000, 0)]
    [DataRow(4_473, 4_000, 200)]
    [DataRow(0, 0, 0)]
    public void Noise_is_taken_out_as_a_square(int readMicrovolts, int noiseMicrovolts, int milliamperes)
    {
        AnalogPoint point = new AnalogPoint();
        CurrentSensor sensor = Make(point, noiseMicrovolts);
        point.Stage(readMicrovolts, 0);
        point.Freeze();
        sensor.Update(0);
        Assert.AreEqual((long)milliamperes, sensor.CurrentMilliamperes);
        Assert.AreEqual((int)Quality.Good, (int)sensor.PowerQuality);
    }

    [TestMethod]
    public void A_burst_that_is_old_is_no_measurement()
    {
        AnalogPoint point = new AnalogPoint();
        CurrentSensor sensor = Make(point, 0);
        Check(sensor, point, 0, 100_000, 0, 10_000, 1_980, 0);
        point.StageFailure();
        point.Freeze();
        sensor.Update(20_000);
        Assert.AreEqual((int)Quality.Bad, (int)sensor.PowerQuality);
        Assert.IsTrue(sensor.HasGap);
    }

    private static CurrentSensor Make(AnalogPoint point, int noiseMicrovolts)
    {
        CurrentSensorOptions options = new CurrentSensorOptions();
        options.NoiseFloorMicrovolts = noiseMicrovolts;
        return new CurrentSensor(point, options);
    }

    private static void Check(
        CurrentSensor sensor, AnalogPoint point, long now, int microvolts, long sampledAt, long milliamperes, long watts, long milliwattHours)
    {
        point.Stage(microvolts, sampledAt);
        point.Freeze();
        sensor.Update(now);
        Assert.AreEqual(milliamperes, sensor.CurrentMilliamperes);
        Assert.AreEqual(watts, sensor.PowerWatts);
        Assert.AreEqual(milliwattHours, sensor.EnergyMilliwattHours);
    }
}
