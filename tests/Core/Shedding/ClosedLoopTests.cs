using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

/// <summary>
/// A day of 96 windows, each of which the uncontrolled building breaks, and which the controller must keep to the watt.
/// </summary>
/// <remarks>
/// What makes it possible: of the limit of 100 kW, 100 W of fixed reserve and one meter pulse (4 W at 1000 pulses per kWh,
/// 1,600 W at 400 Wh a pulse) are never planned for, and while what the base may rise by, 300 W to 10 kW, is not to be had
/// from loads that could still be shed, they are shed for it. Where the base rises late by more than that, a window is lost.
/// </remarks>
public class ClosedLoopTests(ITestOutputHelper output)
{
    private const int LimitWatts = 100_000;
    private const int Windows = 96;

    // Nothing here may be shed in the first minutes after switching: 10 and 5 minutes on, 3 and 5 minutes off.
    private static readonly LoadOptions[] Loads =
    [
        Load(12_000, 1, 0, 0),
        Load(10_000, 2, 0, 0),
        Load(20_000, 3, 300_000, 300_000),
        Load(15_000, 4, 600_000, 180_000),
    ];

    [Theory]
    [InlineData(1_000, 1)]
    [InlineData(5, 2)]
    public void Every_window_of_a_day_is_kept_that_the_uncontrolled_building_breaks(int impulsesPerKilowattHour, int ratio)
    {
        // 60 to 80 kW over the day with a wobble of 6 kW from minute to minute.
        ClosedLoop loop = Run(impulsesPerKilowattHour, ratio, now => 60_000 + DailyWatts(now) + WobbleWatts(now));
        KeepsEveryWindow(loop);
    }

    // 70 kW of base that rise by 20 kW in the last three minutes of every window: 30 kW min or 2 kW of the window come when
    // nothing can be shed any more but what was kept in hand. A pulse of 400 Wh shows the rise only every 14 s.
    [Fact]
    public void Windows_are_kept_although_the_base_ramps_up_at_their_end_and_pulses_are_large_and_loads_slow()
    {
        ClosedLoop loop = Run(5, 2, now => 70_000 + RampWatts(now, 20_000) + WobbleWatts(now));
        KeepsEveryWindow(loop);
    }

    // The same rise on 80 kW leaves no slack but the margin, and a fine meter gives none. The first window is lost by less
    // than a kilowatt; its error is learned although a load is switched in most minutes. The other 95 are kept, but for some
    // that miss by less than a thousandth: room goes to the higher tiers first, whose minimum on times bind them when the
    // base rises.
    [Fact]
    public void A_late_ramp_that_breaks_the_first_window_is_learned_for_all_others_to_a_thousandth()
    {
        ClosedLoop loop = Run(1_000, 1, now => 80_000 + RampWatts(now, 20_000) + WobbleWatts(now));
        output.WriteLine($"{loop.WindowWatts.Skip(1).Count(watts => watts > LimitWatts)} windows lost, worst {loop.WindowWatts.Skip(1).Max()} W");
        Assert.InRange(loop.WindowWatts[0], LimitWatts + 1, LimitWatts + 999);
        Assert.All(loop.WindowWatts.Skip(1), watts => Assert.InRange(watts, 0, LimitWatts + 100));
        Assert.True(loop.WindowWatts.Skip(1).Count(watts => watts <= LimitWatts) > 80);
    }

    // From the second window on: in the first, loads are held by the minimum on time that counts from start-up.
    [Fact]
    public void A_base_that_alone_breaks_the_window_cannot_be_kept_and_everything_stays_shed()
    {
        ClosedLoop loop = Run(1_000, 1, now => 105_000);
        Assert.All(loop.WindowWatts.Skip(1), watts => Assert.Equal(105_000, watts));
    }

    [Fact]
    public void The_interval_record_sums_to_the_meters_total()
    {
        ClosedLoop loop = Run(5, 2, now => 70_000 + WobbleWatts(now));
        Assert.Equal(Windows, loop.RecordedMilliwattHours.Count);
        Assert.Equal(loop.TotalMilliwattHours, loop.RecordedMilliwattHours.Sum());
    }

    // 95 kW and a load of 10 kW that must be off for about half of the time. Off when a window ends, it stays off until the
    // next has room for it, comes back and stays on until the one after must have it off: one switch a window and not two.
    [Fact]
    public void A_flat_overload_costs_one_switch_a_window()
    {
        ClosedLoop loop = new ClosedLoop(new DemandOptions { LimitWatts = LimitWatts }, 1_000, 1, [Load(10_000, 1, 0, 0)], now => 95_000).Run(Windows);
        Assert.All(loop.WindowWatts, watts => Assert.InRange(watts, 98_000, LimitWatts));
        Assert.InRange(loop.SwitchCount, Windows - 1, Windows + 1);
    }

    // Three loads in turn, though any one of them could do it alone: no tier-mate is spared.
    [Fact]
    public void Loads_of_one_tier_take_turns()
    {
        int[] sheds = new int[3];
        ClosedLoop? loop = null;
        bool[] wasShed = new bool[3];
        loop = new ClosedLoop(new DemandOptions { LimitWatts = LimitWatts }, 1_000, 1, [.. Enumerable.Repeat(Load(10_000, 1, 0, 0), 3)], now => 75_000)
        {
            AfterScan = _ =>
            {
                for (int i = 0; i < 3; i++)
                {
                    bool isShed = loop!.Table.At(i).IsShed;
                    sheds[i] += isShed && !wasShed[i] ? 1 : 0;
                    wasShed[i] = isShed;
                }
            },
        };
        loop.Run(Windows);
        Assert.InRange(sheds.Max() - sheds.Min(), 0, 1);
        Assert.True(sheds.Min() > 10);
    }

    [Fact]
    public void A_scan_allocates_nothing_though_eight_loads_are_shed_all_the_time()
    {
        LoadOptions[] loads = [.. Enumerable.Range(1, 8).Select(i => Load(i * 3_000, 1 + (i % 4), i * 30_000, i * 20_000))];
        Allocation.AssertNone(() =>
        {
            ClosedLoop loop = new(
                new DemandOptions { LimitWatts = LimitWatts }, 1_000, 1, loads, now => 50_000 + (3 * WobbleWatts(now)), hasOwnMeter: i => i % 2 == 0);
            loop.Run(Windows);
            Assert.True(loop.SwitchCount > Windows);
            Assert.True(loop.Why.Count > Windows);
            return loop.AllocatedBytes;
        });
    }

    private static LoadOptions Load(int ratedWatts, int shedPriority, int minimumOn, int minimumOff) => new()
    {
        RatedWatts = ratedWatts,
        ShedPriority = shedPriority,
        MinimumOnMilliseconds = minimumOn,
        MinimumOffMilliseconds = minimumOff,
    };

    private static ClosedLoop Run(int impulsesPerKilowattHour, int ratio, Func<long, long> baseWatts) =>
        new ClosedLoop(new DemandOptions { LimitWatts = LimitWatts }, impulsesPerKilowattHour, ratio, Loads, baseWatts).Run(Windows);

    private static long DailyWatts(long now) => 20_000 - (Math.Abs((now / 60_000) - 720) * 20_000 / 720);

    // Thirteen values in an order that looks like noise and sums to zero.
    private static long WobbleWatts(long now) => ((now / 60_000 * 7_919 % 13) - 6) * 500;

    private static long RampWatts(long now, long topWatts) => Math.Max(0, (now % 900_000) - 720_000) * topWatts / 180_000;

    private void KeepsEveryWindow(ClosedLoop loop)
    {
        output.WriteLine(
            $"worst {loop.WindowWatts.Max()} W, average {loop.WindowWatts.Average():0} W, uncontrolled {loop.UncontrolledWatts.Min()} W or more, "
            + $"served {loop.ServedShare:P0}, {loop.SwitchCount} switches");
        Assert.Equal(Windows, loop.WindowWatts.Count);
        Assert.All(loop.UncontrolledWatts, watts => Assert.True(watts > LimitWatts));
        Assert.All(loop.WindowWatts, watts => Assert.InRange(watts, 0, LimitWatts));

        // Not by shedding everything: the limit is used, and no relay is worn out.
        Assert.True(loop.WindowWatts.Average() > 0.97 * LimitWatts);
        Assert.True(loop.SwitchCount < 5 * Windows);
    }
}
