using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Zibo.EdgeCtl.NanoApi.Compiling;

/// <summary>Makes findings from places in the source.</summary>
internal static class FindingFactory
{
    /// <summary>A finding at a place in the source, or about the whole project where the compiler names no place.</summary>
    public static Finding Create(Location location, string projectName, string id, string message)
    {
        if (!location.IsInSource)
        {
            return new Finding(projectName, 0, 0, id, message);
        }

        FileLinePositionSpan span = location.GetLineSpan();
        return new Finding(span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, id, message);
    }

    /// <summary>The text of a compiler diagnostic in English, the language of this repository.</summary>
    public static string Text(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
