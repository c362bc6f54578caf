using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.PowerUp;

public class PowerUpStaggerTests
{
    // A has run for no second and must run for 300: the relay opens all the same, in the first scan only.
    [Fact]
    public void After_an_outage_everything_is_off_and_comes_back_one_by_one_the_highest_tier_first() => Three().Run("""
            now | base   | fire     || A           | B           | C           | over
        --------+--------+----------++-------------+-------------+-------------+-----
              0 | 20_000 | Inactive || off PowerUp | off PowerUp | off PowerUp | no
         59_000 |        |          || off PowerUp | off PowerUp | off PowerUp | no
         60_000 |        |          || off PowerUp | off PowerUp | on Restored | no
         74_000 |        |          || off PowerUp | off PowerUp | on NotNeeded |
         75_000 |        |          || off PowerUp | on Restored | on NotNeeded | no
         89_000 |        |          || off PowerUp |             |             | no
         90_000 |        |          || on Restored | on NotNeeded | on NotNeeded | yes
        999_000 |        |          || on NotNeeded | on NotNeeded | on NotNeeded | yes
        """);

    [Fact]
    public void A_fire_in_the_first_scan_moves_no_relay_and_nothing_is_asked_off_afterwards()
    {
        PowerUpBench bench = Three();
        bench.Run("""
               now | base   | fire     || A            | B            | C            | over
            -------+--------+----------++--------------+--------------+--------------+-----
                 0 | 20_000 | Active   || on FireAlarm | on FireAlarm | on FireAlarm | no
             1_000 |        | Inactive ||              |              |              | yes
            90_000 |        |          || on MinimumOn | on NotNeeded | on NotNeeded | yes
            """);
        Assert.Equal(0, bench.Table.SwitchCount);
    }

    [Fact]
    public void A_fire_while_loads_are_held_off_connects_them_and_they_stay() => Three().Run("""
           now | base   | fire     || A            | B            | C            | over
        -------+--------+----------++--------------+--------------+--------------+-----
             0 | 20_000 | Inactive || off PowerUp  | off PowerUp  | off PowerUp  | no
        29_000 |        |          || off PowerUp  | off PowerUp  | off PowerUp  | no
        30_000 |        | Unknown  || on FireAlarm | on FireAlarm | on FireAlarm | no
        31_000 |        | Inactive ||              |              |              | yes
        90_000 |        |          || on MinimumOn | on NotNeeded | on NotNeeded | yes
        """);

    // A start two seconds ago was none of ours, but the compressor took it: C rests for its 180 s before it starts again.
    [Fact]
    public void A_minimum_off_time_outlasts_the_hold_and_the_next_load_takes_its_turn()
    {
        PowerUpBench bench = new(
            PowerUpBench.Site(10, 15), PowerUpBench.Load(10_000, 1), PowerUpBench.Load(20_000, 2), PowerUpBench.Load(30_000, 3, 0, 180_000));
        bench.Run("""
                now | base   | fire     || A           | B           | C              | over
            --------+--------+----------++-------------+-------------+----------------+-----
                  0 | 20_000 | Inactive || off PowerUp | off PowerUp | off PowerUp    | no
              9_000 |        |          || off PowerUp | off PowerUp | off PowerUp    | no
             10_000 |        |          || off PowerUp | on Restored | off MinimumOff | no
             25_000 |        |          || on Restored |             | off MinimumOff | no
            179_000 |        |          ||             |             | off MinimumOff | no
            180_000 |        |          ||             |             | on Restored    | yes
            """);
    }

    // Base 85 kW. What is free of 100 kW goes to C, of the higher tier: A waits although it would fit. In the first window C, 30 kW,
    // fits when so little is left that 30 kW x rest is below 15 kW x 900 s, less reserves and the 45 kW of the first second.
    [Fact]
    public void Without_room_loads_stay_off_and_a_lower_tier_does_not_take_what_a_higher_waits_for()
    {
        PowerUpBench bench = new(PowerUpBench.Site(60, 15), PowerUpBench.Load(15_000, 1), PowerUpBench.Load(30_000, 2));
        bench.Run("""
                now | base   | fire     || A              | B              | over
            --------+--------+----------++----------------+----------------+-----
                  0 | 85_000 | Inactive || off PowerUp    | off PowerUp    | no
             60_000 |        |          || off NoHeadroom | off NoHeadroom | no
            400_000 |        |          || off NoHeadroom | off NoHeadroom | no
            600_000 |        |          || off NoHeadroom | on NotNeeded   | no
            """);
        while (bench.Now < 7_200_000)
        {
            bench.Scan(85_000);
        }

        Assert.InRange(bench.WorstWindowWatts, 90_000, 100_000);
    }

    // The meter never answers. Whether loads stay off then is for the limiter's fallback to say, not for this.
    [Theory]
    [InlineData(MeterFallback.Hold, "on FallbackRelease", "on FallbackRelease", "yes")]
    [InlineData(MeterFallback.Release, "on FallbackRelease", "on FallbackRelease", "yes")]
    [InlineData(MeterFallback.Shed, "off MeterUnknown", "off MeterUnknown", "yes")]
    public void Without_a_meter_loads_come_back_after_the_grace_as_far_as_the_fallback_lets_them(
        MeterFallback fallback, string stateOfA, string stateOfB, string isOver)
    {
        PowerUpBench bench = new(PowerUpBench.Site(10, 15, 0, fallback), PowerUpBench.Load(10_000, 1), PowerUpBench.Load(20_000, 2));
        bench.Run($"""
               now | base | fire     || A            | B            | over
            -------+------+----------++--------------+--------------+-----
                 0 | -    | Inactive || off PowerUp  | off PowerUp  | no
            59_000 |      |          || off MeterUnknown | off MeterUnknown | no
            80_000 |      |          || {stateOfA} | {stateOfB} | {isOver}
            """);
    }

    private static PowerUpBench Three() => new(
        PowerUpBench.Site(60, 15),
        PowerUpBench.Load(10_000, 1, 300_000),
        PowerUpBench.Load(20_000, 2),
        PowerUpBench.Load(5_000, 2));
}
