using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests.Interop;

/// <summary>Whoever does not ask for it pays nothing for it, and whoever does pays nothing in a scan.</summary>
public class OffByDefaultTests
{
    [Fact]
    public void Nothing_is_told_and_the_will_is_the_status()
    {
        InteropRig rig = new(_ => { });
        rig.Run(1_000);
        Assert.Null(rig.Session.Interop);
        Assert.All(rig.Link.Messages, m => Assert.StartsWith("edgectl/v1/s/d/", m.Topic, StringComparison.Ordinal));
        LinkMessage will = Assert.Single(rig.Link.Wills);
        Assert.Equal("edgectl/v1/s/d/status", will.Topic);
        Assert.True(will.IsRetained);
        Assert.DoesNotContain(rig.Link.Messages, m => m.Payload.Contains("shedLoadBits", StringComparison.Ordinal));
    }

    [Fact]
    public void Home_Assistant_alone_leaves_the_will_as_it_is()
    {
        InteropRig rig = new(DiscoveryTests.On);
        rig.Run(10);
        Assert.Equal("edgectl/v1/s/d/status", Assert.Single(rig.Link.Wills).Topic);
    }

    [Fact]
    public void A_scan_allocates_nothing_with_everything_on()
    {
        Rig rig = new(change: site =>
        {
            DiscoveryTests.On(site);
            site.Interop.Sparkplug = true;
        });
        rig.Run(2_000);
        long allocated = 0;
        for (int i = 0; i < 10_000; i++)
        {
            rig.BaseWatts = i % 1_800 < 900 ? 80_000 : 5_000;
            rig.Board.Clock.Advance(1_000);
            long before = GC.GetAllocatedBytesForCurrentThread();
            rig.Controller.Scan();
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }
}
