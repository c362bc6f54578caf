using nanoFramework.Hardware.Esp32;

namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>The I2C bus with the chips on it.</summary>
public sealed class VirtualI2cBus
{
    private readonly object _lock = new();
    private readonly Dictionary<int, IVirtualI2cChip> _chips = [];
    private readonly HashSet<int> _silent = [];
    private readonly ChipOptions _options;
    private int? _dataPin;
    private int? _clockPin;

    internal VirtualI2cBus(ChipOptions options) => _options = options;

    /// <summary>While true nothing answers, as with a line that is shorted to ground.</summary>
    public bool IsShorted { get; set; }

    /// <summary>While true the driver itself throws.</summary>
    public bool IsFailing { get; set; }

    /// <summary>Puts a chip on the bus.</summary>
    /// <param name="address">Its 7-bit address.</param>
    /// <param name="chip">The chip.</param>
    public T Connect<T>(int address, T chip)
        where T : IVirtualI2cChip
    {
        lock (_lock)
        {
            _chips[address] = chip;
        }

        chip.PowerUp();
        return chip;
    }

    /// <summary>Lets a chip stop answering, or answer again.</summary>
    public void Silence(int address, bool isSilent)
    {
        lock (_lock)
        {
            if (isSilent)
            {
                _silent.Add(address);
            }
            else
            {
                _silent.Remove(address);
            }
        }
    }

    internal void SetFunction(int pin, DeviceFunction function)
    {
        _dataPin = function == DeviceFunction.I2C1_DATA ? pin : _dataPin;
        _clockPin = function == DeviceFunction.I2C1_CLOCK ? pin : _clockPin;
    }

    internal void Unwire() => (_dataPin, _clockPin) = (null, null);

    internal void PowerUp()
    {
        lock (_lock)
        {
            foreach (IVirtualI2cChip chip in _chips.Values)
            {
                chip.PowerUp();
            }
        }
    }

    /// <summary>Exchanges bytes with the chip at an address.</summary>
    /// <returns>False where none acknowledges.</returns>
    internal bool Exchange(int busId, int address, ReadOnlySpan<byte> write, Span<byte> read)
    {
        if (IsFailing)
        {
            throw new InvalidOperationException("the bus does not work");
        }

        lock (_lock)
        {
            if (busId != 1 || IsShorted || _dataPin is null || _dataPin != _options.I2cDataPin || _clockPin != _options.I2cClockPin
                || _silent.Contains(address) || !_chips.TryGetValue(address, out IVirtualI2cChip? chip))
            {
                return false;
            }

            if (!write.IsEmpty)
            {
                chip.Write(write);
            }

            if (!read.IsEmpty)
            {
                chip.Read(read);
            }

            return true;
        }
    }
}
