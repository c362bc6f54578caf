using System.CommandLine;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Parsing;

/// <summary>The option <c>--pace</c>.</summary>
internal static class PaceChoice
{
    private const string EveryScan = "every-scan";
    private const string Adaptive = "adaptive";

    public static Option<string?> Option(Phrase description, Language language)
    {
        Option<string?> option = new("--pace") { Description = description.In(language) };
        option.AcceptOnlyFromAmong(EveryScan, Adaptive);
        return option;
    }

    /// <summary>What was given; null where nothing was.</summary>
    public static ScanPace? Of(string? name) =>
        name is null ? null : name == EveryScan ? ScanPace.EveryScan : ScanPace.Adaptive;
}
