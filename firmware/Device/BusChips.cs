using System.Collections;
using System.Device.I2c;
using nanoFramework.Hardware.Esp32;
using Zibo.EdgeCtl.Device.Boards;

namespace Zibo.EdgeCtl.Device;

/// <summary>The chips on a board's I2C bus; each address is opened once.</summary>
public sealed class BusChips
{
    private const int BusId = 1;

    private readonly ArrayList _addresses = new ArrayList();
    private readonly ArrayList _chips = new ArrayList();

    /// <summary>Gives the bus its pins, where the board has one.</summary>
    /// <param name="pins">The board's wiring.</param>
    public BusChips(BoardPins pins)
    {
        if (pins.I2cData != BoardLine.None)
        {
            Configuration.SetPinFunction(pins.I2cData, DeviceFunction.I2C1_DATA);
            Configuration.SetPinFunction(pins.I2cClock, DeviceFunction.I2C1_CLOCK);
        }
    }

    /// <summary>The expander at an address.</summary>
    public ExpanderPort Expander(int address)
    {
        object chip = Find(address);
        return chip == null ? (ExpanderPort)Keep(address, new ExpanderPort(BusId, address)) : (ExpanderPort)chip;
    }

    /// <summary>The converter or clock at an address.</summary>
    public I2cDevice Device(int address)
    {
        object chip = Find(address);
        if (chip == null)
        {
            chip = Keep(address, I2cDevice.Create(new I2cConnectionSettings(BusId, address, I2cBusSpeed.StandardMode)));
        }

        return (I2cDevice)chip;
    }

    private object Find(int address)
    {
        for (int i = 0; i < _addresses.Count; i++)
        {
            if ((int)_addresses[i] == address)
            {
                return _chips[i];
            }
        }

        return null;
    }

    private object Keep(int address, object chip)
    {
        _addresses.Add(address);
        _chips.Add(chip);
        return chip;
    }
}
