using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads what is printed on a board at its terminals, and gives it to the channels.</summary>
internal static class TerminalReader
{
    /// <summary>The key of each sort's list, in a board file as under <c>terminals</c>.</summary>
    public static IReadOnlyDictionary<ChannelSort, string> Keys { get; } = new Dictionary<ChannelSort, string>
    {
        [ChannelSort.PulseInput] = "pulseInputs",
        [ChannelSort.ContactInput] = "contactInputs",
        [ChannelSort.AnalogInput] = "analogInputs",
        [ChannelSort.DigitalInput] = "digitalInputs",
        [ChannelSort.Output] = "outputs",
        [ChannelSort.AnalogOutput] = "analogOutputs",
        [ChannelSort.SerialPort] = "serialPorts",
    };

    /// <summary>The channels with their terminals; one without a print is called by what leads to it.</summary>
    public static IReadOnlyList<BoardChannel> Name(JsonValue? terminals, IReadOnlyList<BoardChannel> channels, FindingList findings)
    {
        if (terminals == null)
        {
            return [.. channels.Select(channel => channel with { Terminal = Default(channel) })];
        }

        ObjectReader reader = new(terminals, findings);
        List<BoardChannel> named = [];
        Dictionary<string, string> pathByName = new(StringComparer.Ordinal);
        foreach ((ChannelSort sort, string key) in Keys)
        {
            BoardChannel[] ofSort = [.. channels.Where(channel => channel.Sort == sort)];
            JsonValue? list = reader.Optional(key);
            IReadOnlyList<JsonValue> names = reader.Items(list);
            if (list != null && names.Count != ofSort.Length)
            {
                reader.Refuse(
                    list,
                    new Phrase("{0} names for {1} channels", "{0} 个名称对应 {1} 个通道").Format(names.Count, ofSort.Length),
                    new Phrase("Give every channel the name of its terminal, or leave the list out", "请为每个通道写明端子名称，或删去该列表"));
            }

            for (int i = 0; i < ofSort.Length; i++)
            {
                string? name = i < names.Count ? reader.Text(names[i]) : null;
                if (name != null && !pathByName.TryAdd(name, names[i].Path))
                {
                    reader.Refuse(
                        names[i],
                        new Phrase("{0} is already the terminal {1}", "{0} 已有端子 {1}").Format(pathByName[name], name),
                        new Phrase("Give each terminal its own name", "每个端子须使用单独的名称"));
                }

                named.Add(ofSort[i] with { Terminal = name ?? Default(ofSort[i]) });
            }
        }

        reader.Finish();
        return named;
    }

    private static string Default(BoardChannel channel) => channel.Pin is int pin
        ? string.Create(CultureInfo.InvariantCulture, $"IO{pin}")
        : channel.Line;
}
