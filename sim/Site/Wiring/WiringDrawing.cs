using System.Xml.Linq;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Drawings of a plan: SVG a sheet, or one page to print.</summary>
public static class WiringDrawing
{
    /// <summary>The sheets, each an SVG document of A4 landscape.</summary>
    public static IReadOnlyList<string> Svg(WiringPlan plan, Language language, DateOnly date) =>
        [.. new WiringSheet(plan, language, date).Draw().Select(sheet => new XDocument(new XDeclaration("1.0", "utf-8", null), sheet))
            .Select(document => document.Declaration + "\n" + document + "\n")];

    /// <summary>A page with every sheet and the table, for a printer with A4 paper.</summary>
    public static string Html(WiringPlan plan, Language language, DateOnly date) => new WiringPage(plan, language, date).Write();
}
