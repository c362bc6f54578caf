namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A sort of chips on the I2C bus.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="IsAddress">Whether such a chip can answer at an address.</param>
/// <param name="Addresses">Remedy that lists the addresses.</param>
/// <param name="NoBus">What is wrong with one on a board without a bus.</param>
internal sealed record I2cChip(string Name, Func<int, bool> IsAddress, Phrase Addresses, Phrase NoBus)
{
    /// <summary>A port expander; the PCF8574A has other addresses than the PCF8574.</summary>
    public static I2cChip Expander { get; } = new(
        "PCF8574",
        address => address is (>= 0x20 and <= 0x27) or (>= 0x38 and <= 0x3F),
        new Phrase(
            "Write \"0x20\" to \"0x27\", or \"0x38\" to \"0x3F\" for the PCF8574A", "请写“0x20”至“0x27”，PCF8574A 为“0x38”至“0x3F”"),
        new Phrase("the board has no bus for expanders", "该板没有扩展器总线"));

    /// <summary>A converter with two outputs of 0-10 V.</summary>
    public static I2cChip Converter { get; } = new(
        "GP8403",
        address => address is >= 0x58 and <= 0x5F,
        new Phrase("Write \"0x58\" to \"0x5F\"", "请写“0x58”至“0x5F”"),
        new Phrase("the board has no bus for converters", "该板没有转换器总线"));

    /// <summary>A real-time clock; its address is fixed.</summary>
    public static I2cChip Clock(RtcChip chip) => new(
        chip.ToString().ToUpperInvariant(),
        address => address == 0x68,
        new Phrase("Write \"0x68\", where such a clock always is", "请写“0x68”，该类时钟地址固定"),
        new Phrase("the board has no bus for a clock", "该板没有时钟所需的总线"));
}
