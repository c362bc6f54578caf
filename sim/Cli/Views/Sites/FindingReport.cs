using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views.Sites;

/// <summary>A finding or a warning for programs.</summary>
/// <param name="Code">The word of a warning; null of a finding.</param>
/// <param name="Path">JSON path of the value, empty for the whole file.</param>
/// <param name="Line">Line from 1, or 0.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record FindingReport(string? Code, string Path, int Line, Phrase Problem, Phrase Remedy)
{
    public static FindingReport Of(string? code, InputFinding finding) =>
        new(code, finding.Path, finding.Line, finding.Problem, finding.Remedy);
}
