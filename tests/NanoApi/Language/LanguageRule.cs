namespace Zibo.EdgeCtl.NanoApi.Language;

/// <summary>A feature of C# that the device cannot run, and what to write instead.</summary>
/// <param name="Id">Id that errors carry.</param>
/// <param name="Feature">The feature, as the start of a sentence.</param>
/// <param name="Replacement">What to write instead, as an order.</param>
/// <param name="Detect">Finds the feature.</param>
public sealed record LanguageRule(string Id, string Feature, string Replacement, LanguageDetector Detect)
{
    /// <summary>The message of an error.</summary>
    public string Message => $"{Feature}: the device cannot run this. {Replacement}.";
}
