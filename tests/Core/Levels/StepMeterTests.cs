using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Levels;

public class StepMeterTests
{
    // Steps of 60, 30 and 10 kW.
    [Theory]
    [InlineData("111", 80_000, 48_000, 24_000, 8_000)]
    [InlineData("110", 80_000, 53_333, 26_666, 0)]
    [InlineData("100", 60_000, 60_000, 0, 0)]
    [InlineData("100", 75_000, 75_000, 0, 0)] // a quarter more than rated is a hot day
    [InlineData("100", 75_004, 45_002, 22_501, 7_500)] // more: another step draws
    [InlineData("000", 30_000, 18_000, 9_000, 3_000)] // a contactor sticks
    [InlineData("000", 0, 0, 0, 0)]
    public void A_step_has_its_share_of_what_the_connected_ones_draw(string connected, long watts, long first, long second, long third)
    {
        SettableMeter group = new(1_000);
        StepMeter[] steps = [new(group, 60_000), new(group, 30_000), new(group, 10_000)];
        StepMeter.Join(steps);
        group.Set(watts, Quality.Good);
        for (int i = 0; i < steps.Length; i++)
        {
            steps[i].IsConnected = connected[i] == '1';
        }

        foreach (StepMeter step in steps)
        {
            step.Update(0);
        }

        Assert.Equal([first, second, third], steps.Select(step => step.PowerWatts));
        Assert.All(steps, step => Assert.Equal((Quality.Good, 1_000L), (step.PowerQuality, step.QuantumMilliwattHours)));
    }

    [Theory]
    [InlineData(Quality.Bad)]
    [InlineData(Quality.Uncertain)]
    public void A_share_is_as_good_as_its_meter(Quality quality)
    {
        SettableMeter group = new();
        StepMeter step = new(group, 1_000);
        group.Set(900, quality);
        step.Update(0);
        Assert.Equal(quality, step.PowerQuality);
    }
}
