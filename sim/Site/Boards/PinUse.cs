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

    /// <summary>Belongs to the bus of the expanders, which is high while it is idle.</summary>
    I2c,

    /// <summary>Takes the edges of a pulse contact.</summary>
    ContactInput,

    /// <summary>Sends to a transceiver, whose input is high when nothing drives it.</summary>
    SerialTransmit,

    /// <summary>Receives from a transceiver, whose output is high when the line is idle.</summary>
    SerialReceive,

    /// <summary>Lights a lamp to ground.</summary>
    Lamp,

    /// <summary>Goes to a part that the maker soldered on: Ethernet, a socket, a button. The maker has seen to it that the board starts.</summary>
    OnBoard,
}
