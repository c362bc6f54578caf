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
    public static PlotWords Of(CommandContext context)
    {
        using SKTypeface? chinese = context.Language == Language.Chinese ? SKFontManager.Default.MatchCharacter('需') : null;
        return new PlotWords(chinese is null ? Language.English : Language.Chinese, chinese?.FamilyName);
    }

    /// <summary>Has a plot use the font; what is labelled later has it too.</summary>
    public void ApplyTo(Plot plot)
    {
        if (Family is not null)
        {
            plot.Font.Set(Family);
        }
    }
}
