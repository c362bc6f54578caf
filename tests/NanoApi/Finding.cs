using System.Globalization;

namespace Zibo.EdgeCtl.NanoApi;

/// <summary>One thing that is wrong, with its place and its remedy.</summary>
/// <param name="Path">File that is wrong.</param>
/// <param name="Line">Line, counted from 1; 0 when the whole file is meant.</param>
/// <param name="Column">Column, counted from 1; 0 when the whole line or file is meant.</param>
/// <param name="Id">Id of the rule or of the compiler's error.</param>
/// <param name="Message">What is wrong and what to do about it, on one line.</param>
public sealed record Finding(string Path, int Line, int Column, string Id, string Message)
{
    /// <summary>The form that MSBuild and editors read: <c>path(line,column): error ID: message</c>.</summary>
    public override string ToString()
    {
        string place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"({Line},{Math.Max(Column, 1)})") : "";
        return $"{Path}{place}: error {Id}: {Message}";
    }
}
