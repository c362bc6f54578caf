namespace System.Device.Gpio;

/// <summary>What a pin is used for.</summary>
public enum PinMode
{
    /// <summary>Input.</summary>
    Input = 0,

    /// <summary>Input with pull-down.</summary>
    InputPullDown = 1,

    /// <summary>Input with pull-up.</summary>
    InputPullUp = 2,

    /// <summary>Output.</summary>
    Output = 3,
}
