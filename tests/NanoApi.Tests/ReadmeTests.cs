using Zibo.EdgeCtl.NanoApi.Checks;
using Zibo.EdgeCtl.NanoApi.Language;

namespace Zibo.EdgeCtl.NanoApi.Tests;

public sealed class ReadmeTests
{
    private static readonly string[] Rows =
        [.. File.ReadLines(Repository.PathOf("tests", "NanoApi", "README.md"))
            .Where(line => line.StartsWith("| EC", StringComparison.Ordinal))];

    [Fact]
    public void The_table_of_language_rules_is_the_one_in_the_code()
    {
        Assert.Equal(
            LanguageRules.All.Select(r => $"| {r.Id} | {r.Feature} | {r.Replacement} |"),
            Rows.Where(row => row.StartsWith("| ECN", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_table_of_project_rules_is_the_one_in_the_code()
    {
        Assert.Equal(
            ProjectRules.All.Select(r => $"| {r.Id} | {r.Subject} |"),
            Rows.Where(row => row.StartsWith("| ECP", StringComparison.Ordinal)));
    }
}
