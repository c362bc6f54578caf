namespace System.Device.Gpio;

/// <summary>A level.</summary>
public readonly struct PinValue : IEquatable<PinValue>
{
    private readonly bool _isHigh;

    private PinValue(bool isHigh) => _isHigh = isHigh;

    /// <summary>High.</summary>
    public static PinValue High => new(true);

    /// <summary>Low.</summary>
    public static PinValue Low => new(false);

    /// <summary>High for anything but 0.</summary>
    public static implicit operator PinValue(int value) => new(value != 0);

    /// <summary>High for true.</summary>
    public static implicit operator PinValue(bool value) => new(value);

    /// <summary>1 for high.</summary>
    public static explicit operator byte(PinValue value) => value._isHigh ? (byte)1 : (byte)0;

    /// <summary>1 for high.</summary>
    public static explicit operator int(PinValue value) => value._isHigh ? 1 : 0;

    /// <summary>True for high.</summary>
    public static explicit operator bool(PinValue value) => value._isHigh;

    /// <summary>Same level.</summary>
    public static bool operator ==(PinValue a, PinValue b) => a._isHigh == b._isHigh;

    /// <summary>Other level.</summary>
    public static bool operator !=(PinValue a, PinValue b) => a._isHigh != b._isHigh;

    /// <summary>Same level.</summary>
    public bool Equals(PinValue other) => _isHigh == other._isHigh;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PinValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _isHigh ? 1 : 0;

    /// <inheritdoc/>
    public override string ToString() => _isHigh ? "High" : "Low";
}
