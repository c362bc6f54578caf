namespace System.Device.Gpio;

/// <summary>Handles an edge.</summary>
public delegate void PinValueChangedEventHandler(object sender, PinValueChangedEventArgs e);
