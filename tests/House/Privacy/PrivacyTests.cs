namespace Zibo.EdgeCtl.House.Tests;

/// <summary>The samples are put together from parts, so that this file keeps the rule too.</summary>
public sealed class PrivacyTests
{
    [Fact]
    public void No_file_holds_anything_of_one_machine_or_one_person() =>
        Violation.AssertNone(Repository.Files.SelectMany(PrivacyRule.Check));

    [Theory]
    [InlineData("an absolute path", "data = \"/ho", "me/someone/x.csv\"")]
    [InlineData("an absolute path", "see /ro", "ot/.config")]
    [InlineData("an absolute path", "file:///tm", "p/x")]
    [InlineData("an absolute path", "(/wo", "rk/x)")]
    [InlineData("an absolute path", @"C:\Us", @"ers\someone")]
    [InlineData("an absolute path", @"D:\\Us", @"ers\\someone")]
    [InlineData("the host of a package registry", "https://api.nu", "get.org/v3/index.json")]
    [InlineData("the host of a package registry", "registry.npm", "js.org")]
    [InlineData("the host of a package registry", "https://example.jf", "rog.io")]
    [InlineData("an e-mail address", "someone@exam", "ple.com")]
    [InlineData("a private key", "-----BEGIN RSA PRI", "VATE KEY-----")]
    [InlineData("a password", "pass", "word=hunter22")]
    [InlineData("a password", "\"to", "ken\": \"abcdef\"")]
    [InlineData("a password in an address", "mqtt://edge:hun", "ter22@broker")]
    [InlineData("an access token", "gh", "p_0123456789abcdefghijABCDEFGHIJ")]
    public void Something_private_is_named_with_its_line(string what, string start, string end)
    {
        Assert.Contains(
            PrivacyRule.Check(new("sim/Site/x.txt", $"first line\n{start}{end}\n")),
            v => v.Line == 2 && v.Problem.StartsWith(what, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NuGet.config")]
    [InlineData("sim/Cli/nuget.config")]
    public void A_source_of_packages_is_named(string path)
    {
        Assert.Single(PrivacyRule.Check(new(path, "<configuration />")));
    }

    [Theory]
    [InlineData("../../sim/work/x.csv and tests/tmp/a")]
    [InlineData("uses: actions/checkout@v4")]
    [InlineData("env GITHUB_TOKEN: ${{ github.token }}, `password=`, a line each")]
    [InlineData("mqtt://127.0.0.1:1883 and I:\\site.bin")]
    public void What_looks_alike_passes(string text)
    {
        Assert.Empty(PrivacyRule.Check(new("README.md", text)));
    }
}
