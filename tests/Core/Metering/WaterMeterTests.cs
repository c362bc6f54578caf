using CsCheck;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

/// <summary>The meter of these stories gives a pulse each 10 L: 36,000,000 L ms/h.</summary>
public class WaterMeterTests
{
    private readonly WaterBench _bench = new(new WaterMeterOptions());

    [Fact]
    public void Flow_is_known_from_the_second_pulse_and_falls_as_one_over_time() => _bench.Run("""
           now |  count | pulse at | reads || litres | flow  | quality | gap
        -------+--------+----------+-------++--------+-------+---------+----
             0 |   500  |     0    | yes   ||     0  |       | Bad     | no
         5_000 |   501  |  5_000   |       ||    10  |       | Bad     | no
        41_000 |   502  | 41_000   |       ||    20  | 1_000 | Good    | no
        77_000 |        |          |       ||    20  | 1_000 | Good    | no
       113_000 |        |          |       ||    20  |   500 | Good    | no
       401_000 |        |          |       ||    20  |   100 | Good    | no
    36_041_000 |        |          |       ||    20  |     1 | Good    | no
    36_042_000 |        |          |       ||    20  |     0 | Good    | no
    """);

    [Fact]
    public void A_short_failure_is_uncertain_a_long_one_unknown_and_no_litre_is_lost() => _bench.Run("""
           now |  count | pulse at | reads || litres | flow  | quality   | gap
        -------+--------+----------+-------++--------+-------+-----------+----
             0 |     0  |     0    | yes   ||     0  |       | Bad       | no
         5_000 |     1  |  5_000   |       ||    10  |       | Bad       | no
        41_000 |     2  | 41_000   |       ||    20  | 1_000 | Good      | no
        50_000 |        |          | no    ||    20  | 1_000 | Uncertain | no
       102_000 |        |          |       ||    20  |       | Bad       | yes
       200_000 |     6  | 195_000  | yes   ||    60  |       | Bad       | yes
       231_000 |     7  | 231_000  |       ||    70  | 1_000 | Good      | yes
    """);

    [Fact]
    public void A_counter_that_lost_its_count_goes_on_from_where_it_is() => _bench.Run("""
           now |  count | pulse at | reads || litres | quality | gap
        -------+--------+----------+-------++--------+---------+----
             0 |    10  |     0    | yes   ||     0  | Bad     | no
         1_000 |    12  |  1_000   |       ||    20  | Bad     | no
         2_000 |     3  |  2_000   |       ||    20  | Bad     | yes
         3_000 |     5  |  3_000   |       ||    40  | Bad     | yes
    """);

    [Fact]
    public void A_restored_total_beyond_32_bits_goes_on_exactly()
    {
        _bench.Meter.RestoreLitres(5_000_000_000);
        _bench.Flow(3_600, 10);
        Assert.Equal(5_000_000_600, _bench.Meter.Litres);
    }

    [Fact]
    public void Litres_are_pulses_times_their_worth_however_scans_split_them() =>
        Gen.Select(Gen.OneOf(Gen.Const(1), Gen.Const(10), Gen.Const(100), Gen.Const(1_000)), Gen.Int[0, 1_000].Array[1, 50]).Sample((worth, scans) =>
        {
            PulsePoint point = new();
            WaterMeter meter = new(point, new WaterMeterOptions { LitresPerPulse = worth });
            long count = 0;
            for (int i = 0; i < scans.Length; i++)
            {
                count += scans[i];
                point.Stage(count, i * 1_000, i * 1_000);
                point.Freeze();
                meter.Update(i * 1_000);
            }

            Assert.Equal((count - scans[0]) * worth, meter.Litres);
            Assert.True(meter.LitresPerHour >= 0);
        });
}
