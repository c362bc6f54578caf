using System.Globalization;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Turns a board file into a definition and checks its wiring against the chip.</summary>
internal sealed class BoardReader
{
    // An expander of eight bits answers at one of these addresses: PCF8574 at 0x20 to 0x27, PCF8574A at 0x38 to 0x3F.
    private const int ExpanderBits = 8;

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
                idValue, RuleTexts.Problem(SiteErrorCode.InvalidId, SiteField.None), RuleTexts.Remedy(SiteErrorCode.InvalidId, SiteField.None));
        }

        JsonValue? kind = _board.Optional("kind");
        BoardDefinition board = (_board.Choice<BoardKind>(kind) ?? BoardKind.Physical) == BoardKind.Virtual
            ? new BoardDefinition(
                id, Count("pulseInputCount"), Count("analogInputCount"), Count("digitalInputCount"), Count("outputCount"))
            : ReadPhysical(id);
        _board.Finish();
        return board;
    }

    private int Count(string name)
    {
        JsonValue? value = _board.Required(name, WiringRemedy);
        int? count = _board.WholeNumber(value);
        if (count is < 0 or > MaximumChannels)
        {
            _board.Refuse(value!, RangePhrase(0, MaximumChannels, value!.Text), WiringRemedy);
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
            _board.Refuse(socValue!, new Phrase("the chip \"{0}\" is not known", "未知的芯片“{0}”").Format(socId), NearestName.Remedy(socId, Soc.Ids));
        }

        PinRules? pins = soc == null ? null : new PinRules(soc, _findings);
        bool hasBus = ReadBus(_board.Optional("i2c"), pins);
        IReadOnlyList<JsonValue> pulses = Channels("pulseInputs");
        IReadOnlyList<JsonValue> analogs = Channels("analogInputs");
        IReadOnlyList<JsonValue> digitals = Channels("digitalInputs");
        IReadOnlyList<JsonValue> outputs = Channels("outputs");
        TakePins(pulses, pins, PinUse.PulseInput);
        TakePins(analogs, pins, PinUse.AnalogInput);
        foreach (JsonValue contact in digitals)
        {
            ObjectReader reader = new(contact, _findings);
            TakePin(reader, reader.Required("pin", WiringRemedy), pins, PinUse.DigitalInput);
            _ = reader.Truth(reader.Optional("normallyClosed"), false);
            reader.Finish();
        }

        Dictionary<(int Address, int Bit), string> bits = [];
        foreach (JsonValue relay in outputs)
        {
            ReadOutput(relay, pins, hasBus, bits);
        }

        if (soc != null && pulses.Count > soc.PulseCounterCount)
        {
            _board.Refuse(
                pulses[soc.PulseCounterCount],
                new Phrase("{0} has only {1} pulse counters", "{0} 只有 {1} 个脉冲计数器").Format(soc.Id, soc.PulseCounterCount),
                new Phrase("List that many pulse inputs at most", "脉冲输入不得超过该数量"));
        }

        return new BoardDefinition(id, pulses.Count, analogs.Count, digitals.Count, outputs.Count);
    }

    private IReadOnlyList<JsonValue> Channels(string name)
    {
        JsonValue? value = _board.Required(name, new Phrase("An empty list says that there is none", "没有时请写空列表"));
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

    private bool ReadBus(JsonValue? bus, PinRules? pins)
    {
        if (bus == null)
        {
            return false;
        }

        ObjectReader reader = new(bus, _findings);
        TakePin(reader, reader.Required("sdaPin", WiringRemedy), pins, PinUse.I2c);
        TakePin(reader, reader.Required("sclPin", WiringRemedy), pins, PinUse.I2c);
        reader.Finish();
        return true;
    }

    private void TakePins(IReadOnlyList<JsonValue> values, PinRules? pins, PinUse use)
    {
        foreach (JsonValue value in values)
        {
            TakePin(_board, value, pins, use);
        }
    }

    private static void TakePin(ObjectReader reader, JsonValue? value, PinRules? pins, PinUse use)
    {
        if (reader.WholeNumber(value) is int pin)
        {
            pins?.Take(value!, pin, use);
        }
    }

    private void ReadOutput(JsonValue relay, PinRules? pins, bool hasBus, Dictionary<(int Address, int Bit), string> bits)
    {
        ObjectReader reader = new(relay, _findings);
        JsonValue? pin = reader.Optional("pin");
        JsonValue? address = reader.Optional("i2cAddress");
        JsonValue? bit = reader.Optional("bit");
        _ = reader.Truth(reader.Optional("activeLow"), false);
        TakePin(reader, pin, pins, PinUse.Output);
        bool isOnExpander = address != null && bit != null;
        if (relay.Kind == JsonKind.Object && isOnExpander == (pin != null))
        {
            reader.Refuse(
                relay,
                new Phrase("a relay hangs on a pin or on a bit of an expander", "继电器应接在引脚上或扩展器的某一位上"),
                new Phrase("Give either \"pin\", or \"i2cAddress\" and \"bit\"", "请给出“pin”，或“i2cAddress”和“bit”"));
        }
        else if (isOnExpander)
        {
            TakeBit(reader, address!, bit!, hasBus, bits);
        }

        reader.Finish();
    }

    private static void TakeBit(
        ObjectReader reader, JsonValue address, JsonValue bit, bool hasBus, Dictionary<(int Address, int Bit), string> bits)
    {
        if (!hasBus)
        {
            reader.Refuse(
                address,
                new Phrase("the board has no bus for expanders", "该板没有扩展器总线"),
                new Phrase("Add \"i2c\" with \"sdaPin\" and \"sclPin\"", "请增加“i2c”及其“sdaPin”和“sclPin”"));
        }

        int? bitNumber = reader.WholeNumber(bit);
        if (bitNumber is < 0 or >= ExpanderBits)
        {
            reader.Refuse(bit, RangePhrase(0, ExpanderBits - 1, bit.Text), WiringRemedy);
        }

        string? text = reader.Text(address);
        if (text == null)
        {
            return;
        }

        bool isHex = text.StartsWith("0x", StringComparison.Ordinal)
            & int.TryParse(text.AsSpan(Math.Min(2, text.Length)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number);
        if (!isHex || number is not ((>= 0x20 and <= 0x27) or (>= 0x38 and <= 0x3F)))
        {
            reader.Refuse(
                address,
                new Phrase("\"{0}\" is not the address of a PCF8574", "“{0}”不是 PCF8574 的地址").Format(text),
                new Phrase("Write \"0x20\" to \"0x27\", or \"0x38\" to \"0x3F\" for the PCF8574A",
                    "请写“0x20”至“0x27”，PCF8574A 为“0x38”至“0x3F”"));
        }
        else if (bitNumber != null && !bits.TryAdd((number, bitNumber.Value), bit.Path))
        {
            reader.Refuse(
                bit,
                new Phrase("this bit is already used by {0}", "该位已被 {0} 占用").Format(bits[(number, bitNumber.Value)]),
                new Phrase("Give each relay its own bit", "每个继电器须使用单独的位"));
        }
    }

    private static Phrase RangePhrase(int least, int most, string actual) =>
        new Phrase("must be {0} to {1}, not {2}", "必须在 {0} 至 {1} 之间，而不是 {2}").Format(least, most, actual);
}
