using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device;

/// <summary>A relay on a port expander.</summary>
public sealed class ExpanderOutput : IDigitalOutput
{
    private readonly ExpanderPort _port;
    private readonly int _bit;
    private readonly bool _isActiveLow;

    /// <summary>Binds a relay to its output; nothing is driven before the first write.</summary>
    /// <param name="port">The expander.</param>
    /// <param name="bit">Output of the expander, 0 to 7.</param>
    /// <param name="isActiveLow">True where a low output energises.</param>
    public ExpanderOutput(ExpanderPort port, int bit, bool isActiveLow)
    {
        _port = port;
        _bit = bit;
        _isActiveLow = isActiveLow;
    }

    /// <inheritdoc/>
    public bool TryWrite(bool energised) => _port.TryWrite(_bit, energised != _isActiveLow);
}
