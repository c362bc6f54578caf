using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>One text in both languages, so that neither can be forgotten.</summary>
/// <param name="English">The text in English.</param>
/// <param name="Chinese">The text in Simplified Chinese.</param>
public sealed record Phrase(string English, string Chinese)
{
    /// <summary>A text that reads the same in both languages: a name, a number, a unit symbol.</summary>
    public static Phrase Same(string text) => new(text, text);

    /// <summary>The text in one language.</summary>
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>
    /// Fills in the places {0}, {1}... of both texts. Numbers are written invariantly; an argument that is a phrase itself
    /// appears in its language.
    /// </summary>
    /// <exception cref="FormatException">A text has a place that no argument fills.</exception>
    public Phrase Format(params object[] arguments) =>
        new(Fill(English, arguments, Language.English), Fill(Chinese, arguments, Language.Chinese));

    private static string Fill(string text, object[] arguments, Language language)
    {
        object[] filled = Array.ConvertAll(arguments, argument => argument is Phrase phrase ? phrase.In(language) : argument);
        return string.Format(CultureInfo.InvariantCulture, text, filled);
    }
}
