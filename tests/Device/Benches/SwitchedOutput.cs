using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device.Tests.Benches;

/// <summary>A relay that can be looked at.</summary>
public sealed class SwitchedOutput : IDigitalOutput
{
    /// <summary>True while its coil has current.</summary>
    public bool IsEnergised { get; private set; }

    /// <inheritdoc/>
    public bool TryWrite(bool energised)
    {
        IsEnergised = energised;
        return true;
    }
}
