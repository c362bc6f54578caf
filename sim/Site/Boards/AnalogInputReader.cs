namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the analog inputs of a board: a pin, or a pin behind a divider or a shunt.</summary>
/// <param name="pins">The chip's pins, or null where the chip is not known.</param>
/// <param name="board">Reads plain pins.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class AnalogInputReader(PinRules? pins, ObjectReader board, FindingList findings)
{
    private static readonly Phrase Remedy = new("See boards/README.md", "请参阅 boards/README.md");

    /// <summary>Reads one; its number is its place in the list.</summary>
    public BoardChannel Read(JsonValue value, int number)
    {
        BoardChannel channel = new(ChannelSort.AnalogInput, number);
        if (value.Kind != JsonKind.Object)
        {
            return channel with { Pin = PinRules.Take(pins, board, value, PinUse.AnalogInput) };
        }

        ObjectReader reader = new(value, findings);
        channel = channel with
        {
            Pin = PinRules.Take(pins, reader, reader.Required("pin", Remedy), PinUse.AnalogInput),
            TerminalMillivolts = Positive(reader, "terminalMillivolts"),
            TerminalMilliamperes = Positive(reader, "terminalMilliamperes"),
            PinPermille = Positive(reader, "pinPermille"),
        };
        reader.Finish();
        return channel;
    }

    private static int? Positive(ObjectReader reader, string name)
    {
        JsonValue? value = reader.Optional(name);
        int? number = reader.WholeNumber(value);
        if (number <= 0)
        {
            reader.Refuse(value!, new Phrase("must be above 0, not {0}", "必须大于 0，而不是 {0}").Format(value!.Text), Remedy);
        }

        return number;
    }
}
