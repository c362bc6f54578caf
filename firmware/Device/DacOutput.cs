using System;
using System.Device.I2c;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device;

/// <summary>
/// A channel of a GP8403 on the I2C bus: 12 bits, 0 to 10 V in proportion to the level. A charging point takes the voltage as its
/// greatest current, a drive or heater as its power. The converter keeps its voltage while the controller restarts.
/// </summary>
public sealed class DacOutput : IAnalogOutput
{
    /// <summary>Channels of one converter.</summary>
    public const int ChannelCount = 2;

    private const int FullPermille = 1000;
    private const int FullCode = 0x0FFF;
    private const byte RangeRegister = 0x01;
    private const byte RangeTenVolts = 0x11;
    private const byte FirstDataRegister = 0x02;
    private const int BytesPerRegister = 2;

    private readonly I2cDevice _device;
    private readonly byte[] _range = { RangeRegister, RangeTenVolts };
    private readonly byte[] _data = new byte[3];

    /// <summary>Binds a channel; nothing is driven before the first write.</summary>
    /// <param name="device">The converter.</param>
    /// <param name="channel">0 or 1.</param>
    public DacOutput(I2cDevice device, int channel)
    {
        _device = device;
        _data[0] = (byte)(FirstDataRegister + (channel * BytesPerRegister));
    }

    /// <inheritdoc/>
    public bool TryWrite(int permille)
    {
        // The code stands in the upper twelve of sixteen bits, low byte first.
        int code = (permille * FullCode / FullPermille) << 4;
        _data[1] = (byte)code;
        _data[2] = (byte)(code >> 8);
        try
        {
            // A converter that lost its supply has forgotten the range: both are written every time.
            return _device.Write(new SpanByte(_range)).Status == I2cTransferStatus.FullTransfer
                && _device.Write(new SpanByte(_data)).Status == I2cTransferStatus.FullTransfer;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
