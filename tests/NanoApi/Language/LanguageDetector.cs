using Microsoft.CodeAnalysis;

namespace Zibo.EdgeCtl.NanoApi.Language;

/// <summary>Looks at one node of the syntax tree.</summary>
/// <param name="node">The node.</param>
/// <param name="model">What the names in its file mean.</param>
/// <returns>The place that breaks the rule, or null.</returns>
public delegate Location? LanguageDetector(SyntaxNode node, SemanticModel model);
