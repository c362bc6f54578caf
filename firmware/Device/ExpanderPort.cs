using System;
using System.Device.I2c;

namespace Zibo.EdgeCtl.Device;

/// <summary>A PCF8574 port expander: eight bits behind one byte on the I2C bus, each an output, or an input while it is high.</summary>
public sealed class ExpanderPort
{
    /// <summary>Bits of one expander.</summary>
    public const int BitCount = 8;

    private const byte AllHigh = 0xFF;

    private readonly I2cDevice _device;
    private readonly byte[] _read = new byte[1];
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

    /// <summary>Reads the level of one bit that nothing here drives low.</summary>
    /// <param name="bit">Bit, 0 to 7.</param>
    /// <param name="isHigh">Its level.</param>
    /// <returns>False where the expander did not answer.</returns>
    public bool TryRead(int bit, out bool isHigh)
    {
        isHigh = false;
        try
        {
            if (_device.Read(new SpanByte(_read)).Status != I2cTransferStatus.FullTransfer)
            {
                return false;
            }

            isHigh = (_read[0] & (1 << bit)) != 0;
            return true;
        }
        catch (Exception)
        {
            return false;
        }
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
