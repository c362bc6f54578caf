namespace System.Device.Gpio;

/// <summary>A count and its age.</summary>
public struct GpioPulseCount
{
    /// <summary>Pulses.</summary>
    public long Count;

    /// <summary>Time since the counter was started.</summary>
    public TimeSpan RelativeTime;
}
