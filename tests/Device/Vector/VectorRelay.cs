using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device.Tests.Vector;

/// <summary>A relay with a normally closed contact.</summary>
public sealed class VectorRelay : IDigitalOutput
{
    /// <summary>True while the load is held off.</summary>
    public bool IsOpen { get; private set; }

    /// <inheritdoc/>
    public bool TryWrite(bool energised)
    {
        IsOpen = energised;
        return true;
    }
}
