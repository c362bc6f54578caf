using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Nothing in firmware mentions the simulator or the tests; its documents may.</summary>
internal static partial class FirmwareMentionRule
{
    public static IEnumerable<Violation> Check(IEnumerable<HouseFile> files) =>
        from file in files
        where file.IsBelow("firmware") && !file.EndsWith(".md")
        from Match match in Mention().Matches(file.Text)
        select file.At(
            file.LineOf(match.Index),
            $"the firmware mentions '{match.Value}'",
            "Say it without the simulator and the tests: the firmware stands without them");

    [GeneratedRegex(@"\bEdgeCtl\.(Sim|Cli|NanoApi|House)\b|\busing Sim\b|\bSim\.|\.Tests\b|\b(sim|tests)[/\\]")]
    private static partial Regex Mention();
}
