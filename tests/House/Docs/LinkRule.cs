using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Relative links of documents lead to files, folders and headings that exist.</summary>
internal static partial class LinkRule
{
    public static IEnumerable<Violation> Check(HouseFile document, IReadOnlyList<HouseFile> files)
    {
        foreach (Match match in Link().Matches(WithoutCode(document.Text)).Where(match => !Absolute().IsMatch(match.Groups[1].Value)))
        {
            string[] parts = Uri.UnescapeDataString(match.Groups[1].Value).Split('#', 2);
            string path = parts[0].Length == 0 ? document.Path : ProjectXml.Resolve(document, parts[0]).Trim('/');
            HouseFile? target = files.FirstOrDefault(file => file.Path == path);
            string? problem = (target, parts) switch
            {
                (null, _) when !files.Any(file => file.IsBelow(path)) => $"the link to {match.Groups[1].Value} leads nowhere",
                ({ } found, [_, string anchor]) when found.EndsWith(".md") && !Anchors(found).Contains(anchor) =>
                    $"{path} has no heading #{anchor}",
                _ => null,
            };
            if (problem is not null)
            {
                yield return document.At(document.LineOf(match.Index), problem, "Correct the link, minding case, or add what it leads to");
            }
        }
    }

    // Code keeps its length, so that places stay where they are.
    private static string WithoutCode(string text) => Code().Replace(text, match => NotLineEnd().Replace(match.Value, " "));

    // As GitHub makes them: small letters, without punctuation, a hyphen for each space.
    private static IEnumerable<string> Anchors(HouseFile document) =>
        Heading().Matches(Fence().Replace(document.Text, "")).Select(
            match => NotInAnchor().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\(\s*<?([^)\s>]+)>?(?:\s+""[^""]*"")?\s*\)")]
    private static partial Regex Link();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:|^//")]
    private static partial Regex Absolute();

    [GeneratedRegex("^```.*?^```|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#{1,6}\s+(.+?)\s*#*\r?$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex("[^\r\n]")]
    private static partial Regex NotLineEnd();
}
