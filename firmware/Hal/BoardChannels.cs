namespace Zibo.EdgeCtl.Hal;

/// <summary>Which board it is, and how many channels of each sort it has; each sort is numbered from 0.</summary>
public sealed class BoardChannels
{
    /// <summary>Id of the board: the same channel is another terminal on another one.</summary>
    public string Board { get; set; } = string.Empty;

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
