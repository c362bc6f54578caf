using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Zibo.EdgeCtl.NanoApi.Compiling;

namespace Zibo.EdgeCtl.NanoApi.Language;

/// <summary>Walks over all sources of a compilation and applies the language rules.</summary>
internal static class LanguageChecker
{
    public static List<Finding> Check(CSharpCompilation compilation)
    {
        List<Finding> findings = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                foreach (LanguageRule rule in LanguageRules.All)
                {
                    if (rule.Detect(node, model) is { } location)
                    {
                        findings.Add(FindingFactory.Create(location, tree.FilePath, rule.Id, rule.Message));
                    }
                }
            }
        }

        return findings;
    }
}
