using CsCheck;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.PowerUp;

public class PowerUpProperties
{
    private static readonly Gen<LoadOptions> Load =
        from watts in Gen.Int[100, 3_000]
        from tier in Gen.Int[1, 4]
        from onSeconds in Gen.Int[0, 600]
        from offSeconds in Gen.Int[0, 300]
        select PowerUpBench.Load(watts, tier, onSeconds * 1_000, offSeconds * 1_000);

    private static readonly Gen<(SiteConfiguration Site, LoadOptions[] Loads)> Story =
        from hold in Gen.Int[0, 120]
        from stagger in Gen.Int[1, 40]
        from spread in Gen.Int[0, 120]
        from loads in Load.Array[1, 16]
        select (PowerUpBench.Site(hold, stagger, spread), loads);

    // 48 kW of loads and 20 of the building never come near 100: whatever keeps a load off here is the time after the outage.
    [Fact]
    public void Every_load_is_off_from_the_first_scan_and_returns_once_in_its_turn() => Story.Sample(
        story =>
        {
            PowerUpBench bench = new(story.Site, story.Loads);
            Load[] loads = [.. Enumerable.Range(0, story.Loads.Length).Select(bench.Table.At)];
            long[] back = new long[loads.Length];
            bench.Scan(20_000);
            Assert.All(loads, load => Assert.True(load.IsShed));
            while (!bench.PowerUp.IsOver)
            {
                Assert.True(bench.Now < 1_200_000, "it comes to an end");
                bench.Scan(20_000);
                for (int i = 0; i < loads.Length; i++)
                {
                    back[i] = back[i] == 0 && !loads[i].IsShed ? bench.Now : back[i];
                }
            }

            Assert.All(loads, load => Assert.Equal(2, load.SwitchCount));
            Assert.All(back, now => Assert.True(now >= bench.PowerUp.DelayMilliseconds));
            Assert.All(loads, (load, i) => Assert.True(back[i] >= load.Options.MinimumOffMilliseconds));
            long[] inOrder = [.. back.Order()];
            Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(pair.Second - pair.First >= story.Site.PowerUp.StaggerSeconds * 1_000));

            // A load of a lower tier is ahead of one of a higher only where that one had still to rest.
            for (int low = 0; low < loads.Length; low++)
            {
                for (int high = 0; high < loads.Length; high++)
                {
                    bool isAhead = loads[low].Options.ShedPriority < loads[high].Options.ShedPriority && back[low] < back[high];
                    Assert.True(!isAhead || back[low] < loads[high].Options.MinimumOffMilliseconds);
                }
            }
        },
        iter: 200);

    // 20 bins; chi-square with 19 degrees of freedom exceeds 43.8 once in a thousand.
    [Theory]
    [InlineData("school-{0}", "edge-1")]
    [InlineData("hospital", "edge-{0}")]
    [InlineData("s{0}", "d{0}")]
    public void Many_controllers_are_spread_evenly(string siteId, string deviceId)
    {
        const int controllers = 4_000;
        const int bins = 20;
        int[] counts = new int[bins];
        for (int i = 0; i < controllers; i++)
        {
            long delay = Delay(string.Format(null, siteId, i), string.Format(null, deviceId, i));
            Assert.InRange(delay, 60_000, 60_000 + 3_600_000);
            counts[(delay - 60_000) * bins / 3_600_001]++;
        }

        const double expected = (double)controllers / bins;
        double chiSquare = counts.Sum(count => (count - expected) * (count - expected) / expected);
        Assert.True(chiSquare < 43.8, $"chi-square {chiSquare:F1}: {string.Join(", ", counts)}");
    }

    [Fact]
    public void A_controller_has_the_same_place_each_time_and_another_than_its_neighbour()
    {
        Assert.Equal(Delay("school-7", "edge-1"), Delay("school-7", "edge-1"));
        Assert.NotEqual(Delay("school-7", "edge-1"), Delay("school-7", "edge-2"));
        Assert.NotEqual(Delay("school-7", "edge-1"), Delay("school-8", "edge-1"));
        Assert.NotEqual(Delay("a", "b"), Delay("b", "a"));
    }

    private static long Delay(string siteId, string deviceId)
    {
        SiteConfiguration site = PowerUpBench.Site(60, 15, 3_600);
        site.SiteId = siteId;
        site.DeviceId = deviceId;
        return new PowerUpBench(site).PowerUp.DelayMilliseconds;
    }
}
