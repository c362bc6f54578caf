namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A sort of channels; each sort is numbered from 0.</summary>
public enum ChannelSort
{
    /// <summary>Counts pulses of meters in hardware.</summary>
    PulseInput,

    /// <summary>Takes the edges of pulse contacts.</summary>
    ContactInput,

    /// <summary>Samples current transformers, voltages and transmitters.</summary>
    AnalogInput,

    /// <summary>Reads contacts.</summary>
    DigitalInput,

    /// <summary>Drives relays.</summary>
    Output,

    /// <summary>Gives 0-10 V.</summary>
    AnalogOutput,

    /// <summary>Talks to meters over RS-485.</summary>
    SerialPort,
}
