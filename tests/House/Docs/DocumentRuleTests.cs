namespace Zibo.EdgeCtl.House.Tests;

public sealed class DocumentRuleTests
{
    private static readonly DocCommand[] Table = [new("dotnet run --project a -- go --fast 1", CiRule.ScriptPath)];

    [Theory]
    [InlineData("Text.\n\n```sh\nrm -r build\n```\n", 4)]
    [InlineData("```bash\n# a comment\n\ndotnet run --project a -- stop\n```\n", 4)]
    [InlineData("```console\n$ edgectl run\n12 passed\n```\n", 2)]
    [InlineData("By hand:\n\n    dotnet run --project a -- stop\n", 3)]
    [InlineData("Then `dotnet test tests/Other` does it.\n", 1)]
    [InlineData("```sh\ndotnet run --project a \\\n  -- stop\n```\n", 3)]
    public void A_command_that_nothing_runs_is_named_with_its_line(string text, int line)
    {
        Assert.Equal(line, Assert.Single(CommandRule.CheckDocument(new("README.md", text), Table)).Line);
    }

    [Theory]
    [InlineData("```sh\ndotnet run --project a -- go --fast 1\n```\n")]
    [InlineData("```sh\ndotnet run --project a \\\n  -- go --fast 1\n```\n")]
    [InlineData("```text\nrm -r build\n```\n\nWhile `dotnet run` fails, wait.\n")]
    public void A_command_of_the_table_and_other_blocks_pass(string text)
    {
        Assert.Empty(CommandRule.CheckDocument(new("README.md", text), Table));
    }

    [Fact]
    public void A_row_that_no_document_shows_is_named()
    {
        Assert.Equal([Table[0].Line], CommandRule.Unused([new("README.md", "```sh\ndotnet test\n```\n")], Table));
    }

    [Theory]
    [InlineData("dotnet run --project a -- go --fast 1", true)]
    [InlineData("  dotnet run --project a -- go --fast 1 || outcome=$?", true)]
    [InlineData("# dotnet run --project a -- go --fast 1", false)]
    [InlineData("dotnet run --project a -- go --fast 10", false)]
    public void The_gate_runs_a_command_only_as_a_line_of_its_own(string line, bool isRun)
    {
        Assert.Equal(isRun, CommandRule.IsRunBy(new(CiRule.ScriptPath, "#!/usr/bin/env bash\n" + line), Table[0]));
    }

    [Theory]
    [InlineData("Run(\"go\", \"--fast\", \"2\");", true)]
    [InlineData("Run(\"go --fast 2\");", true)]
    [InlineData("Run($\"go --fast {speed}\");", true)]
    [InlineData("Run(\"go\");", false)]
    [InlineData("Run(); // go --fast", false)]
    public void A_test_names_the_subcommand_and_every_option(string source, bool isNamed)
    {
        Assert.Equal(isNamed, CommandRule.IsNamedIn(new("tests/Cli/A.cs", source), Table[0]));
    }

    [Theory]
    [InlineData("[x](missing.md)", 1)]
    [InlineData("Text\n[x](../sim/README.md)", 2)]
    [InlineData("[x](Sim/README.md)", 1)]
    [InlineData("[x](sim/README.md#nothing)", 1)]
    [InlineData("[x](#nothing)", 1)]
    [InlineData("```\ncode [a](b.md)\n```\n![x](missing.png)", 4)]
    public void A_link_that_leads_nowhere_is_named_with_its_line(string text, int line)
    {
        HouseFile document = new("README.md", text);

        Assert.Equal(line, Assert.Single(LinkRule.Check(document, [document, new("sim/README.md", "# The simulator")])).Line);
    }

    [Theory]
    [InlineData("[x](sim/README.md)")]
    [InlineData("[x](sim)")]
    [InlineData("[x](sim/README.md#the-simulator-net-10)")]
    [InlineData("[x](#中文摘要)\n\n## 中文摘要\n")]
    [InlineData("[x](https://example.org/a) and `[y](z.md)`")]
    public void A_link_that_leads_somewhere_passes(string text)
    {
        HouseFile document = new("README.md", text);

        Assert.Empty(LinkRule.Check(document, [document, new("sim/README.md", "# The simulator (.NET 10)")]));
    }

    [Theory]
    [InlineData("CsCheck 5.0.0")]
    [InlineData("| `CsCheck` | 4.9 |")]
    [InlineData("**CsCheck** v5.0.2")]
    [InlineData("nanoFramework.CoreLibrary@1.17.10")]
    public void A_version_that_is_not_in_use_is_named(string text)
    {
        Assert.Single(VersionRule.CheckPackages(new("README.md", text), SamplePins()));
        Assert.Empty(VersionRule.CheckPackages(new("README.md", "CsCheck 5.0.1, `nanoFramework.CoreLibrary` 1.17.11"), SamplePins()));
    }

    [Fact]
    public void Another_version_of_the_framework_is_named()
    {
        HouseFile properties = new("Directory.Build.props", "<TargetFramework>net10.0</TargetFramework>");

        Assert.Equal(2, Assert.Single(VersionRule.CheckFramework(new("README.md", ".NET 10 SDK,\nnot .NET 9"), properties)).Line);
    }

    private static IReadOnlyDictionary<string, string> SamplePins() => VersionRule.Pinned(
    [
        new(PackageRule.VersionFile, "<Project><PackageVersion Include=\"CsCheck\" Version=\"5.0.1\" /></Project>"),
        new("firmware/packages.config", "<packages><package id=\"nanoFramework.CoreLibrary\" version=\"1.17.11\" /></packages>"),
    ]);
}
