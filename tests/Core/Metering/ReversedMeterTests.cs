using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

public class ReversedMeterTests
{
    [Fact]
    public void What_it_counts_up_is_export_and_negative_power()
    {
        SettableMeter inner = new(5);
        ReversedMeter meter = new(inner);
        inner.Set(4_000, Quality.Good);
        inner.SetEnergy(70);
        meter.Update(0);
        Assert.Equal((-4_000L, Quality.Good, 0L, 70L), (meter.PowerWatts, meter.PowerQuality, meter.EnergyMilliwattHours, meter.ExportMilliwattHours));
        Assert.Equal((5L, 0L), (meter.QuantumMilliwattHours, meter.UncountedWattMilliseconds));
    }

    [Fact]
    public void Restored_totals_go_on_growing()
    {
        SettableMeter inner = new();
        ReversedMeter meter = new(inner);
        meter.RestoreEnergy(11);
        meter.RestoreExport(1_000);
        inner.SetEnergy(70);
        meter.Update(0);
        inner.SetEnergy(80);
        meter.Update(1_000);
        Assert.Equal((11L, 1_080L), (meter.EnergyMilliwattHours, meter.ExportMilliwattHours));
    }

    [Fact]
    public void A_gap_of_the_meter_inside_is_seen_once_an_interval()
    {
        SettableMeter inner = new();
        ReversedMeter meter = new(inner);
        inner.SetGap();
        meter.Update(0);
        Assert.True(meter.HasGap);
        meter.ClearGap();
        meter.Update(1_000);
        Assert.False(meter.HasGap);
    }
}
