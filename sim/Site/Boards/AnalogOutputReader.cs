using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the analog outputs of a board: channels of GP8403 converters, which give 0-10 V.</summary>
/// <param name="hasBus">True where the board has an I2C bus.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class AnalogOutputReader(bool hasBus, FindingList findings)
{
    private const int ConverterChannels = 2;
    private const int FirstAddress = 0x58;
    private const int LastAddress = 0x5F;

    private static readonly Phrase Wiring = new("See boards/README.md", "请参阅 boards/README.md");

    private readonly Dictionary<(int Address, int Channel), string> _pathByChannel = [];

    /// <summary>Reads them all.</summary>
    /// <returns>How many there are.</returns>
    public int Read(IReadOnlyList<JsonValue> outputs)
    {
        foreach (JsonValue output in outputs)
        {
            ReadOne(output);
        }

        return outputs.Count;
    }

    private void ReadOne(JsonValue output)
    {
        ObjectReader reader = new(output, findings);
        JsonValue? address = reader.Required("i2cAddress", Wiring);
        JsonValue? channel = reader.Required("channel", Wiring);
        if (address != null && !hasBus)
        {
            reader.Refuse(
                address,
                new Phrase("the board has no bus for converters", "该板没有转换器总线"),
                new Phrase("Add \"i2c\" with \"sdaPin\" and \"sclPin\"", "请增加“i2c”及其“sdaPin”和“sclPin”"));
        }

        int? channelNumber = reader.WholeNumber(channel);
        if (channelNumber is < 0 or >= ConverterChannels)
        {
            reader.Refuse(
                channel!,
                new Phrase("a converter has the channels 0 and 1, not {0}", "转换器只有通道 0 和 1，没有 {0}").Format(channel!.Text),
                new Phrase("Use another converter for further outputs", "更多输出请使用另一个转换器"));
        }

        string? text = reader.Text(address);
        int? addressNumber = text == null ? null : Address(text);
        if (text != null && addressNumber == null)
        {
            reader.Refuse(
                address!,
                new Phrase("\"{0}\" is not the address of a GP8403", "“{0}”不是 GP8403 的地址").Format(text),
                new Phrase("Write \"0x58\" to \"0x5F\"", "请写“0x58”至“0x5F”"));
        }
        else if (addressNumber is int a && channelNumber is int c && !_pathByChannel.TryAdd((a, c), output.Path))
        {
            reader.Refuse(
                output,
                new Phrase("this channel is already used by {0}", "该通道已被 {0} 占用").Format(_pathByChannel[(a, c)]),
                new Phrase("Give each output its own channel", "每个输出须使用单独的通道"));
        }

        reader.Finish();
    }

    private static int? Address(string text) =>
        text.StartsWith("0x", StringComparison.Ordinal)
        && int.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int address)
        && address is >= FirstAddress and <= LastAddress
            ? address
            : null;
}
