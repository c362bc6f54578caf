using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

public class ClosedLoopTests(ITestOutputHelper output)
{
    private const int Limit = 100_000;
    static LoadOptions L(int w, int p, int on, int off) => new() { RatedWatts = w, ShedPriority = p, MinimumOnMilliseconds = on, MinimumOffMilliseconds = off };

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(5, 2)]
    public void Explore(int imp, int ratio)
    {
        LoadOptions[] loads = [L(12_000, 1, 0, 0), L(10_000, 2, 0, 0), L(20_000, 3, 300_000, 300_000), L(15_000, 4, 600_000, 180_000)];
        foreach (int ramp in new[] { 0, 10_000, 20_000, 30_000 , 40_000})
        foreach (int b in new[] { 50_000, 60_000, 70_000, 80_000 , 85_000, 90_000})
        {
            long Base(long t) => b + (t % 900_000 >= 720_000 ? ramp * (t % 900_000 - 720_000) / 180_000 : 0) + ((t / 60_000 * 7919 % 13) - 6) * 500;
            ClosedLoop c = new ClosedLoop(new DemandOptions { LimitWatts = Limit }, imp, ratio, loads, Base).Run(96);
            output.WriteLine($"imp {imp} base {b} ramp {ramp}: worst {c.WindowWatts.Max()} broken {c.WindowWatts.Count(w => w > Limit)} unc {c.UncontrolledWatts.Min()}..{c.UncontrolledWatts.Max()} avg {c.WindowWatts.Average():0} served {c.ServedShare:0.00} switches {c.SwitchCount}");
        }
    }
}
