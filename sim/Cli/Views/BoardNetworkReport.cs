using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>How a board is on the network, for programs.</summary>
/// <param name="Kind">wifi or ethernet.</param>
/// <param name="Phy">Transceiver, or null.</param>
/// <param name="PhyAddress">Its address, or null.</param>
/// <param name="ClockPin">GPIO of the clock, or null.</param>
/// <param name="ResetPin">GPIO of reset or supply, or null.</param>
internal sealed record BoardNetworkReport(string Kind, string? Phy, int? PhyAddress, int? ClockPin, int? ResetPin)
{
    /// <summary>The report about a network.</summary>
    public static BoardNetworkReport Of(BoardNetwork network) => new(
        network.Kind == NetworkKind.Wifi ? "wifi" : "ethernet",
        network.Phy?.ToString().ToLowerInvariant(),
        network.PhyAddress,
        network.ClockPin,
        network.ResetPin);
}
