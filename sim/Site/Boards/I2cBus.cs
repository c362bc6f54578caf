using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The I2C bus of a board; keeps count of the addresses and of the bits of expanders that are taken.</summary>
/// <param name="exists">True where the board has a bus.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class I2cBus(bool exists, FindingList findings)
{
    private const int ExpanderBits = 8;

    private readonly Dictionary<int, (string Chip, string Path)> _chipByAddress = [];
    private readonly Dictionary<(int Address, int Bit), string> _pathByBit = [];

    /// <summary>Reads the address of a chip; one that another sort of chip has is a finding.</summary>
    /// <returns>The address, or null after a finding.</returns>
    public int? ReadAddress(ObjectReader reader, JsonValue? value, I2cChip chip)
    {
        if (value == null)
        {
            return null;
        }

        if (!exists)
        {
            reader.Refuse(
                value,
                chip.NoBus,
                new Phrase("Add \"i2c\" with \"sdaPin\" and \"sclPin\"", "请增加“i2c”及其“sdaPin”和“sclPin”"));
        }

        string? text = reader.Text(value);
        if (text == null)
        {
            return null;
        }

        int? address = Parse(text, chip);
        if (address == null)
        {
            reader.Refuse(
                value, new Phrase("\"{0}\" is not the address of a {1}", "“{0}”不是 {1} 的地址").Format(text, chip.Name), chip.Addresses);
        }
        else if (!_chipByAddress.TryAdd(address.Value, (chip.Name, value.Path)) && _chipByAddress[address.Value].Chip != chip.Name)
        {
            (string other, string path) = _chipByAddress[address.Value];
            reader.Refuse(
                value,
                new Phrase("{0} is already the address of the {1} at {2}", "{0} 已是 {2} 处 {1} 的地址").Format(text, other, path),
                new Phrase("Give one of the two another address", "请为其中之一更换地址"));
            return null;
        }

        return address;
    }

    /// <summary>Reads a bit of an expander and takes it.</summary>
    /// <returns>Address and bit, or null after a finding.</returns>
    public (int Address, int Bit)? TakeBit(ObjectReader reader, JsonValue address, JsonValue bit)
    {
        int? number = ReadAddress(reader, address, I2cChip.Expander);
        int? bitNumber = reader.WholeNumber(bit);
        if (bitNumber is < 0 or >= ExpanderBits)
        {
            reader.Refuse(
                bit,
                new Phrase("an expander has the bits 0 to {0}, not {1}", "扩展器的位为 0 至 {0}，没有 {1}").Format(ExpanderBits - 1, bit.Text),
                new Phrase("Use another expander for further channels", "更多通道请使用另一个扩展器"));
            return null;
        }

        if (number == null || bitNumber == null)
        {
            return null;
        }

        if (!_pathByBit.TryAdd((number.Value, bitNumber.Value), bit.Path))
        {
            findings.AddPath(
                bit.Path,
                bit.Line,
                new Phrase("this bit is already used by {0}", "该位已被 {0} 占用").Format(_pathByBit[(number.Value, bitNumber.Value)]),
                new Phrase("Give each channel its own bit", "每个通道须使用单独的位"));
        }

        return (number.Value, bitNumber.Value);
    }

    private static int? Parse(string text, I2cChip chip) =>
        text.StartsWith("0x", StringComparison.Ordinal)
        && int.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int address)
        && chip.IsAddress(address)
            ? address
            : null;
}
