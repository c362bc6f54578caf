namespace System.Device.Gpio;

/// <summary>Handles an edge.</summary>
public delegate void PinChangeEventHandler(object sender, PinValueChangedEventArgs pinValueChangedEventArgs);
