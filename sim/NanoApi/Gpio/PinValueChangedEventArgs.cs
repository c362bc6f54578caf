using nanoFramework.Runtime.Events;

namespace System.Device.Gpio;

/// <summary>An edge.</summary>
public class PinValueChangedEventArgs : BaseEvent
{
    /// <summary>Makes it.</summary>
    public PinValueChangedEventArgs(PinEventTypes changeType, int pinNumber)
    {
        ChangeType = changeType;
        PinNumber = pinNumber;
    }

    /// <summary>Which edge.</summary>
    public PinEventTypes ChangeType { get; }

    /// <summary>GPIO number.</summary>
    public int PinNumber { get; }
}
