namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What a pin is wired for.</summary>
internal enum PinUse
{
    /// <summary>Counts a meter's pulses.</summary>
    PulseInput,

    /// <summary>Samples a current transformer.</summary>
    AnalogInput,

    /// <summary>Reads a contact.</summary>
    DigitalInput,

    /// <summary>Drives a relay.</summary>
    Output,

    /// <summary>Belongs to the bus of the expanders.</summary>
    I2c,

    /// <summary>Takes the edges of a pulse contact.</summary>
    ContactInput,
}
