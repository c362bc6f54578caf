using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

/// <summary>A circuit of 10 kW at most; up to 15 kW are believed. A pulse is 1000 mWh, 360 ms at 10 kW and 240 ms at 15 kW.</summary>
public class PlausibilityTests
{
    private readonly PulseMeterBench _bench = new(new PulseMeterOptions { MaximumWatts = 10_000 });

    [Fact]
    public void Pulses_at_the_stated_power_are_believed_for_days()
    {
        _bench.Scan(0, 0, 0);
        for (long now = 1_000; now <= 86_400_000; now += 1_000)
        {
            _bench.Scan(now, now / 360, now / 360 * 360);
        }

        Assert.InRange(_bench.Meter.PowerWatts, 9_990, 10_000);
        Assert.Equal((0L, Quality.Good, false), (_bench.Meter.DoubtfulPulseCount, _bench.Meter.PowerQuality, _bench.Meter.IsImplausible));
    }

    // 100 pulses a second are 360 kW. Energy follows them; the power stops at what is believed.
    [Fact]
    public void A_power_far_above_the_stated_one_is_cut_and_uncertain_while_energy_is_exact()
    {
        _bench.Scan(0, 0, 0);
        for (long second = 1; second <= 60; second++)
        {
            _bench.Scan(second * 1_000, second * 100, second * 1_000);
        }

        Assert.Equal(15_000, _bench.Meter.PowerWatts);
        Assert.Equal(Quality.Uncertain, _bench.Meter.PowerQuality);
        Assert.True(_bench.Meter.IsImplausible);
        Assert.Equal(6_000 * 1_000, _bench.Meter.EnergyMilliwattHours);

        // 60 s at 15 kW explain 250 pulses, and the burst that is allowed for at the begin 2 and 20 more.
        Assert.InRange(_bench.Meter.DoubtfulPulseCount, 6_000 - 250 - 23, 6_000 - 250 - 22 + 1);
    }

    // 200 pulses of interference within one scan, and then an hour of silence: their mean power looks like nothing.
    [Fact]
    public void A_burst_that_a_long_mean_would_hide_is_told_by_its_number()
    {
        _bench.Scan(0, 0, 0);
        _bench.Scan(1_000, 1, 1_000);
        _bench.Scan(3_601_000, 2, 3_601_000);
        _bench.Scan(3_602_000, 202, 3_602_000);
        Assert.InRange(_bench.Meter.DoubtfulPulseCount, 170, 180);
        Assert.True(_bench.Meter.IsImplausible);

        _bench.Scan(7_202_000, 203, 7_202_000);
        Assert.InRange(_bench.Meter.PowerWatts, 0, 300);
        Assert.InRange(_bench.Meter.DoubtfulPulseCount, 170, 180);
        Assert.False(_bench.Meter.IsImplausible);
        Assert.Equal(Quality.Good, _bench.Meter.PowerQuality);
        Assert.Equal(203 * 1_000, _bench.Meter.EnergyMilliwattHours);
    }

    [Fact]
    public void Two_pulses_close_together_after_a_silence_are_no_doubt()
    {
        PulseMeterBench slow = new(new PulseMeterOptions { ImpulsesPerKilowattHour = 1, MaximumWatts = 10_000 });
        for (long now = 0; now < 1_000_000; now += 1_000)
        {
            slow.Scan(now, 0, 0);
        }

        slow.Scan(1_000_000, 1, 1_000_000);
        slow.Scan(1_001_000, 2, 1_001_000);
        Assert.Equal(0, slow.Meter.DoubtfulPulseCount);
        slow.Scan(1_002_000, 3, 1_002_000);
        Assert.Equal(1, slow.Meter.DoubtfulPulseCount);
    }

    [Fact]
    public void What_was_counted_behind_a_reading_that_failed_is_believed_as_far_as_the_power_explains_it()
    {
        _bench.Scan(0, 0, 0);
        _bench.Scan(1_000, 2, 900);
        for (long now = 2_000; now < 600_000; now += 1_000)
        {
            _bench.ScanUnreadable(now);
        }

        _bench.Scan(600_000, 1_660, 599_900);
        Assert.Equal(0, _bench.Meter.DoubtfulPulseCount);
        _bench.Scan(601_000, 6_660, 600_900);
        Assert.InRange(_bench.Meter.DoubtfulPulseCount, 4_000, 5_000);
    }

    [Fact]
    public void Without_a_stated_power_everything_is_believed()
    {
        PulseMeterBench open = new(new PulseMeterOptions());
        open.Scan(0, 0, 0);
        open.Scan(1_000, 5_000, 1_000);
        open.Scan(4_000, 20_000, 4_000);
        Assert.Equal((0L, Quality.Good, 18_000_000L), (open.Meter.DoubtfulPulseCount, open.Meter.PowerQuality, open.Meter.PowerWatts));
    }
}
