namespace System.Device.Gpio;

/// <summary>Edges that count.</summary>
public enum GpioPulsePolarity
{
    /// <summary>All.</summary>
    Both = 0,

    /// <summary>From high to low.</summary>
    Falling = 1,

    /// <summary>From low to high.</summary>
    Rising = 2,
}
