using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests;

/// <summary>A meter whose figures a test sets by hand, for what rests on meters and not on pulses.</summary>
internal sealed class SettableMeter(long quantumMilliwattHours = 1) : Meter
{
    public override long QuantumMilliwattHours => quantumMilliwattHours;

    public override void Update(long nowMilliseconds)
    {
    }

    public void Set(long powerWatts, Quality quality)
    {
        PowerWatts = powerWatts;
        PowerQuality = quality;
    }

    public void SetEnergy(long milliwattHours) => EnergyMilliwattHours = milliwattHours;

    public void SetExport(long milliwattHours) => ExportMilliwattHours = milliwattHours;

    public void SetUncounted(long wattMilliseconds) => UncountedWattMilliseconds = wattMilliseconds;

    public void SetGap() => HasGap = true;
}
