using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Something that no file of the repository may contain.</summary>
/// <param name="What">What it is, for messages.</param>
/// <param name="Expression">How it looks.</param>
/// <param name="Remedy">What to write instead.</param>
internal sealed record PrivatePattern(string What, Regex Expression, string Remedy)
{
    private const string Relative = "Write a path from the root of the repository, or let the reader choose it";
    private const string Elsewhere = "Leave it out: where packages come from is the reader's own setting";
    private const string Secret = "Take it out of the file and of the history, and change the secret";

    /// <summary>The table. No expression matches its own text.</summary>
    public static IReadOnlyList<PrivatePattern> All { get; } =
    [
        Of("an absolute path", @"(?<![\w.$}*\])-])/(?:home|root|tmp|work|Users|mnt|opt|private)/", Relative),
        Of("an absolute path", @"\b[A-Z]:[\\/]{1,2}(?:Users|Documents|Temp|temp)\b", Relative),
        Of("the host of a package registry", @"\b(?:nuget|npmjs|pypi|pythonhosted|rubygems|packagist|golang)\.(?:org|com)\b", Elsewhere),
        Of("the host of a package registry", @"\b(?:crates|docker|ghcr|quay)\.io\b", Elsewhere),
        Of("the host of a package registry", @"\b(?:mcr\.microsoft|pkgs\.dev|jfrog|artifactory|maven)\.", Elsewhere),
        Of("an e-mail address", @"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}\b", "Name a role or a page instead"),
        Of("a private key", "BEGIN [A-Z ]*PRIVATE KEY", Secret),
        Of("a password", @"(?i)\b(?:password|passwd|pwd|secret|token|api_?key)=[^\s`'"",，、\\<{$]{4,}", Secret),
        Of("a password", @"(?i)""(?:password|passwd|secret|token|api_?key)""\s*:\s*""[^""]+""", Secret),
        Of("a password in an address", @"\w://[^\s/:@""{]+:[^\s/@""{]+@", Secret),
        Of("an access token", @"\b(?:gh[pousr]_\w{20,}|AKIA[0-9A-Z]{16}|xox[abp]-\w{8,}|sk-\w{20,}|eyJ[\w-]{16,}\.)", Secret),
    ];

    private static PrivatePattern Of(string what, string expression, string remedy) =>
        new(what, new Regex(expression, RegexOptions.CultureInvariant), remedy);
}
