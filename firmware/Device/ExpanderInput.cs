using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device;

/// <summary>A contact that pulls a bit of an expander low, directly or through an optocoupler.</summary>
/// <remarks>
///   contact         | contact is | bit       | level
///   ----------------+------------+-----------+---------
///   normally open   | open       | high      | Inactive
///   normally open   | closed     | low       | Active
///   normally closed | closed     | low       | Inactive
///   normally closed | open       | high      | Active, as is a cut wire
///   either          | either     | no answer | Unknown
/// Each read asks the expander: a level that was kept from before a bus failed must not pass for the present one.
/// </remarks>
public sealed class ExpanderInput : IDigitalInput
{
    private readonly ExpanderPort _port;
    private readonly int _bit;
    private readonly bool _isNormallyClosed;

    /// <summary>Binds a contact to its bit, which stays high from here on: a low one could not be read.</summary>
    /// <param name="port">The expander.</param>
    /// <param name="bit">Bit, 0 to 7.</param>
    /// <param name="isNormallyClosed">True for a contact that opens to signal.</param>
    public ExpanderInput(ExpanderPort port, int bit, bool isNormallyClosed)
    {
        _port = port;
        _bit = bit;
        _isNormallyClosed = isNormallyClosed;
    }

    /// <inheritdoc/>
    public DigitalLevel Read()
    {
        if (!_port.TryRead(_bit, out bool isHigh))
        {
            return DigitalLevel.Unknown;
        }

        return isHigh == _isNormallyClosed ? DigitalLevel.Active : DigitalLevel.Inactive;
    }
}
