namespace Zibo.EdgeCtl.Device.Boards;

/// <summary>What one channel of a board hangs on: a GPIO, or a place on a chip of the I2C bus.</summary>
public sealed class BoardLine
{
    /// <summary>Marks what a line does not have.</summary>
    public const int None = -1;

    private BoardLine(int pin, int address, int place, bool isInverted, bool hasPullUp)
    {
        Pin = pin;
        Address = address;
        Place = place;
        IsInverted = isInverted;
        HasPullUp = hasPullUp;
    }

    /// <summary>GPIO number, or <see cref="None"/> on a chip of the bus.</summary>
    public int Pin { get; }

    /// <summary>7-bit address of the chip, or <see cref="None"/> on a GPIO.</summary>
    public int Address { get; }

    /// <summary>Bit of the expander or channel of the converter, or <see cref="None"/> on a GPIO.</summary>
    public int Place { get; }

    /// <summary>An output whose relay pulls in at low, or a contact that opens to signal.</summary>
    public bool IsInverted { get; }

    /// <summary>True where the GPIO has a pull-up of its own.</summary>
    public bool HasPullUp { get; }

    /// <summary>A line on a GPIO.</summary>
    public static BoardLine OnPin(int pin, bool isInverted, bool hasPullUp) => new BoardLine(pin, None, None, isInverted, hasPullUp);

    /// <summary>A line on a chip of the bus.</summary>
    public static BoardLine OnChip(int address, int place, bool isInverted) => new BoardLine(None, address, place, isInverted, false);
}
