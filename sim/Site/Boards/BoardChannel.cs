using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A channel of a board: what hangs where.</summary>
/// <param name="Sort">Its sort.</param>
/// <param name="Number">Its number within the sort, from 0.</param>
public sealed record BoardChannel(ChannelSort Sort, int Number)
{
    /// <summary>What is printed on the board at its terminal; empty for a virtual board.</summary>
    public string Terminal { get; init; } = string.Empty;

    /// <summary>GPIO; of a serial port the one that sends. Null where the channel hangs on an I2C chip or the board has no pins.</summary>
    public int? Pin { get; init; }

    /// <summary>7-bit address of the expander or converter, or null.</summary>
    public int? I2cAddress { get; init; }

    /// <summary>Bit of the expander or channel of the converter, or null.</summary>
    public int? Bit { get; init; }

    /// <summary>For an output: low pulls the relay in. For a digital input: a contact that opens to signal.</summary>
    public bool IsInverted { get; init; }

    /// <summary>GPIO by which a serial port receives, or null.</summary>
    public int? ReceivePin { get; init; }

    /// <summary>GPIO that turns a serial port's transceiver round; null for one that does so itself.</summary>
    public int? DirectionPin { get; init; }

    /// <summary>Highest voltage at the terminal in mV, or null where the terminal is the pin.</summary>
    public int? TerminalMillivolts { get; init; }

    /// <summary>Highest current into the terminal in mA, or null.</summary>
    public int? TerminalMilliamperes { get; init; }

    /// <summary>Voltage at the pin for 1,000 mV at the terminal, or null where it is the same.</summary>
    public int? PinPermille { get; init; }

    /// <summary>True where nobody has confirmed where the channel hangs or what its terminal is called.</summary>
    public bool IsUnconfirmed { get; init; }

    /// <summary>What leads to the channel inside the board: a GPIO, or the bit of a chip.</summary>
    public string Line => (Sort, Pin, I2cAddress) switch
    {
        (ChannelSort.SerialPort, not null, _) => string.Create(
            CultureInfo.InvariantCulture,
            $"TX GPIO {Pin}, RX GPIO {ReceivePin}{(DirectionPin is int direction ? $", DE GPIO {direction}" : string.Empty)}"),
        (_, not null, _) => string.Create(CultureInfo.InvariantCulture, $"GPIO {Pin}"),
        (ChannelSort.AnalogOutput, _, not null) => string.Create(CultureInfo.InvariantCulture, $"GP8403 0x{I2cAddress:X2}.{Bit}"),
        (_, _, not null) => string.Create(CultureInfo.InvariantCulture, $"PCF8574 0x{I2cAddress:X2}.P{Bit}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"#{Number}"),
    };
}
