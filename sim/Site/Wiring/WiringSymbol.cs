namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What a drawing shows at the far end of a channel's wires.</summary>
public enum WiringSymbol
{
    /// <summary>Electronic pulse output of a meter, with polarity.</summary>
    PulseOutput,

    /// <summary>Contact that gives pulses.</summary>
    PulseContact,

    /// <summary>Current transformer, with its direction.</summary>
    CurrentTransformer,

    /// <summary>Tap of the mains voltage behind a fuse and a small transformer.</summary>
    VoltageTap,

    /// <summary>Transmitter of a measured value.</summary>
    Transmitter,

    /// <summary>Contact that closes to signal.</summary>
    NormallyOpenContact,

    /// <summary>Contact that opens to signal.</summary>
    NormallyClosedContact,

    /// <summary>Load whose supply or contactor goes through a relay's normally closed contact.</summary>
    RelayedLoad,

    /// <summary>Input of another controller that a relay's normally open contact asks.</summary>
    RelayedRequest,

    /// <summary>Load that takes a level of 0-10 V.</summary>
    Level,

    /// <summary>Meters on an RS-485 line.</summary>
    Bus,
}
