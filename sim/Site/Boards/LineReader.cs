namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads what hangs on a pin or on a bit of an expander: relays and contacts.</summary>
/// <param name="pins">The chip's pins, or null where the chip is not known.</param>
/// <param name="bus">The board's I2C bus.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class LineReader(PinRules? pins, I2cBus bus, FindingList findings)
{
    private static readonly Phrase Either =
        new("Give either \"pin\", or \"i2cAddress\" and \"bit\"", "请给出“pin”，或“i2cAddress”和“bit”");

    /// <summary>Reads a relay.</summary>
    public BoardChannel ReadRelay(JsonValue relay, int number) => Read(
        relay,
        new BoardChannel(ChannelSort.Output, number),
        PinUse.Output,
        "activeLow",
        new Phrase("a relay hangs on a pin or on a bit of an expander", "继电器应接在引脚上或扩展器的某一位上"));

    /// <summary>Reads a contact.</summary>
    public BoardChannel ReadContact(JsonValue contact, int number) => Read(
        contact,
        new BoardChannel(ChannelSort.DigitalInput, number),
        PinUse.DigitalInput,
        "normallyClosed",
        new Phrase("a contact hangs on a pin or on a bit of an expander", "触点应接在引脚上或扩展器的某一位上"));

    private BoardChannel Read(JsonValue line, BoardChannel channel, PinUse use, string inversion, Phrase problem)
    {
        ObjectReader reader = new(line, findings);
        JsonValue? pin = reader.Optional("pin");
        JsonValue? address = reader.Optional("i2cAddress");
        JsonValue? bit = reader.Optional("bit");
        channel = channel with
        {
            IsInverted = reader.Truth(reader.Optional(inversion), false),
            Pin = PinRules.Take(pins, reader, pin, use),
        };
        bool isOnExpander = address != null && bit != null;
        if (line.Kind == JsonKind.Object && isOnExpander == (pin != null))
        {
            reader.Refuse(line, problem, Either);
        }
        else if (isOnExpander && bus.TakeBit(reader, address!, bit!) is (int number, int place))
        {
            channel = channel with { I2cAddress = number, Bit = place };
        }

        reader.Finish();
        return channel;
    }
}
