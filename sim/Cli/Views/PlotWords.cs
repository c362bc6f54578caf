using ScottPlot;
using SkiaSharp;
using Zibo.EdgeCtl.Sim.Site;
using Language = Zibo.EdgeCtl.Sim.Site.Language;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>The language of a picture: English where the machine has no font for Chinese.</summary>
/// <param name="Language">The language.</param>
/// <param name="Family">The font that Chinese needs; null for English, which every font has.</param>
internal sealed record PlotWords(Language Language, string? Family)
{
    private const char Sample = '需';

    // Families of Noto and Source Han stand higher in their lines than the library reckons, by so many pixels.
    private const string HighFamily = "CJK";
    private const float HighPixels = 7;
    private const float HighLegendPixels = 26;

    public static PlotWords Of(CommandContext context)
    {
        string? family = context.Language == Language.Chinese ? ChineseFamily() : null;
        return new PlotWords(family is null ? Language.English : Language.Chinese, family);
    }

    /// <summary>Has a plot use the font; what is labelled later has it too.</summary>
    public void ApplyTo(Plot plot)
    {
        if (Family is null)
        {
            return;
        }

        plot.Font.Set(Family);
        if (Family.Contains(HighFamily, StringComparison.Ordinal))
        {
            plot.Axes.Title.Label.OffsetY = HighPixels;
            plot.Axes.Bottom.Label.OffsetY = HighPixels;
            plot.Axes.Bottom.TickLabelStyle.OffsetY = HighPixels;
            plot.Axes.Left.TickLabelStyle.OffsetY = HighPixels;
            plot.Axes.Left.Label.OffsetX = HighPixels;

            // An item of a legend is cut where its text stands out of it.
            plot.Legend.SymbolHeight = HighLegendPixels;
        }
    }

    // On Linux the library finds no font by a character, though it knows the families: one for simplified characters comes first.
    private static string? ChineseFamily()
    {
        using SKTypeface? matched = SKFontManager.Default.MatchCharacter(Sample);
        return matched?.FamilyName ?? SKFontManager.Default.FontFamilies
            .OrderByDescending(name => name.EndsWith(" SC", StringComparison.Ordinal))
            .ThenByDescending(name => name.Contains("Sans", StringComparison.Ordinal))
            .ThenBy(name => name, StringComparer.Ordinal)
            .FirstOrDefault(HasSample);
    }

    private static bool HasSample(string family)
    {
        using SKTypeface? typeface = SKFontManager.Default.MatchFamily(family);
        return typeface?.ContainsGlyph(Sample) == true;
    }
}
