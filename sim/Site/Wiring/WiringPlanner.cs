using System.Globalization;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Brings the things of a site and the channels of its board together.</summary>
internal static class WiringPlanner
{
    /// <summary>Plans the wiring of a site.</summary>
    public static WiringPlan Plan(SiteDocument site)
    {
        BoardHardware? hardware = BoardFile.FindHardware(site.Board.Id);
        ILookup<(ChannelSort Sort, int Number), WiringUse> uses =
            WiringUses.Of(site.Configuration).ToLookup(use => (use.Sort, use.Number));
        List<WiringRow> rows = [];
        List<BoardChannel> free = [];
        foreach (BoardChannel channel in ChannelsOf(site.Board, hardware))
        {
            WiringUse[] here = [.. uses[(channel.Sort, channel.Number)]];
            if (here.Length == 0)
            {
                free.Add(channel);
            }
            else
            {
                rows.Add(Row(channel, here, hardware));
            }
        }

        SiteConfiguration configuration = site.Configuration;
        return new WiringPlan(
            configuration.SiteId, configuration.DeviceId, site.Board.Id, SiteImage.CrcOf(configuration), rows, free, [.. Warnings(rows)]);
    }

    private static IEnumerable<BoardChannel> ChannelsOf(BoardDefinition board, BoardHardware? hardware)
    {
        (ChannelSort Sort, int Count)[] sorts =
        [
            (ChannelSort.PulseInput, board.PulseInputCount),
            (ChannelSort.ContactInput, board.ContactInputCount),
            (ChannelSort.AnalogInput, board.AnalogInputCount),
            (ChannelSort.DigitalInput, board.DigitalInputCount),
            (ChannelSort.Output, board.OutputCount),
            (ChannelSort.AnalogOutput, board.AnalogOutputCount),
            (ChannelSort.SerialPort, board.SerialPortCount),
        ];
        return sorts.SelectMany(sort => hardware?.Of(sort.Sort) ?? Enumerable.Range(0, sort.Count).Select(number => new BoardChannel(sort.Sort, number)
        {
            Terminal = string.Create(CultureInfo.InvariantCulture, $"#{number}"),
        }));
    }

    private static WiringRow Row(BoardChannel channel, WiringUse[] uses, BoardHardware? hardware)
    {
        WiringSymbol symbol = channel.Sort == ChannelSort.DigitalInput && channel.IsInverted
            ? WiringSymbol.NormallyClosedContact
            : uses[0].Symbol;
        Phrase[] purposes = [.. uses.Select(use => use.Purpose).Distinct()];
        return new WiringRow(
            channel,
            symbol,
            [.. uses.Select(use => use.Name).Distinct()],
            new Phrase(
                string.Join("; ", purposes.Select(purpose => purpose.English)), string.Join("；", purposes.Select(purpose => purpose.Chinese))),
            WireOf(symbol),
            [.. uses.Select(use => use.Remark).OfType<Phrase>().Concat(RemarksOf(channel, symbol, uses, hardware)).Distinct()]);
    }

    private static IEnumerable<Phrase> RemarksOf(BoardChannel channel, WiringSymbol symbol, WiringUse[] uses, BoardHardware? hardware)
    {
        if (uses.Any(use => use.Purpose == WiringTexts.FireAlarm))
        {
            yield return channel.IsInverted ? WiringTexts.FireAlarmClosed : WiringTexts.FireAlarmOpen;
        }

        if (symbol == WiringSymbol.RelayedLoad && hardware?.RelayContacts?.Contact == RelayContact.NormallyOpen)
        {
            yield return WiringTexts.NoNormallyClosed;
        }

        if (channel.TerminalMillivolts is int millivolts)
        {
            yield return WiringTexts.Range.Format(
                millivolts, string.Create(CultureInfo.InvariantCulture, $"{(channel.PinPermille ?? 1000) / 10m:0.#} %"));
        }

        if (channel.TerminalMilliamperes is int milliamperes)
        {
            yield return WiringTexts.LoopRange.Format(milliamperes);
        }
    }

    private static Phrase WireOf(WiringSymbol symbol) => symbol switch
    {
        WiringSymbol.CurrentTransformer => WiringTexts.TransformerWire,
        WiringSymbol.VoltageTap => WiringTexts.TapWire,
        WiringSymbol.NormallyOpenContact or WiringSymbol.NormallyClosedContact => WiringTexts.ContactWire,
        WiringSymbol.RelayedLoad => WiringTexts.RelayWire,
        WiringSymbol.RelayedRequest => WiringTexts.RequestWire,
        WiringSymbol.Bus => WiringTexts.BusWire,
        _ => WiringTexts.SignalWire,
    };

    private static IEnumerable<Phrase> Warnings(List<WiringRow> rows)
    {
        bool Has(WiringSymbol symbol) => rows.Any(row => row.Symbol == symbol);

        yield return WiringTexts.MainsWarning;
        if (Has(WiringSymbol.CurrentTransformer))
        {
            yield return WiringTexts.TransformerWarning;
        }

        if (Has(WiringSymbol.VoltageTap))
        {
            yield return WiringTexts.TapWarning;
        }

        if (Has(WiringSymbol.RelayedLoad))
        {
            yield return WiringTexts.RelayWarning;
            yield return WiringTexts.FireWarning;
        }

        yield return WiringTexts.ProtectedWarning;
        yield return WiringTexts.SeparationWarning;
    }
}
