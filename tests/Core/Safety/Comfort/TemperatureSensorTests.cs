using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Safety.Comfort;

namespace Zibo.EdgeCtl.Core.Tests.Safety.Comfort;

/// <summary>A transmitter of 0 to 50 °C as 400 to 2000 mV; -10 to 45 °C are believed.</summary>
public class TemperatureSensorTests
{
    private readonly TemperatureOptions _options = new()
    {
        LowMillivolts = 400,
        LowCentiCelsius = 0,
        HighMillivolts = 2_000,
        HighCentiCelsius = 5_000,
        MinimumCentiCelsius = -1_000,
        MaximumCentiCelsius = 4_500,
    };

    // A dash is an input that cannot be read. 80 mV are -10 °C, 1840 mV are 45 °C, 1200 mV are 25 °C.
    [Fact]
    public void A_temperature_has_quality_and_age()
    {
        MeanPoint point = new();
        TemperatureSensor sensor = new(point, _options);
        CycleTable.Run(
            """
                now | microvolts || centi | quality
            --------+------------++-------+----------
                  0 | -          || 0     | Bad
              1_000 | 400_000    || 0     | Good
              2_000 | 1_200_000  || 2_500 | Good
              3_000 | 1_200_320  || 2_501 | Good
              4_000 | 80_000     || -1000 | Good
              5_000 | 79_000     || -1000 | Uncertain
              6_000 | 1_840_000  || 4_500 | Good
              7_000 | 1_841_000  || 4_500 | Uncertain
              8_000 | 1_200_000  || 2_500 | Good
              9_000 | -          || 2_500 | Uncertain
            127_999 | -          || 2_500 | Uncertain
            128_000 | -          || 2_500 | Bad
            129_000 | 0          || 2_500 | Bad
            130_000 | 1_200_000  || 2_500 | Good
            """,
            row =>
            {
                long now = row.Number("now");
                if (row.Text("microvolts") == "-")
                {
                    point.StageFailure();
                }
                else
                {
                    point.Stage((int)row.Number("microvolts"), now);
                }

                point.Freeze();
                sensor.Update(now);
            },
            column => column == "centi" ? sensor.CentiCelsius : sensor.Quality);
    }

    [Fact]
    public void A_burst_that_is_read_again_and_again_grows_old()
    {
        MeanPoint point = new();
        TemperatureSensor sensor = new(point, _options);
        point.Stage(1_200_000, 5_000);
        point.Freeze();
        sensor.Update(124_999);
        Assert.Equal(Quality.Good, sensor.Quality);
        sensor.Update(125_000);
        Assert.Equal(Quality.Bad, sensor.Quality);
    }

    [Fact]
    public void A_line_may_fall()
    {
        MeanPoint point = new();
        TemperatureSensor sensor = new(
            point, new TemperatureOptions { LowMillivolts = 1_000, LowCentiCelsius = 4_000, HighMillivolts = 2_000, HighCentiCelsius = 0 });
        point.Stage(1_250_000, 0);
        point.Freeze();
        sensor.Update(0);
        Assert.Equal((3_000, Quality.Good), (sensor.CentiCelsius, sensor.Quality));
    }
}
