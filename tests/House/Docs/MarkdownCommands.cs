using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Finds the commands that a Markdown file shows.</summary>
internal static partial class MarkdownCommands
{
    private static readonly string[] ShellFences = ["sh", "bash", "shell", "console"];

    /// <summary>
    /// Commands with their lines: fenced shell blocks (in console blocks the lines after a prompt), indented blocks that
    /// call dotnet or bash, and dotnet commands with arguments inside a sentence.
    /// </summary>
    public static IEnumerable<(int Line, string Command)> In(HouseFile file)
    {
        string? fence = null;
        string started = "";
        foreach ((int index, string line) in file.Lines.Index())
        {
            string text = line.Trim();
            if (text.StartsWith("```", StringComparison.Ordinal))
            {
                fence = fence is null ? text[3..].Trim().ToLowerInvariant() : null;
                continue;
            }

            foreach (string part in fence is null ? InSentence(line) : InFence(fence, text))
            {
                // A command that goes on in the next line is one command.
                started += part.TrimEnd('\\');
                if (!part.EndsWith('\\'))
                {
                    yield return (index + 1, Spaces().Replace(started.Trim(), " "));
                    started = "";
                }
            }
        }
    }

    private static IEnumerable<string> InFence(string fence, string text)
    {
        bool hasPrompt = text.StartsWith("$ ", StringComparison.Ordinal);
        bool isCommand = ShellFences.Contains(fence, StringComparer.Ordinal) && text.Length > 0 && !text.StartsWith('#');
        return isCommand && (hasPrompt || fence != "console") ? [hasPrompt ? text[2..] : text] : [];
    }

    private static IEnumerable<string> InSentence(string line) =>
        Indented().Match(line) is { Success: true } block ? [block.Groups[1].Value] : Inline().Matches(line).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^(?:    |\t)\s*((?:dotnet|bash)\s.*)$")]
    private static partial Regex Indented();

    [GeneratedRegex("`(dotnet (?:run|test|build) [^`]+)`")]
    private static partial Regex Inline();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
