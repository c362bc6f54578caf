using System;
using System.Device.I2c;

namespace Zibo.EdgeCtl.Device;

/// <summary>A PCF8574 port expander: eight outputs behind one byte on the I2C bus.</summary>
public sealed class ExpanderPort
{
    /// <summary>Outputs of one expander.</summary>
    public const int BitCount = 8;

    private const byte AllHigh = 0xFF;

    private readonly I2cDevice _device;
    private byte _latch = AllHigh;

    /// <summary>Opens the expander. All its outputs are high, as after its own power-up, until a bit is written.</summary>
    /// <param name="busId">Number of the I2C bus.</param>
    /// <param name="address">7-bit address.</param>
    public ExpanderPort(int busId, int address)
    {
        _device = I2cDevice.Create(new I2cConnectionSettings(busId, address, I2cBusSpeed.StandardMode));
        TryWriteLatch(AllHigh);
    }

    /// <summary>Drives one output; the others are driven again to what they were.</summary>
    /// <param name="bit">Output, 0 to 7.</param>
    /// <param name="isHigh">Its level.</param>
    /// <returns>False where the expander did not answer; the output is then driven by a later call.</returns>
    public bool TryWrite(int bit, bool isHigh)
    {
        int mask = 1 << bit;
        return TryWriteLatch((byte)(isHigh ? _latch | mask : _latch & ~mask));
    }

    private bool TryWriteLatch(byte value)
    {
        // Kept even where the bus fails: the next write of any bit brings the expander to the wanted state.
        _latch = value;
        try
        {
            return _device.WriteByte(value).Status == I2cTransferStatus.FullTransfer;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
