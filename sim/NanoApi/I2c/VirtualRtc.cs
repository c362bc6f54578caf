using System.Globalization;

namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>A DS1307 or DS3231 with its battery: runs in the time of the world, whatever the chip thinks.</summary>
public sealed class VirtualRtc : IVirtualI2cChip
{
    private const int StatusRegister = 0x0F;
    private const byte StoodStill = 0x80;
    private const int TimeRegisters = 7;

    private readonly object _lock = new();
    private readonly ChipClock _clock;
    private readonly bool _hasStatus;
    private readonly byte[] _stopped = new byte[TimeRegisters];
    private long? _offsetMilliseconds;
    private bool _hasStoodStill = true;
    private int _pointer;

    /// <summary>Makes a clock that was never set.</summary>
    /// <param name="chip">The chip whose world it is in.</param>
    /// <param name="hasStatus">True for a DS3231.</param>
    public VirtualRtc(VirtualEsp32 chip, bool hasStatus)
    {
        ArgumentNullException.ThrowIfNull(chip);
        _clock = chip.Clock;
        _hasStatus = hasStatus;
        _stopped[0] = hasStatus ? (byte)0 : StoodStill;
    }

    /// <summary>What it shows, in ms since 1970; null while it stands still. Set it as somebody does who wants it wrong.</summary>
    public long? UtcMilliseconds
    {
        get
        {
            lock (_lock)
            {
                return _offsetMilliseconds + _clock.WorldUtcMilliseconds;
            }
        }

        set
        {
            lock (_lock)
            {
                _offsetMilliseconds = value - _clock.WorldUtcMilliseconds;
                _hasStoodStill = value is null;
            }
        }
    }

    /// <summary>Times that it was set over the bus.</summary>
    public int SetCount { get; private set; }

    /// <summary>The battery runs empty.</summary>
    public void LoseBattery() => UtcMilliseconds = null;

    /// <inheritdoc/>
    public void PowerUp() => _pointer = 0;

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        _pointer = bytes[0];
        if (_pointer == StatusRegister && bytes.Length > 1)
        {
            lock (_lock)
            {
                _hasStoodStill = (bytes[1] & StoodStill) != 0;
            }
        }
        else if (_pointer == 0 && bytes.Length > TimeRegisters)
        {
            DateTime time = DateTime.ParseExact(
                $"20{bytes[7]:X2}-{bytes[6]:X2}-{bytes[5]:X2} {bytes[3]:X2}:{bytes[2]:X2}:{bytes[1]:X2}",
                "yyyy-MM-dd HH:mm:ss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
            lock (_lock)
            {
                SetCount++;
                _offsetMilliseconds = new DateTimeOffset(time).ToUnixTimeMilliseconds() - _clock.WorldUtcMilliseconds;
                _hasStoodStill &= _hasStatus;
            }
        }
    }

    /// <inheritdoc/>
    public void Read(Span<byte> bytes)
    {
        byte[] registers = Registers();
        for (int i = 0; i < bytes.Length; i++)
        {
            int register = _pointer + i;
            bytes[i] = register < registers.Length ? registers[register]
                : register == StatusRegister && _hasStoodStill ? StoodStill
                : (byte)0;
        }
    }

    private byte[] Registers()
    {
        if (UtcMilliseconds is not { } utc)
        {
            return _stopped;
        }

        string text = DateTimeOffset.FromUnixTimeMilliseconds(utc).ToString("ssmmHH01ddMMyy", CultureInfo.InvariantCulture);
        return Convert.FromHexString(text);
    }
}
