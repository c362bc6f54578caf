using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>What <c>edgectl board</c> gives to programs.</summary>
/// <param name="Id">Name of the board.</param>
/// <param name="Soc">Its chip; null for a virtual board.</param>
/// <param name="NanoffTarget">Image that it is flashed with; null for a virtual board.</param>
/// <param name="Network">How it is on the network; null for a virtual board.</param>
/// <param name="PulseInputCount">Pulse inputs.</param>
/// <param name="ContactInputCount">Inputs for pulse contacts.</param>
/// <param name="AnalogInputCount">Analog inputs.</param>
/// <param name="DigitalInputCount">Digital inputs.</param>
/// <param name="OutputCount">Relays.</param>
/// <param name="AnalogOutputCount">Outputs of 0-10 V.</param>
/// <param name="SerialPortCount">Serial ports.</param>
/// <param name="Channels">Every channel; empty for a virtual board.</param>
/// <param name="ReservedPins">Pins that parts on the board have.</param>
/// <param name="Sources">Documents that the facts come from.</param>
/// <param name="Unconfirmed">Paths of facts that nobody has confirmed.</param>
/// <param name="PsramKilobytes">PSRAM of its module; null for a virtual board.</param>
internal sealed record BoardReport(
    string Id,
    string? Soc,
    string? NanoffTarget,
    BoardNetworkReport? Network,
    int PulseInputCount,
    int ContactInputCount,
    int AnalogInputCount,
    int DigitalInputCount,
    int OutputCount,
    int AnalogOutputCount,
    int SerialPortCount,
    IReadOnlyList<BoardChannelReport> Channels,
    IReadOnlyList<int> ReservedPins,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Unconfirmed,
    int? PsramKilobytes)
{
    /// <summary>The report about a board.</summary>
    public static BoardReport Of(BoardDefinition board)
    {
        BoardHardware? hardware = BoardFile.FindHardware(board.Id);
        return new BoardReport(
            board.Id,
            hardware?.Soc.Id,
            hardware?.NanoffTarget,
            hardware == null ? null : BoardNetworkReport.Of(hardware.Network),
            board.PulseInputCount,
            board.ContactInputCount,
            board.AnalogInputCount,
            board.DigitalInputCount,
            board.OutputCount,
            board.AnalogOutputCount,
            board.SerialPortCount,
            [.. (hardware?.Channels ?? []).Select(BoardChannelReport.Of)],
            [.. (hardware?.ReservedPins ?? []).Select(pin => pin.Pin)],
            [.. (hardware?.Sources ?? []).Select(source => source.Name)],
            hardware?.Unconfirmed ?? [],
            hardware?.PsramKilobytes);
    }
}
