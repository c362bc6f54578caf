namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>How a board is on the network, and what that takes.</summary>
/// <param name="Kind">By radio or by cable.</param>
/// <param name="Phy">The transceiver, or null without a cable.</param>
/// <param name="PhyAddress">Its address on the management bus.</param>
/// <param name="ClockPin">GPIO of the 50 MHz clock.</param>
/// <param name="ResetPin">GPIO that resets the transceiver or switches it or its oscillator on; null where none does.</param>
/// <param name="MdcPin">GPIO of the management bus's clock.</param>
/// <param name="MdioPin">GPIO of the management bus's data.</param>
public sealed record BoardNetwork(
    NetworkKind Kind, EthernetPhy? Phy = null, int? PhyAddress = null, int? ClockPin = null, int? ResetPin = null, int? MdcPin = null, int? MdioPin = null);
