using Microsoft.CodeAnalysis;

namespace Zibo.EdgeCtl.NanoApi.Language;

/// <summary>Looks at one node of the syntax tree.</summary>
/// <param name="node">The node.</param>
/// <param name="model">What the names in its file mean.</param>
/// <returns>The place that breaks the rule, or null.</returns>
public delegate Location? LanguageDetector(SyntaxNode node, SemanticModel model);

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
