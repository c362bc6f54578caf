namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads how a board is on the network, and takes the pins for it.</summary>
internal static class NetworkReader
{
    private static readonly Phrase Remedy = new("See boards/README.md", "请参阅 boards/README.md");

    private static readonly BoardNetwork Wireless = new(NetworkKind.Wifi);

    /// <summary>Which kind it is, before any pin is taken: that decides what the second converter is good for.</summary>
    public static NetworkKind KindOf(JsonValue? value) =>
        value?.Members.FirstOrDefault(member => member.Name == "kind")?.Value.Text == "ethernet" ? NetworkKind.Ethernet : NetworkKind.Wifi;

    /// <summary>Reads it.</summary>
    /// <param name="value">The object, or null where it is missing.</param>
    /// <param name="soc">The chip, or null where it is not known.</param>
    /// <param name="pins">Its pins.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static BoardNetwork Read(JsonValue? value, Soc? soc, PinRules? pins, FindingList findings)
    {
        if (value == null)
        {
            return Wireless;
        }

        ObjectReader reader = new(value, findings);
        JsonValue? kind = reader.Required("kind", new Phrase("Write \"wifi\" or \"ethernet\"", "请写“wifi”或“ethernet”"));
        if (reader.Choice<NetworkKind>(kind) != NetworkKind.Ethernet)
        {
            reader.Finish();
            return Wireless;
        }

        if (soc is { RmiiPins.Count: 0 })
        {
            reader.Refuse(
                kind!,
                new Phrase("{0} has no Ethernet of its own", "{0} 没有以太网控制器").Format(soc.Id),
                new Phrase("Write \"wifi\"", "请写“wifi”"));
        }

        pins?.TakeRmii(value);
        BoardNetwork network = new(
            NetworkKind.Ethernet,
            reader.Choice<EthernetPhy>(reader.Required("phy", Remedy)),
            reader.WholeNumber(reader.Required("phyAddress", Remedy)),
            Take("clockPin", isNeeded: true),
            Take("resetPin", isNeeded: false),
            Take("mdcPin", isNeeded: true),
            Take("mdioPin", isNeeded: true));
        reader.Finish();
        return network;

        int? Take(string name, bool isNeeded) => PinRules.Take(
            pins, reader, isNeeded ? reader.Required(name, Remedy) : reader.Optional(name), PinUse.OnBoard);
    }
}
