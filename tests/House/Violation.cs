using System.Globalization;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>A place that breaks a rule of the house.</summary>
/// <param name="Path">File, from the root of the repository.</param>
/// <param name="Line">Line, counted from 1; 0 when the whole file is meant.</param>
/// <param name="Problem">What is wrong there.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record Violation(string Path, int Line, string Problem, string Remedy)
{
    /// <summary>One line that names the place, the problem and the remedy.</summary>
    public override string ToString()
    {
        string place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"({Line})") : "";
        return $"{Path}{place}: {Problem}. {Remedy}.";
    }

    /// <summary>Fails the running test with every violation on a line of its own.</summary>
    public static void AssertNone(IEnumerable<Violation> violations)
    {
        string[] lines = violations.Distinct().Select(v => v.ToString()).ToArray();
        if (lines.Length > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, lines.Prepend($"{lines.Length} place(s) break a rule of the house:")));
        }
    }
}
