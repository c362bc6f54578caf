namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the analog outputs of a board: channels of GP8403 converters, which give 0-10 V.</summary>
/// <param name="bus">The board's I2C bus.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class AnalogOutputReader(I2cBus bus, FindingList findings)
{
    private const int ConverterChannels = 2;

    private static readonly Phrase Wiring = new("See boards/README.md", "请参阅 boards/README.md");

    private readonly Dictionary<(int Address, int Channel), string> _pathByChannel = [];

    /// <summary>Reads one; its number is its place in the list.</summary>
    public BoardChannel Read(JsonValue output, int number)
    {
        ObjectReader reader = new(output, findings);
        JsonValue? address = reader.Required("i2cAddress", Wiring);
        JsonValue? channel = reader.Required("channel", Wiring);
        int? addressNumber = bus.ReadAddress(reader, address, I2cChip.Converter);
        int? channelNumber = reader.WholeNumber(channel);
        if (channelNumber is < 0 or >= ConverterChannels)
        {
            reader.Refuse(
                channel!,
                new Phrase("a converter has the channels 0 and 1, not {0}", "转换器只有通道 0 和 1，没有 {0}").Format(channel!.Text),
                new Phrase("Use another converter for further outputs", "更多输出请使用另一个转换器"));
        }

        if (addressNumber is int a && channelNumber is int c && !_pathByChannel.TryAdd((a, c), output.Path))
        {
            reader.Refuse(
                output,
                new Phrase("this channel is already used by {0}", "该通道已被 {0} 占用").Format(_pathByChannel[(a, c)]),
                new Phrase("Give each output its own channel", "每个输出须使用单独的通道"));
        }

        reader.Finish();
        return new BoardChannel(ChannelSort.AnalogOutput, number) { I2cAddress = addressNumber, Bit = channelNumber };
    }
}
