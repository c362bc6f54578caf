using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Turns a board file into a definition and checks its wiring against the chip.</summary>
internal sealed class BoardReader
{
    private const int MaximumChannels = SiteRules.MaximumChannel + 1;

    private static readonly Phrase WiringRemedy = new("See boards/README.md", "请参阅 boards/README.md");

    private readonly FindingList _findings;
    private readonly ObjectReader _board;

    private BoardReader(JsonValue root, FindingList findings)
    {
        _findings = findings;
        _board = new ObjectReader(root, findings);
    }

    /// <summary>Reads a board file.</summary>
    /// <exception cref="InputException">The file is wrong.</exception>
    public static BoardDefinition Read(string name, string json)
    {
        FindingList findings = new(name);
        BoardReader reader = new(JsonText.Parse(json, findings), findings);
        BoardDefinition board = reader.Read();
        findings.ThrowIfAny();
        return board;
    }

    private BoardDefinition Read()
    {
        JsonValue? idValue = _board.Required("id", WiringRemedy);
        string id = _board.Text(idValue) ?? string.Empty;
        if (idValue != null && !SiteRules.IsValidId(id))
        {
            _board.Refuse(
                idValue,
                RuleTexts.Problem(SiteErrorCode.InvalidId, SiteField.None),
                RuleTexts.Remedy(SiteErrorCode.InvalidId, SiteField.None));
        }

        JsonValue? kind = _board.Optional("kind");
        BoardDefinition board = (_board.Choice<BoardKind>(kind) ?? BoardKind.Physical) == BoardKind.Virtual
            ? new BoardDefinition(
                id,
                Count("pulseInputCount"),
                Count("analogInputCount"),
                Count("digitalInputCount"),
                Count("outputCount"),
                Count("contactInputCount", isNeeded: false),
                Count("serialPortCount", isNeeded: false),
                Count("analogOutputCount", isNeeded: false))
            : ReadPhysical(id);
        _board.Finish();
        return board;
    }

    private int Count(string name, bool isNeeded = true)
    {
        JsonValue? value = isNeeded ? _board.Required(name, WiringRemedy) : _board.Optional(name);
        int? count = _board.WholeNumber(value);
        if (count is < 0 or > MaximumChannels)
        {
            Phrase problem = new("must be {0} to {1}, not {2}", "必须在 {0} 至 {1} 之间，而不是 {2}");
            _board.Refuse(value!, problem.Format(0, MaximumChannels, value!.Text), WiringRemedy);
        }

        return count ?? 0;
    }

    private BoardDefinition ReadPhysical(string id)
    {
        JsonValue? socValue = _board.Required("soc", WiringRemedy);
        string? socId = _board.Text(socValue);
        Soc? soc = socId != null && Soc.Ids.Contains(socId) ? Soc.Find(socId) : null;
        if (socId != null && soc == null)
        {
            _board.Refuse(
                socValue!,
                new Phrase("the chip \"{0}\" is not known", "未知的芯片“{0}”").Format(socId),
                NearestName.Remedy(socId, Soc.Ids));
        }

        PinRules? pins = soc == null ? null : new PinRules(soc, _findings);
        bool hasBus = ReadBus(_board.Optional("i2c"), pins);
        IReadOnlyList<JsonValue> pulses = Channels("pulseInputs");
        IReadOnlyList<JsonValue> analogs = Channels("analogInputs");
        IReadOnlyList<JsonValue> digitals = Channels("digitalInputs");
        IReadOnlyList<JsonValue> outputs = Channels("outputs");
        IReadOnlyList<JsonValue> contacts = Channels(_board.Optional("contactInputs"));
        TakePins(pulses, pins, PinUse.PulseInput);
        TakePins(analogs, pins, PinUse.AnalogInput);
        foreach (JsonValue contact in digitals)
        {
            ObjectReader reader = new(contact, _findings);
            PinRules.Take(pins, reader, reader.Required("pin", WiringRemedy), PinUse.DigitalInput);
            _ = reader.Truth(reader.Optional("normallyClosed"), false);
            reader.Finish();
        }

        RelayReader relays = new(pins, hasBus, _findings);
        foreach (JsonValue relay in outputs)
        {
            relays.Read(relay);
        }

        if (soc != null && pulses.Count > soc.PulseCounterCount)
        {
            _board.Refuse(
                pulses[soc.PulseCounterCount],
                new Phrase("{0} has only {1} pulse counters", "{0} 只有 {1} 个脉冲计数器").Format(soc.Id, soc.PulseCounterCount),
                new Phrase("List that many pulse inputs at most", "脉冲输入不得超过该数量"));
        }

        TakePins(contacts, pins, PinUse.ContactInput);
        return new BoardDefinition(
            id,
            pulses.Count,
            analogs.Count,
            digitals.Count,
            outputs.Count,
            contacts.Count,
            ReadSerialPorts(pins),
            new AnalogOutputReader(hasBus, _findings).Read(Channels(_board.Optional("analogOutputs"))));
    }

    private IReadOnlyList<JsonValue> Channels(string name) =>
        Channels(_board.Required(name, new Phrase("An empty list says that there is none", "没有时请写空列表")));

    private IReadOnlyList<JsonValue> Channels(JsonValue? value)
    {
        IReadOnlyList<JsonValue> items = _board.Items(value);
        if (items.Count > MaximumChannels)
        {
            _board.Refuse(
                value!,
                new Phrase("{0} channels are too many", "{0} 个通道过多").Format(items.Count),
                new Phrase("List at most {0}", "最多 {0} 个").Format(MaximumChannels));
        }

        return items;
    }

    private int ReadSerialPorts(PinRules? pins)
    {
        IReadOnlyList<JsonValue> ports = _board.Items(_board.Optional("serialPorts"));
        foreach (JsonValue port in ports)
        {
            ObjectReader reader = new(port, _findings);
            PinRules.Take(pins, reader, reader.Required("transmitPin", WiringRemedy), PinUse.SerialTransmit);
            PinRules.Take(pins, reader, reader.Required("receivePin", WiringRemedy), PinUse.SerialReceive);
            PinRules.Take(pins, reader, reader.Optional("directionPin"), PinUse.Output);
            reader.Finish();
        }

        return ports.Count;
    }

    private bool ReadBus(JsonValue? bus, PinRules? pins)
    {
        if (bus == null)
        {
            return false;
        }

        ObjectReader reader = new(bus, _findings);
        PinRules.Take(pins, reader, reader.Required("sdaPin", WiringRemedy), PinUse.I2c);
        PinRules.Take(pins, reader, reader.Required("sclPin", WiringRemedy), PinUse.I2c);
        reader.Finish();
        return true;
    }

    private void TakePins(IReadOnlyList<JsonValue> values, PinRules? pins, PinUse use)
    {
        foreach (JsonValue value in values)
        {
            PinRules.Take(pins, _board, value, use);
        }
    }
}
