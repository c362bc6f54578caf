namespace Zibo.EdgeCtl.Hal;

/// <summary>How many channels of each sort a board has; each sort is numbered from 0.</summary>
public sealed class BoardChannels
{
    /// <summary>Inputs that count pulses.</summary>
    public int PulseInputCount { get; set; }

    /// <summary>Contacts that give pulses.</summary>
    public int ContactInputCount { get; set; }

    /// <summary>Analog inputs.</summary>
    public int AnalogInputCount { get; set; }

    /// <summary>Digital inputs.</summary>
    public int DigitalInputCount { get; set; }

    /// <summary>Relays.</summary>
    public int OutputCount { get; set; }

    /// <summary>Serial ports for meters.</summary>
    public int SerialPortCount { get; set; }

    /// <summary>Analog outputs.</summary>
    public int AnalogOutputCount { get; set; }
}
