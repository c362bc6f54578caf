using System.Globalization;
using System.Text;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Writes the boards as C# for the firmware: one class a board, and a table of all.</summary>
public static class BoardTableWriter
{
    /// <summary>The folder that holds what is written here and nothing else, from the root of the repository.</summary>
    public const string Folder = "firmware/Device/Boards/Tables";

    private const string Head =
        "// Written from boards/ by \"edgectl board generate\": change the board's data and not this file.\n"
        + "namespace Zibo.EdgeCtl.Device.Boards.Tables;\n\n";

    /// <summary>Texts of the files by their names, sorted by name.</summary>
    public static IReadOnlyDictionary<string, string> Write(IEnumerable<BoardHardware> boards)
    {
        BoardHardware[] sorted = [.. boards.OrderBy(board => board.Id, StringComparer.Ordinal)];
        SortedDictionary<string, string> files = new(StringComparer.Ordinal) { ["BoardTable.cs"] = Table(sorted) };
        foreach (BoardHardware board in sorted)
        {
            files.Add(TypeName(board) + ".cs", Board(board));
        }

        return files;
    }

    /// <summary>The files for the boards that ship.</summary>
    public static IReadOnlyDictionary<string, string> WriteShipped() =>
        Write(BoardFile.Ids.Select(BoardFile.FindHardware).OfType<BoardHardware>());

    private static string Table(BoardHardware[] boards)
    {
        StringBuilder text = new(Head);
        text.Append("/// <summary>The boards that this firmware knows.</summary>\npublic static class BoardTable\n{\n");
        text.Append("    /// <summary>Their ids, for messages.</summary>\n");
        text.Append(Invariant($"    public const string Ids = \"{string.Join(", ", boards.Select(board => board.Id))}\";\n\n"));
        text.Append("    /// <summary>Finds a board.</summary>\n    /// <param name=\"id\">Its id.</param>\n");
        text.Append("    /// <returns>Its wiring, or null where it is not known.</returns>\n");
        text.Append("    public static BoardPins Find(string id)\n    {\n        switch (id)\n        {\n");
        foreach (BoardHardware board in boards)
        {
            text.Append(Invariant($"            case \"{board.Id}\":\n                return {TypeName(board)}.Make();\n"));
        }

        text.Append("            default:\n                return null;\n        }\n    }\n}\n");
        return text.ToString();
    }

    private static string Board(BoardHardware board)
    {
        StringBuilder text = new(Head);
        text.Append(Invariant($"/// <summary>The wiring in boards/{board.Id}/board.json.</summary>\n"));
        text.Append(Invariant($"internal static class {TypeName(board)}\n{{\n"));
        text.Append("    /// <summary>Makes it; the caller keeps it.</summary>\n    public static BoardPins Make()\n    {\n");
        text.Append("        BoardPins pins = new BoardPins();\n");
        text.Append(Invariant($"        pins.Id = \"{board.Id}\";\n"));
        Scalar("I2cData", board.SdaPin);
        Scalar("I2cClock", board.SclPin);
        Scalar("RtcAddress", board.Rtc?.I2cAddress);
        Flag("HasRtcStatus", board.Rtc?.Chip == RtcChip.Ds3231);
        Scalar("StatusLed", board.StatusLedPin);
        Scalar("Watchdog", board.WatchdogPin);
        Scalar("HoldUpMilliseconds", board.HoldUpMilliseconds == 0 ? null : board.HoldUpMilliseconds);
        Numbers("PulseInputs", ChannelSort.PulseInput, channel => channel.Pin);
        Numbers("ContactInputs", ChannelSort.ContactInput, channel => channel.Pin);
        Numbers("AnalogChannels", ChannelSort.AnalogInput, channel => board.Soc.AdcChannelOf(channel.Pin ?? -1));
        Lines("DigitalInputs", ChannelSort.DigitalInput);
        Lines("Outputs", ChannelSort.Output);
        Lines("AnalogOutputs", ChannelSort.AnalogOutput);
        Numbers("SerialTransmit", ChannelSort.SerialPort, channel => channel.Pin);
        Numbers("SerialReceive", ChannelSort.SerialPort, channel => channel.ReceivePin);
        Numbers("SerialDirection", ChannelSort.SerialPort, channel => channel.DirectionPin ?? -1);
        text.Append("        return pins;\n    }\n}\n");
        return text.ToString();

        void Scalar(string name, int? value)
        {
            if (value != null)
            {
                text.Append(Invariant($"        pins.{name} = {value};\n"));
            }
        }

        void Flag(string name, bool isSet)
        {
            if (isSet)
            {
                text.Append(Invariant($"        pins.{name} = true;\n"));
            }
        }

        void Numbers(string name, ChannelSort sort, Func<BoardChannel, int?> number)
        {
            IReadOnlyList<BoardChannel> channels = board.Of(sort);
            if (channels.Count > 0)
            {
                text.Append(Invariant($"        pins.{name} = new int[] {{ {string.Join(", ", channels.Select(number))} }};\n"));
            }
        }

        void Lines(string name, ChannelSort sort)
        {
            IReadOnlyList<BoardChannel> channels = board.Of(sort);
            if (channels.Count == 0)
            {
                return;
            }

            text.Append(Invariant($"        pins.{name} = new BoardLine[]\n        {{\n"));
            foreach (BoardChannel channel in channels)
            {
                text.Append(Invariant($"            {Line(channel, board.Soc)},\n"));
            }

            text.Append("        };\n");
        }
    }

    private static string Line(BoardChannel channel, Soc soc)
    {
        string isInverted = channel.IsInverted ? "true" : "false";
        return channel.Pin is int pin
            ? Invariant($"BoardLine.OnPin({pin}, {isInverted}, {(soc.InputOnlyPins.Contains(pin) ? "false" : "true")})")
            : Invariant($"BoardLine.OnChip(0x{channel.I2cAddress:X2}, {channel.Bit}, {isInverted})");
    }

    private static string TypeName(BoardHardware board) =>
        string.Concat(board.Id.Split('-').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..])) + "Pins";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
