namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The wiring of a circuit board. A virtual board has none.</summary>
/// <param name="Id">Name of the board.</param>
/// <param name="Soc">Its chip.</param>
/// <param name="NanoffTarget">Name of the .NET nanoFramework image that it is flashed with.</param>
/// <param name="Network">How it is on the network.</param>
/// <param name="SdaPin">GPIO of the I2C bus's data, or null without a bus.</param>
/// <param name="SclPin">GPIO of the I2C bus's clock, or null.</param>
/// <param name="StatusLedPin">GPIO of a lamp, or null.</param>
/// <param name="HoldUpMilliseconds">Time in ms that it lives on after its supply has said that it fails.</param>
/// <param name="PsramKilobytes">Memory beside the chip's own; 0 where the module has none.</param>
/// <param name="Rtc">Its clock, or null.</param>
/// <param name="RelayContacts">What its own relays can switch; null where relays are modules beside it.</param>
/// <param name="Channels">Its channels, by sort and number.</param>
/// <param name="ReservedPins">Pins that parts on the board have.</param>
/// <param name="Sources">Where the facts come from.</param>
/// <param name="Unconfirmed">Paths of facts that nobody has confirmed.</param>
public sealed record BoardHardware(
    string Id,
    Soc Soc,
    string NanoffTarget,
    BoardNetwork Network,
    int? SdaPin,
    int? SclPin,
    int? StatusLedPin,
    int HoldUpMilliseconds,
    int PsramKilobytes,
    BoardRtc? Rtc,
    RelayContacts? RelayContacts,
    IReadOnlyList<BoardChannel> Channels,
    IReadOnlyList<ReservedPin> ReservedPins,
    IReadOnlyList<FactSource> Sources,
    IReadOnlyList<string> Unconfirmed)
{
    /// <summary>GPIO to an external watchdog relay, or null.</summary>
    public int? WatchdogPin { get; init; }

    /// <summary>The channels of one sort, by number.</summary>
    public IReadOnlyList<BoardChannel> Of(ChannelSort sort) => [.. Channels.Where(channel => channel.Sort == sort)];
}
