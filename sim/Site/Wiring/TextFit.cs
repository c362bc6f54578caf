namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Keeps texts within their space without knowing the font: estimates on the wide side of what sans-serif fonts have.</summary>
internal static class TextFit
{
    private const double WideEm = 1.0;
    private const double CapitalEm = 0.72;
    private const double NarrowEm = 0.34;
    private const double OtherEm = 0.6;
    private const string Narrow = "iljtfrI.,:;|!' ()[]-1";
    private const string Broad = "mwMW@%→≤×";
    private const double BroadEm = 1.0;
    private const char FirstChinese = '\u2e80';

    /// <summary>Width of a text in em.</summary>
    public static double WidthEm(string text) => text.Sum(WidthEm);

    /// <summary>Breaks a text into lines of a width; what does not fit in the last line ends in an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="widthEm">Width of a line in em.</param>
    /// <param name="maximumLines">Most lines.</param>
    public static IReadOnlyList<string> Wrap(string text, double widthEm, int maximumLines)
    {
        List<string> lines = [];
        string rest = text.Trim();
        while (rest.Length > 0 && lines.Count < maximumLines)
        {
            int length = FittingLength(rest, widthEm);
            if (length < rest.Length && lines.Count == maximumLines - 1)
            {
                lines.Add(Shorten(rest, widthEm));
                return lines;
            }

            int cut = length == rest.Length ? length : BreakBefore(rest, length);
            lines.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        return lines;
    }

    /// <summary>The text, or as much of it as a width takes with an ellipsis.</summary>
    public static string Shorten(string text, double widthEm) => WidthEm(text) <= widthEm
        ? text
        : text[..FittingLength(text, widthEm - WideEm)].TrimEnd() + "…";

    private static double WidthEm(char character) => character switch
    {
        >= FirstChinese => WideEm,
        _ when Broad.Contains(character) => BroadEm,
        _ when Narrow.Contains(character) => NarrowEm,
        _ when char.IsUpper(character) => CapitalEm,
        _ => OtherEm,
    };

    private static int FittingLength(string text, double widthEm)
    {
        double width = 0;
        for (int i = 0; i < text.Length; i++)
        {
            width += WidthEm(text[i]);
            if (width > widthEm)
            {
                return Math.Max(1, i);
            }
        }

        return text.Length;
    }

    // Between Latin words at a blank; Chinese breaks anywhere but before punctuation.
    private static int BreakBefore(string text, int length)
    {
        const string NeverFirst = "，。；：、）”·";
        for (int cut = length; cut > length / 2; cut--)
        {
            bool isBlank = text[cut] == ' ' || text[cut - 1] == ' ';
            bool isChinese = (text[cut] >= FirstChinese || text[cut - 1] >= FirstChinese) && !NeverFirst.Contains(text[cut]);
            if (isBlank || isChinese)
            {
                return cut;
            }
        }

        return length;
    }
}
