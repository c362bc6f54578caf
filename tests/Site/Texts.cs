namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>What holds for every text that people see.</summary>
internal static class Texts
{
    /// <summary>Fails unless every finding says something in both languages, whatever the text that it quotes.</summary>
    public static void AssertReadable(InputException exception)
    {
        Assert.All(exception.Findings, finding => AssertReadable(finding.Problem));
        Assert.All(exception.Findings, finding => AssertReadable(finding.Remedy));
    }

    /// <summary>Fails unless both languages say something, no place is left unfilled, and the full stop is left to the message.</summary>
    public static void AssertBilingual(Phrase phrase)
    {
        AssertReadable(phrase);
        Assert.DoesNotContain("{0}", phrase.English + phrase.Chinese, StringComparison.Ordinal);
        Assert.False(phrase.English.EndsWith('.'), phrase.English);
        Assert.False(phrase.Chinese.EndsWith('。'), phrase.Chinese);
    }

    /// <summary>Fails unless every finding is bilingual and has a remedy.</summary>
    public static void AssertBilingual(InputException exception)
    {
        foreach (InputFinding finding in exception.Findings)
        {
            AssertBilingual(finding.Problem);
            AssertBilingual(finding.Remedy);
        }
    }

    private static void AssertReadable(Phrase phrase)
    {
        Assert.False(string.IsNullOrWhiteSpace(phrase.English));
        Assert.Contains(phrase.Chinese, character => character is >= '\u4E00' and <= '\u9FFF');
    }
}
