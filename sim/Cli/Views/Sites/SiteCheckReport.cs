using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views.Sites;

/// <summary>What <c>edgectl site check --json</c> prints; texts in both languages.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="IsUsable">Whether a controller may run it.</param>
/// <param name="Findings">What is wrong, in the order of the file.</param>
/// <param name="OmittedCount">Findings beyond those.</param>
/// <param name="Warnings">What is allowed and worth a thought.</param>
/// <param name="Site">What is in it; null where it may not be used.</param>
internal sealed record SiteCheckReport(
    string File,
    bool IsUsable,
    IReadOnlyList<FindingReport> Findings,
    int OmittedCount,
    IReadOnlyList<FindingReport> Warnings,
    SiteReport? Site)
{
    public static SiteCheckReport Of(string file, SiteCheck check) => new(
        file,
        true,
        [],
        0,
        [.. check.Warnings.Select(warning => FindingReport.Of(warning.Code, warning.Finding))],
        SiteReport.Of(check));

    public static SiteCheckReport Of(string file, InputException refusal) => new(
        file, false, [.. refusal.Findings.Select(finding => FindingReport.Of(null, finding))], refusal.OmittedCount, [], null);
}
