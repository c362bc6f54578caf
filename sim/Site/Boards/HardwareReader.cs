using System.Globalization;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the wiring of a circuit board and checks it against the chip.</summary>
/// <param name="root">The file.</param>
/// <param name="board">Reads its keys.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class HardwareReader(JsonValue root, ObjectReader board, FindingList findings)
{
    private const int MaximumChannels = SiteRules.MaximumChannel + 1;

    // The chips address no more.
    private const int MaximumPsramKilobytes = 32_768;

    private static readonly Phrase WiringRemedy = new("See boards/README.md", "请参阅 boards/README.md");
    private static readonly Phrase EmptyRemedy = new("An empty list says that there is none", "没有时请写空列表");

    /// <summary>Reads it all.</summary>
    public BoardHardware Read(string id)
    {
        Soc? soc = ReadSoc();
        string target = board.Text(board.Required("nanoffTarget", WiringRemedy)) ?? string.Empty;
        JsonValue? networkValue = board.Required(
            "network", new Phrase("Write \"network\": { \"kind\": \"wifi\" }", "请写“network”: { “kind”: “wifi” }"));
        bool psramTakesPins = board.Truth(board.Optional("psramTakesPins"), false);
        int psramKilobytes = ReadPsram(board.Optional("psramKilobytes"));
        PinRules? pins = soc == null
            ? null
            : new PinRules(soc, psramTakesPins, NetworkReader.KindOf(networkValue) == NetworkKind.Wifi, findings);
        BoardNetwork network = NetworkReader.Read(networkValue, soc, pins, findings);
        int? lamp = PinRules.Take(pins, board, board.Optional("statusLedPin"), PinUse.Lamp);
        int? watchdog = PinRules.Take(pins, board, board.Optional("watchdogPin"), PinUse.Output);
        int holdUpMilliseconds = board.WholeNumber(board.Optional("holdUpMilliseconds")) ?? 0;
        (int? Sda, int? Scl)? wires = ReadBus(board.Optional("i2c"), pins);
        I2cBus bus = new(wires != null, findings);
        BoardRtc? rtc = ReadRtc(board.Optional("rtc"), bus);
        RelayContacts? contacts = ReadContacts(board.Optional("relayContacts"));
        List<BoardChannel> channels = ReadChannels(soc, pins, bus);
        IReadOnlyList<BoardChannel> named = TerminalReader.Name(board.Optional("terminals"), channels, findings);
        IReadOnlyList<ReservedPin> reserved = [.. board.Items(board.Optional("reservedPins")).Select(item => ReadReserved(item, pins))];
        FactReader facts = new(root, findings);
        IReadOnlyList<FactSource> sources = facts.ReadSources(
            board, board.Required("sources", new Phrase("List the documents that the facts come from", "请列出各项事实的依据")));
        IReadOnlyList<string> unconfirmed = facts.ReadUnconfirmed(board, board.Optional("unconfirmed"));
        facts.Check(board, sources, unconfirmed);
        return new BoardHardware(
            id,
            soc ?? Soc.Find(Soc.Ids[0]),
            target,
            network,
            wires?.Sda,
            wires?.Scl,
            lamp,
            holdUpMilliseconds,
            psramKilobytes,
            rtc,
            contacts,
            [.. named.Select(channel => channel with { IsUnconfirmed = IsUnconfirmed(channel, unconfirmed) })],
            reserved,
            sources,
            unconfirmed)
        {
            WatchdogPin = watchdog,
        };
    }

    private static bool IsUnconfirmed(BoardChannel channel, IReadOnlyList<string> unconfirmed)
    {
        string path = string.Create(CultureInfo.InvariantCulture, $"{TerminalReader.Keys[channel.Sort]}[{channel.Number}]");
        return FactReader.IsUnconfirmed(path, unconfirmed) || FactReader.IsUnconfirmed("terminals." + path, unconfirmed);
    }

    private int ReadPsram(JsonValue? value)
    {
        int kilobytes = board.WholeNumber(value) ?? 0;
        if (kilobytes is < 0 or > MaximumPsramKilobytes)
        {
            board.Refuse(
                value!,
                new Phrase("no module has {0} KB of PSRAM", "没有模组带 {0} KB PSRAM").Format(kilobytes),
                new Phrase("Give 0 to {0}; 0 where the module has none", "请给出 0 到 {0}；无 PSRAM 时为 0").Format(MaximumPsramKilobytes));
            return 0;
        }

        return kilobytes;
    }

    private Soc? ReadSoc()
    {
        JsonValue? value = board.Required("soc", WiringRemedy);
        string? id = board.Text(value);
        if (id == null || Soc.Ids.Contains(id, StringComparer.Ordinal))
        {
            return id == null ? null : Soc.Find(id);
        }

        board.Refuse(value!, new Phrase("the chip \"{0}\" is not known", "未知的芯片“{0}”").Format(id), NearestName.Remedy(id, Soc.Ids));
        return null;
    }

    private List<BoardChannel> ReadChannels(Soc? soc, PinRules? pins, I2cBus bus)
    {
        IReadOnlyList<JsonValue> pulses = Items("pulseInputs");
        IReadOnlyList<JsonValue> analogs = Items("analogInputs");
        IReadOnlyList<JsonValue> digitals = Items("digitalInputs");
        IReadOnlyList<JsonValue> outputs = Items("outputs");
        IReadOnlyList<JsonValue> contacts = Items("contactInputs", isNeeded: false);
        IReadOnlyList<JsonValue> ports = Items("serialPorts", isNeeded: false);
        IReadOnlyList<JsonValue> levels = Items("analogOutputs", isNeeded: false);
        RefuseMore(pulses, soc?.PulseCounterCount, new Phrase("{0} has only {1} pulse counters", "{0} 只有 {1} 个脉冲计数器"), soc);
        RefuseMore(
            ports, soc?.SerialPortCount, new Phrase("{0} has only {1} serial ports beside the console", "{0} 除控制台外只有 {1} 个串口"), soc);
        LineReader lines = new(pins, bus, findings);
        AnalogInputReader analogReader = new(pins, board, findings);
        AnalogOutputReader levelReader = new(bus, findings);
        return
        [
            .. pulses.Select((value, i) => Plain(value, ChannelSort.PulseInput, i, pins, PinUse.PulseInput)),
            .. analogs.Select(analogReader.Read),
            .. digitals.Select(lines.ReadContact),
            .. outputs.Select(lines.ReadRelay),
            .. contacts.Select((value, i) => Plain(value, ChannelSort.ContactInput, i, pins, PinUse.ContactInput)),
            .. ports.Select((value, i) => ReadPort(value, i, pins)),
            .. levels.Select(levelReader.Read),
        ];
    }

    private void RefuseMore(IReadOnlyList<JsonValue> values, int? count, Phrase problem, Soc? soc)
    {
        if (values.Count > count)
        {
            board.Refuse(
                values[count.Value],
                problem.Format(soc!.Id, count.Value),
                new Phrase("List that many at most", "列出的数量不得超过该值"));
        }
    }

    private BoardChannel Plain(JsonValue value, ChannelSort sort, int number, PinRules? pins, PinUse use) =>
        new(sort, number) { Pin = PinRules.Take(pins, board, value, use) };

    private IReadOnlyList<JsonValue> Items(string name, bool isNeeded = true)
    {
        JsonValue? value = isNeeded ? board.Required(name, EmptyRemedy) : board.Optional(name);
        IReadOnlyList<JsonValue> items = board.Items(value);
        if (items.Count > MaximumChannels)
        {
            board.Refuse(
                value!,
                new Phrase("{0} channels are too many", "{0} 个通道过多").Format(items.Count),
                new Phrase("List at most {0}", "最多 {0} 个").Format(MaximumChannels));
        }

        return items;
    }

    private BoardChannel ReadPort(JsonValue port, int number, PinRules? pins)
    {
        ObjectReader reader = new(port, findings);
        BoardChannel channel = new(ChannelSort.SerialPort, number)
        {
            Pin = PinRules.Take(pins, reader, reader.Required("transmitPin", WiringRemedy), PinUse.SerialTransmit),
            ReceivePin = PinRules.Take(pins, reader, reader.Required("receivePin", WiringRemedy), PinUse.SerialReceive),
            DirectionPin = PinRules.Take(pins, reader, reader.Optional("directionPin"), PinUse.Output),
        };
        reader.Finish();
        return channel;
    }

    private (int? Sda, int? Scl)? ReadBus(JsonValue? bus, PinRules? pins)
    {
        if (bus == null)
        {
            return null;
        }

        ObjectReader reader = new(bus, findings);
        int? sda = PinRules.Take(pins, reader, reader.Required("sdaPin", WiringRemedy), PinUse.I2c);
        int? scl = PinRules.Take(pins, reader, reader.Required("sclPin", WiringRemedy), PinUse.I2c);
        reader.Finish();
        return (sda, scl);
    }

    private BoardRtc? ReadRtc(JsonValue? value, I2cBus bus)
    {
        if (value == null)
        {
            return null;
        }

        ObjectReader reader = new(value, findings);
        RtcChip chip = reader.Choice<RtcChip>(reader.Required("chip", WiringRemedy)) ?? RtcChip.Ds3231;
        int? address = bus.ReadAddress(reader, reader.Required("i2cAddress", WiringRemedy), I2cChip.Clock(chip));
        reader.Finish();
        return new BoardRtc(chip, address);
    }

    private RelayContacts? ReadContacts(JsonValue? value)
    {
        if (value == null)
        {
            return null;
        }

        ObjectReader reader = new(value, findings);
        RelayContacts contacts = new(
            reader.Choice<RelayContact>(reader.Required("contact", WiringRemedy)) ?? RelayContact.Changeover,
            reader.WholeNumber(reader.Required("ratedAmperes", WiringRemedy)) ?? 0,
            reader.WholeNumber(reader.Required("ratedVolts", WiringRemedy)) ?? 0);
        reader.Finish();
        return contacts;
    }

    private ReservedPin ReadReserved(JsonValue value, PinRules? pins)
    {
        ObjectReader reader = new(value, findings);
        ReservedPin reserved = new(
            PinRules.Take(pins, reader, reader.Required("pin", WiringRemedy), PinUse.OnBoard) ?? -1,
            new Phrase(
                reader.Text(reader.Required("use", WiringRemedy)) ?? string.Empty,
                reader.Text(reader.Required("useChinese", WiringRemedy)) ?? string.Empty));
        reader.Finish();
        return reserved;
    }
}
