using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Device.Tests.Benches;

/// <summary>A meter whose figures a test sets by hand, for what rests on meters and not on pulses.</summary>
public sealed class SettableMeter : Meter
{
    /// <inheritdoc/>
    public override long QuantumMilliwattHours => 1;

    /// <inheritdoc/>
    public override void Update(long nowMilliseconds)
    {
    }

    /// <summary>Sets power and energy.</summary>
    public void Set(long powerWatts, Quality quality, long energyMilliwattHours)
    {
        PowerWatts = powerWatts;
        PowerQuality = quality;
        EnergyMilliwattHours = energyMilliwattHours;
    }
}
