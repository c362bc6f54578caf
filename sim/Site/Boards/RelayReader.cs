using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the relays of a board; keeps count of the bits that are taken.</summary>
/// <param name="pins">The chip's pins, or null where the chip is not known.</param>
/// <param name="hasBus">True where the board has a bus for expanders.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class RelayReader(PinRules? pins, bool hasBus, FindingList findings)
{
    private const int ExpanderBits = 8;

    private readonly Dictionary<(int Address, int Bit), string> _pathByBit = [];

    /// <summary>Reads a relay: a pin, or a bit of an expander.</summary>
    public void Read(JsonValue relay)
    {
        ObjectReader reader = new(relay, findings);
        JsonValue? pin = reader.Optional("pin");
        JsonValue? address = reader.Optional("i2cAddress");
        JsonValue? bit = reader.Optional("bit");
        _ = reader.Truth(reader.Optional("activeLow"), false);
        PinRules.Take(pins, reader, pin, PinUse.Output);
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
            TakeBit(reader, address!, bit!);
        }

        reader.Finish();
    }

    private void TakeBit(ObjectReader reader, JsonValue address, JsonValue bit)
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
            reader.Refuse(
                bit,
                new Phrase("an expander has the bits 0 to {0}, not {1}", "扩展器的位为 0 至 {0}，没有 {1}").Format(ExpanderBits - 1, bit.Text),
                new Phrase("Use another expander for further relays", "更多继电器请使用另一个扩展器"));
        }

        string? text = reader.Text(address);
        if (text == null)
        {
            return;
        }

        int? number = Address(text);
        if (number == null)
        {
            reader.Refuse(
                address,
                new Phrase("\"{0}\" is not the address of a PCF8574", "“{0}”不是 PCF8574 的地址").Format(text),
                new Phrase("Write \"0x20\" to \"0x27\", or \"0x38\" to \"0x3F\" for the PCF8574A",
                    "请写“0x20”至“0x27”，PCF8574A 为“0x38”至“0x3F”"));
        }
        else if (bitNumber != null && !_pathByBit.TryAdd((number.Value, bitNumber.Value), bit.Path))
        {
            reader.Refuse(
                bit,
                new Phrase("this bit is already used by {0}", "该位已被 {0} 占用").Format(_pathByBit[(number.Value, bitNumber.Value)]),
                new Phrase("Give each relay its own bit", "每个继电器须使用单独的位"));
        }
    }

    // A PCF8574 answers at 0x20 to 0x27, a PCF8574A at 0x38 to 0x3F.
    private static int? Address(string text)
    {
        bool isHex = text.StartsWith("0x", StringComparison.Ordinal)
            & int.TryParse(
                text.AsSpan(Math.Min(2, text.Length)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number);
        bool isExpander = number is (>= 0x20 and <= 0x27) or (>= 0x38 and <= 0x3F);
        return isHex && isExpander ? number : null;
    }
}
