using Spectre.Console.Rendering;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Texts in the cells of a terminal, of which a Chinese character takes two.</summary>
internal static class Cells
{
    private const string Cut = "…";

    /// <summary>Cells that a text takes.</summary>
    public static int Of(string text) => new Segment(text).CellCount();

    /// <summary>A text of at most so many cells: what does not fit is cut.</summary>
    public static string Cap(string text, int width)
    {
        if (Of(text) <= width)
        {
            return text;
        }

        int count = text.Length;
        while (count > 0 && Of(text[..count]) + 1 > width)
        {
            count -= count > 1 && char.IsLowSurrogate(text[count - 1]) ? 2 : 1;
        }

        return width > 0 ? text[..count] + Cut : "";
    }

    /// <summary>A text of exactly so many cells, blanks behind it.</summary>
    public static string Left(string text, int width)
    {
        string cut = Cap(text, width);
        return cut + new string(' ', width - Of(cut));
    }

    /// <summary>The same with the blanks before it.</summary>
    public static string Right(string text, int width)
    {
        string cut = Cap(text, width);
        return new string(' ', width - Of(cut)) + cut;
    }
}
