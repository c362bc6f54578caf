using CsCheck;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Shedding.Feeders;

namespace Zibo.EdgeCtl.Core.Tests.Feeders;

/// <summary>What a breaker bears for seconds: loads are cut at once and come back late.</summary>
public class TripProtectionTests
{
    private const int Plenty = 1_000_000;

    // 30 kW of 25 allowed: 5 kW must go in one scan. Tiers 1 and 2 are 3 kW each; both go, and tier 3 stays.
    [Fact]
    public void As_many_as_it_takes_are_cut_in_one_scan_lowest_tier_first()
    {
        FeederRig rig = Rig(Trip(25_000, 10), Of(3_000, 3), Of(3_000, 1), Of(3_000, 2));
        rig.BaseWatts[FeederRig.Floor] = 12_000;
        rig.Run(60);
        rig.BaseWatts[FeederRig.Floor] = 21_000;
        int seconds = RunUntilShed(rig, 60);

        // 21 of 9 + 21 kW: the mean over 10 s of what was 21 and is 30 kW is above 25 after 5 s.
        Assert.InRange(seconds, 4, 7);
        Assert.Equal([false, true, true], rig.Loads.Select(load => load.IsShed));
        Assert.Equal(DecisionReason.FeederTrip, rig.Loads[1].Reason);
        rig.Run(200);
        Assert.Equal([false, true, true], rig.Loads.Select(load => load.IsShed));
        Assert.False(rig.Protection.IsOverloaded(0));
    }

    [Fact]
    public void A_peak_that_is_over_before_the_trips_time_cuts_nothing()
    {
        FeederRig rig = Rig(Trip(25_000, 10), Of(3_000, 1));
        rig.BaseWatts[FeederRig.Floor] = 15_000;
        rig.Run(60);
        rig.BaseWatts[FeederRig.Floor] = 30_000;
        rig.Run(4);
        rig.BaseWatts[FeederRig.Floor] = 15_000;
        rig.Run(60);
        Assert.False(rig.Loads[0].IsShed);
    }

    // The machine outranks the breaker; a heater does not.
    [Fact]
    public void A_minimum_on_time_protects_compressors_and_nothing_else()
    {
        FeederRig rig = Rig(
            Trip(25_000, 10), FeederRig.Load(6_000, 1, LoadKind.Chiller, 600, 300), FeederRig.Load(6_000, 2, LoadKind.WaterHeater, 600));
        rig.BaseWatts[FeederRig.Floor] = 12_000;
        rig.Run(60);
        rig.BaseWatts[FeederRig.Floor] = 18_000;
        rig.Run(20);
        Assert.Equal([false, true], rig.Loads.Select(load => load.IsShed));
        rig.BaseWatts[FeederRig.Floor] = 24_000;
        rig.Run(30);
        Assert.Equal([false, true], rig.Loads.Select(load => load.IsShed));
        Assert.True(rig.Protection.IsOverloaded(0));
        rig.Run(600);
        Assert.Equal([true, true], rig.Loads.Select(load => load.IsShed));
        Assert.False(rig.Protection.IsOverloaded(0));
    }

    // After the cut 24 kW are left: 3 kW more fit 27 less 2 % only when the base has fallen.
    [Fact]
    public void What_was_cut_comes_back_one_by_one_after_five_minutes_and_only_if_it_fits()
    {
        FeederRig rig = Rig(Trip(27_000, 10), Of(3_000, 1), Of(3_000, 2));
        rig.BaseWatts[FeederRig.Floor] = 15_000;
        rig.Run(60);
        rig.BaseWatts[FeederRig.Floor] = 25_000;
        RunUntilShed(rig, 60);
        Assert.All(rig.Loads, load => Assert.True(load.IsShed));
        rig.Run(400);
        Assert.All(rig.Loads, load => Assert.True(load.IsShed));
        rig.BaseWatts[FeederRig.Floor] = 15_000;
        rig.Run(40);
        Assert.Equal([true, false], rig.Loads.Select(load => load.IsShed));
        rig.Run(30);
        Assert.True(rig.Loads[0].IsShed);
        rig.Run(60);
        Assert.False(rig.Loads[0].IsShed);
    }

    [Fact]
    public void Nothing_comes_back_before_five_minutes_are_over()
    {
        FeederRig rig = Rig(Trip(27_000, 10), Of(3_000, 1));
        rig.BaseWatts[FeederRig.Floor] = 15_000;
        rig.Run(60);
        rig.BaseWatts[FeederRig.Floor] = 25_000;
        RunUntilShed(rig, 60);
        rig.BaseWatts[FeederRig.Floor] = 5_000;
        rig.Run(299);
        Assert.True(rig.Loads[0].IsShed);
        rig.Run(2);
        Assert.False(rig.Loads[0].IsShed);
    }

    [Fact]
    public void With_nothing_left_to_cut_the_circuit_is_overloaded_until_it_falls()
    {
        FeederRig rig = Rig(Trip(25_000, 10), Of(3_000, 1));
        rig.BaseWatts[FeederRig.Floor] = 30_000;
        rig.Run(60);
        Assert.True(rig.Loads[0].IsShed);
        Assert.True(rig.Protection.IsOverloaded(0));
        rig.BaseWatts[FeederRig.Floor] = 20_000;
        rig.Run(20);
        Assert.False(rig.Protection.IsOverloaded(0));
    }

    // A restore by the site's limiter is held back where the breaker could not bear it.
    [Fact]
    public void What_the_site_brings_back_must_fit_the_breaker_too()
    {
        FeederRig rig = new(50_000, new FeederOptions(), Trip(20_000, 10), (FeederRig.Floor, Of(8_000, 1)));
        rig.BaseWatts[FeederRig.Supply] = 46_000;
        rig.BaseWatts[FeederRig.Floor] = 4_000;
        rig.Run(900);
        Assert.True(rig.Loads[0].IsShed);
        rig.BaseWatts[FeederRig.Supply] = 1_000;
        rig.BaseWatts[FeederRig.Floor] = 15_000;
        rig.Run(1_200);
        Assert.True(rig.Loads[0].IsShed);
        Assert.Equal(DecisionReason.FeederNoHeadroom, rig.Loads[0].Reason);
    }

    // Steps of any height: as long as something can be cut, no mean over the trip's time and what the meter needs to show a cut is
    // above the trip.
    [Fact]
    public void No_overload_outlasts_the_trip_while_something_could_be_cut() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[10_000, 40_000].Array[30], Gen.Int[1_000, 6_000].Array[6]).Sample(
            (seconds, bases, loads) => Allocation.AssertNone(() =>
            {
                FeederRig rig = Rig(Trip(30_000, seconds), [.. loads.Select((watts, i) => Of(watts, i + 1))]);
                int above = 0;
                rig.AfterScan = () =>
                {
                    above = rig.Watts(FeederRig.Floor) > 30_000 ? above + 1 : 0;
                    bool canCut = rig.Loads.Any(load => !load.IsShed);
                    Assert.False(above > (2 * seconds) + 5 && canCut, $"above for {above} s at {rig.Now}");
                };
                foreach (int watts in bases)
                {
                    rig.BaseWatts[FeederRig.Floor] = watts;
                    rig.Run(100);
                }

                return rig.AllocatedBytes;
            }),
            iter: 30,
            threads: 1);

    private static int RunUntilShed(FeederRig rig, int mostSeconds)
    {
        int seconds = 0;
        while (rig.Loads.All(load => !load.IsShed) && seconds < mostSeconds)
        {
            rig.Run(1);
            seconds++;
        }

        return seconds;
    }

    private static FeederRig Rig(FeederOptions floor, params LoadOptions[] loads) =>
        new(Plenty, new FeederOptions(), floor, [.. loads.Select(load => (FeederRig.Floor, load))]);

    private static FeederOptions Trip(int watts, int seconds) => new() { TripWatts = watts, TripSeconds = seconds };

    private static LoadOptions Of(int watts, int priority) => FeederRig.Load(watts, priority);
}
