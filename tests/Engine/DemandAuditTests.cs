namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The supplier's view, from powers that a person can add up.</summary>
public class DemandAuditTests
{
    // 2026-07-15T00:00:00Z, a whole quarter of an hour in every offset that is one.
    private const long Midnight = 1_784_073_600_000;
    private const int Minute = 60_000;

    [Fact]
    public void Windows_are_means_of_whole_quarters_of_an_hour()
    {
        DemandAudit audit = new(100_000, 900, 0);
        long end = Add(audit, Midnight, 10 * Minute, 90_000);
        end = Add(audit, end, 5 * Minute, 150_000);
        Assert.Equal((1, 0), (audit.WindowCount, audit.KeptCount));
        Assert.Equal(110_000, audit.WorstWatts);
        Assert.Equal(Midnight, audit.WorstStartUtcMilliseconds);

        Add(audit, end, 15 * Minute, 99_999);
        Assert.Equal((2, 1), (audit.WindowCount, audit.KeptCount));
        Assert.Equal(110_000, audit.WorstWatts);
        Assert.Equal((90_000 / 6.0) + (150_000 / 12.0) + (99_999 / 4.0), audit.EnergyWattHours, 6);
    }

    [Theory]
    [InlineData(480)]
    [InlineData(-420)]
    [InlineData(330)]
    [InlineData(345)]
    [InlineData(10)]
    [InlineData(-7)]
    public void Windows_begin_at_whole_quarters_of_local_time(int utcOffsetMinutes)
    {
        // From a local full hour on, an hour and 1 minute: four windows end, and the second is the worst.
        long localHour = Midnight - (utcOffsetMinutes * Minute);
        DemandAudit audit = new(100_000, 900, utcOffsetMinutes);
        long end = Add(audit, localHour, 15 * Minute, 50_000);
        end = Add(audit, end, 15 * Minute, 70_000);
        Add(audit, end, 31 * Minute, 60_000);
        Assert.Equal(4, audit.WindowCount);
        Assert.Equal(70_000, audit.WorstWatts);
        Assert.Equal(localHour + (15 * Minute), audit.WorstStartUtcMilliseconds);
    }

    [Fact]
    public void The_first_window_is_not_judged_when_its_begin_was_not_seen()
    {
        DemandAudit audit = new(100_000, 900, 0);
        long end = Add(audit, Midnight + 1_000, (15 * Minute) - 1_000, 900_000);
        Assert.Equal((0, 0), (audit.WindowCount, audit.UnknownCount));
        Assert.Equal(0, audit.WorstWatts);
        Add(audit, end, 15 * Minute, 1_000);
        Assert.Equal((1, 1), (audit.WindowCount, audit.KeptCount));
        Assert.Equal(1_000, audit.WorstWatts);

        // Its energy was imported all the same.
        Assert.Equal((900_000 * 899 / 3600.0) + 250, audit.EnergyWattHours, 6);
    }

    [Fact]
    public void A_window_that_has_not_ended_is_not_judged()
    {
        DemandAudit audit = new(100_000, 900, 0);
        Add(audit, Midnight, (15 * Minute) - 1, 900_000);
        Assert.Equal((0, 0), (audit.WindowCount, audit.UnknownCount));
    }

    [Fact]
    public void A_step_across_a_boundary_is_split_by_time()
    {
        DemandAudit audit = new(100_000, 900, 0);
        long end = Add(audit, Midnight, 14 * Minute, 0);
        audit.Add(end + (4 * Minute), 4 * Minute, 30_000);
        Add(audit, end + (4 * Minute), 12 * Minute, 0);

        // One minute of 30 kW lies before the boundary, three behind it.
        Assert.Equal(2, audit.WindowCount);
        Assert.Equal(30_000 * 3 / 15.0, audit.WorstWatts);
        Assert.Equal(Midnight + (15 * Minute), audit.WorstStartUtcMilliseconds);
    }

    [Fact]
    public void A_step_that_is_longer_than_a_window_ends_several()
    {
        DemandAudit audit = new(100_000, 300, 0);
        audit.Add(Midnight + (16 * Minute), 16 * Minute, 60_000);
        Assert.Equal((3, 3), (audit.WindowCount, audit.KeptCount));
        Assert.Equal(60_000, audit.WorstWatts);
        Assert.Equal(16_000, audit.EnergyWattHours, 6);
    }

    [Fact]
    public void Exactly_at_the_limit_is_kept_and_a_watt_second_more_is_not()
    {
        DemandAudit audit = new(100_000, 900, 0);
        long end = Add(audit, Midnight, 15 * Minute, 100_000);
        Assert.Equal((1, 1), (audit.WindowCount, audit.KeptCount));

        end = Add(audit, end, (15 * Minute) - 1_000, 100_000);
        Add(audit, end, 1_000, 100_001);
        Assert.Equal((2, 1), (audit.WindowCount, audit.KeptCount));
    }

    [Fact]
    public void A_window_with_an_unknown_second_is_unknown_and_its_energy_is_what_is_known()
    {
        DemandAudit audit = new(100_000, 900, 0);
        long end = Add(audit, Midnight, (15 * Minute) - 1_000, 900_000);
        end = Add(audit, end, 1_000, 900_000, isKnown: false);
        Assert.Equal((0, 1), (audit.WindowCount, audit.UnknownCount));
        Assert.Equal(0, audit.WorstWatts);
        Assert.Equal(900_000 * 899 / 3600.0, audit.EnergyWattHours, 6);

        Add(audit, end, 15 * Minute, 50_000);
        Assert.Equal((1, 1, 1), (audit.WindowCount, audit.KeptCount, audit.UnknownCount));
    }

    [Fact]
    public void An_unknown_stretch_over_a_boundary_spoils_both_windows_that_it_touches_and_no_third()
    {
        DemandAudit audit = new(100_000, 900, 0);
        long end = Add(audit, Midnight, 14 * Minute, 1_000);
        audit.Add(end + (2 * Minute), 2 * Minute, 0, false);
        Add(audit, end + (2 * Minute), 29 * Minute, 1_000);
        Assert.Equal((1, 2), (audit.WindowCount, audit.UnknownCount));
    }

    [Fact]
    public void Export_counts_as_no_import_and_not_as_less()
    {
        DemandAudit audit = new(100_000, 900, 0);
        long end = Add(audit, Midnight, 5 * Minute, -300_000);
        Add(audit, end, 10 * Minute, 30_000);
        Assert.Equal(20_000, audit.WorstWatts);
        Assert.Equal(5_000, audit.EnergyWattHours, 6);
    }

    // In steps of a second, as the simulation does it, the last one shorter where the time is no multiple.
    private static long Add(DemandAudit audit, long startUtcMilliseconds, int milliseconds, double watts, bool isKnown = true)
    {
        long end = startUtcMilliseconds + milliseconds;
        for (long now = startUtcMilliseconds; now < end;)
        {
            int step = (int)Math.Min(1_000, end - now);
            now += step;
            audit.Add(now, step, watts, isKnown);
        }

        return end;
    }
}
