using System;
using System.Device.I2c;

namespace Zibo.EdgeCtl.Device;

/// <summary>A DS1307 or DS3231 with its battery. It is set to UTC, to the second.</summary>
public sealed class RealTimeClock
{
    private const byte StatusRegister = 0x0F;
    private const int OscillatorStopped = 0x80;

    private readonly I2cDevice _device;
    private readonly bool _hasStatus;
    private readonly byte[] _pointer = new byte[1];
    private readonly byte[] _registers = new byte[RtcRegisters.Count];
    private readonly byte[] _status = new byte[1];
    private readonly byte[] _time = new byte[RtcRegisters.Count + 1];
    private readonly byte[] _cleared = { StatusRegister, 0 };

    /// <summary>Binds the clock.</summary>
    /// <param name="device">The chip.</param>
    /// <param name="hasStatus">True for a DS3231, which says in a register of its own that it has stood still.</param>
    public RealTimeClock(I2cDevice device, bool hasStatus)
    {
        _device = device;
        _hasStatus = hasStatus;
    }

    /// <summary>Reads the time.</summary>
    /// <param name="utcMilliseconds">UTC in ms since 1970, where it is known.</param>
    /// <returns>False where the chip does not answer, has stood still or was never set: its battery is empty or missing.</returns>
    public bool TryRead(out long utcMilliseconds)
    {
        utcMilliseconds = 0;
        try
        {
            return (!_hasStatus || (TryRead(StatusRegister, _status) && (_status[0] & OscillatorStopped) == 0))
                && TryRead(0, _registers)
                && RtcRegisters.TryDecode(_registers, out utcMilliseconds);
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>Sets the clock.</summary>
    /// <param name="utcMilliseconds">UTC in ms since 1970.</param>
    /// <returns>False where the chip does not answer.</returns>
    public bool TryWrite(long utcMilliseconds)
    {
        RtcRegisters.Encode(utcMilliseconds, _time, 1);
        try
        {
            // The mark that it has stood still goes last: a write that breaks off leaves the time void.
            return _device.Write(new SpanByte(_time)).Status == I2cTransferStatus.FullTransfer
                && (!_hasStatus || _device.Write(new SpanByte(_cleared)).Status == I2cTransferStatus.FullTransfer);
        }
        catch (Exception)
        {
            return false;
        }
    }

    private bool TryRead(byte register, byte[] buffer)
    {
        _pointer[0] = register;
        return _device.WriteRead(new SpanByte(_pointer), new SpanByte(buffer)).Status == I2cTransferStatus.FullTransfer;
    }
}
