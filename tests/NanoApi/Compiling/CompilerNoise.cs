using Microsoft.CodeAnalysis;

namespace Zibo.EdgeCtl.NanoApi.Compiling;

/// <summary>Tells compiler errors that only repeat, in cryptic words, what a language rule has said on the same line.</summary>
internal static class CompilerNoise
{
    // "A predefined type or member is missing": true of every feature that the device's library does not carry.
    private static readonly HashSet<string> MissingHelper = new(StringComparer.Ordinal)
    {
        "CS0518", "CS0656", "CS8137", "CS8179", "CS1980",
    };

    public static bool IsExplainedBy(IReadOnlyList<Finding> languageFindings, Diagnostic diagnostic)
    {
        if (!MissingHelper.Contains(diagnostic.Id))
        {
            return false;
        }

        // An error without a place is about the helper itself; any language finding explains why the compiler wanted it.
        if (!diagnostic.Location.IsInSource)
        {
            return languageFindings.Count > 0;
        }

        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return languageFindings.Any(f => f.Path == span.Path && f.Line == span.StartLinePosition.Line + 1);
    }
}
