using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Shows boards.</summary>
internal static class BoardView
{
    private const int PipeWidth = 140;

    public static void WriteList(CommandContext context, bool isJson)
    {
        BoardReport[] boards = [.. BoardFile.Ids.Select(id => BoardReport.Of(BoardFile.Find(id)))];
        if (isJson)
        {
            JsonOutput.Write(context.Output, boards);
            return;
        }

        Table table = NewTable();
        foreach (Phrase text in (Phrase[])[BoardCliTexts.Board, BoardCliTexts.Chip, BoardCliTexts.Network, BoardCliTexts.Image])
        {
            table.AddColumn(new TableColumn(Summary.Text(context, text)).NoWrap());
        }

        foreach (Phrase number in (Phrase[])
        [
            BoardCliTexts.Pulses, BoardCliTexts.Contacts, BoardCliTexts.Analogs, BoardCliTexts.Digitals, BoardCliTexts.Relays,
            BoardCliTexts.Levels, BoardCliTexts.Ports, BoardCliTexts.Unconfirmed,
        ])
        {
            table.AddColumn(new TableColumn(Summary.Text(context, number)).RightAligned().NoWrap());
        }

        foreach (BoardReport board in boards)
        {
            table.AddRow(
                board.Id,
                board.Soc ?? Summary.Text(context, BoardCliTexts.VirtualChip),
                board.Network?.Kind ?? "-",
                board.NanoffTarget ?? "-",
                Plain(board.PulseInputCount),
                Plain(board.ContactInputCount),
                Plain(board.AnalogInputCount),
                Plain(board.DigitalInputCount),
                Plain(board.OutputCount),
                Plain(board.AnalogOutputCount),
                Plain(board.SerialPortCount),
                Plain(board.Unconfirmed.Count));
        }

        Show(context, table);
    }

    public static void WriteOne(CommandContext context, BoardDefinition board, bool isJson)
    {
        if (isJson)
        {
            JsonOutput.Write(context.Output, BoardReport.Of(board));
            return;
        }

        BoardHardware? hardware = BoardFile.FindHardware(board.Id);
        if (hardware == null)
        {
            Say(context, BoardCliTexts.VirtualHead.Format(board.Id));
            return;
        }

        Say(context, BoardCliTexts.ShowHead.Format(board.Id, hardware.Soc.Id, hardware.NanoffTarget, Network(hardware.Network)));
        Say(context, hardware.PsramKilobytes > 0
            ? HeapTexts.BoardWithPsram.Format(hardware.PsramKilobytes)
            : HeapTexts.BoardWithoutPsram.Format(HeapBenchReport.EstimatedAvailableBytes / 1_024));
        if (hardware.SdaPin != null)
        {
            Say(context, BoardCliTexts.Bus.Format(hardware.SdaPin, hardware.SclPin!));
        }

        if (hardware.Rtc is { } rtc)
        {
            Say(context, BoardCliTexts.Rtc.Format(
                rtc.Chip.ToString().ToUpperInvariant(), string.Create(CultureInfo.InvariantCulture, $"0x{rtc.I2cAddress:X2}")));
        }

        if (hardware.RelayContacts is { } relays)
        {
            Phrase contact = relays.Contact == RelayContact.Changeover ? BoardCliTexts.Changeover : BoardCliTexts.NormallyOpen;
            Say(context, BoardCliTexts.RelayRating.Format(contact, relays.RatedAmperes, relays.RatedVolts));
        }

        Show(context, Channels(context, hardware));
        WriteLists(context, hardware);
    }

    private static Table Channels(CommandContext context, BoardHardware hardware)
    {
        Table table = NewTable();
        foreach (Phrase text in (Phrase[])[BoardCliTexts.Sort, BoardCliTexts.Terminal, BoardCliTexts.Line, BoardCliTexts.Note])
        {
            table.AddColumn(new TableColumn(Summary.Text(context, text)).NoWrap());
        }

        foreach (BoardChannel channel in hardware.Channels)
        {
            table.AddRow(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Markup.Escape(WiringTexts.SortName(channel.Sort).In(context.Language))} {channel.Number}"),
                Markup.Escape(channel.Terminal),
                Markup.Escape(channel.Line),
                Markup.Escape(string.Join(
                    context.Language == Language.Chinese ? "，" : ", ", Notes(channel).Select(note => note.In(context.Language)))));
        }

        return table;
    }

    private static IEnumerable<Phrase> Notes(BoardChannel channel)
    {
        if (channel.IsInverted)
        {
            yield return channel.Sort == ChannelSort.Output ? BoardCliTexts.ActiveLow : BoardCliTexts.NormallyClosed;
        }

        if (channel.TerminalMillivolts is int millivolts)
        {
            yield return Phrase.Same(string.Create(CultureInfo.InvariantCulture, $"0-{millivolts} mV"));
        }

        if (channel.TerminalMilliamperes is int milliamperes)
        {
            yield return Phrase.Same(string.Create(CultureInfo.InvariantCulture, $"0-{milliamperes} mA"));
        }

        if (channel.IsUnconfirmed)
        {
            yield return BoardCliTexts.Unconfirmed;
        }
    }

    private static void WriteLists(CommandContext context, BoardHardware hardware)
    {
        if (hardware.ReservedPins.Count > 0)
        {
            Say(context, BoardCliTexts.ReservedTitle);
            foreach (ReservedPin pin in hardware.ReservedPins)
            {
                Say(context, BoardCliTexts.ReservedLine.Format(pin.Pin, pin.Use));
            }
        }

        Say(context, BoardCliTexts.SourcesTitle);
        foreach (string source in hardware.Sources.Select(source => source.Name).Concat(hardware.Soc.Sources))
        {
            Say(context, Phrase.Same("  " + source));
        }

        if (hardware.Unconfirmed.Count > 0)
        {
            Say(context, BoardCliTexts.UnconfirmedTitle);
            foreach (string path in hardware.Unconfirmed)
            {
                Say(context, Phrase.Same("  " + path));
            }
        }
    }

    private static Phrase Network(BoardNetwork network) => network.Kind == NetworkKind.Wifi
        ? BoardCliTexts.Wifi
        : BoardCliTexts.Ethernet.Format(
            network.Phy?.ToString().ToUpperInvariant() ?? "?",
            network.PhyAddress ?? 0,
            network.ClockPin ?? -1,
            network.ResetPin?.ToString(CultureInfo.InvariantCulture) ?? "-",
            network.MdcPin ?? -1,
            network.MdioPin ?? -1);

    private static Table NewTable() => new() { Border = TableBorder.Rounded };

    private static void Show(CommandContext context, Table table)
    {
        IAnsiConsole console = Summary.Console(context);
        if (!context.Terminal.IsOutput)
        {
            console.Profile.Width = PipeWidth;
        }

        console.Write(table);
    }

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Say(CommandContext context, Phrase phrase) => context.Output.WriteLine(phrase.In(context.Language));
}
