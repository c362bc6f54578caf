using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Checks a site file as a technician wants it checked: every error at once, and where there is none, what to think of.</summary>
public static class SiteChecker
{
    /// <summary>Checks a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="board">Another board than the one that the file names, or null.</param>
    /// <exception cref="InputException">The file cannot be read or is wrong; carries everything that is.</exception>
    public static SiteCheck Check(string path, BoardDefinition? board = null) => Check(path, TextFile.Read(path), board);

    /// <summary>Checks a file's text.</summary>
    /// <exception cref="InputException">The text is wrong; carries everything that is.</exception>
    public static SiteCheck Check(string name, string json, BoardDefinition? board = null)
    {
        FindingList findings = new(name);
        JsonValue root = JsonText.Parse(json, findings);
        SiteDocument site = SiteFile.Read(root, findings);
        SchemaJudge.Collect(root, findings);
        SiteDocument placed = board == null ? site : new SiteDocument(site.Configuration, board) { Building = site.Building };
        if (ChannelRules.Check(placed.Configuration, ChannelsOf(placed.Board)) is { } error)
        {
            string path = FieldGuide.PathOf(error, placed.Configuration);
            findings.AddPath(
                path,
                root.LineOf(path),
                new Phrase("the board \"{0}\" has no such channel", "控制板“{0}”没有该通道").Format(placed.Board.Id),
                new Phrase("Choose another channel or another board", "请改用其他通道或其他控制板"));
        }

        findings.ThrowIfAny();
        WiringPlan wiring = WiringPlan.Of(placed);
        return new SiteCheck(placed, [.. SiteWarnings.Of(name, root, placed)], wiring, ChannelUse.Of(wiring));
    }

    /// <summary>The channels of a board as the firmware counts them.</summary>
    public static BoardChannels ChannelsOf(BoardDefinition board) => new()
    {
        PulseInputCount = board.PulseInputCount,
        ContactInputCount = board.ContactInputCount,
        AnalogInputCount = board.AnalogInputCount,
        DigitalInputCount = board.DigitalInputCount,
        OutputCount = board.OutputCount,
        SerialPortCount = board.SerialPortCount,
        AnalogOutputCount = board.AnalogOutputCount,
    };
}
