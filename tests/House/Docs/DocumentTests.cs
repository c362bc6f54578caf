namespace Zibo.EdgeCtl.House.Tests;

public sealed class DocumentTests
{
    private static readonly HouseFile[] Documents = [.. Repository.Files.Where(file => file.EndsWith(".md"))];

    [Theory]
    [InlineData("README.md")]
    [InlineData("firmware/ARCHITECTURE.md")]
    public void A_document_that_everything_points_to_holds_what_the_rules_can_check(string path)
    {
        HouseFile? document = Repository.Get(path);
        Assert.SkipUnless(document is not null, $"{path} is absent");

        Violation.AssertNone(
            CommandRule.CheckDocument(document!, DocCommand.All)
                .Concat(LinkRule.Check(document!, Repository.Files))
                .Concat(VersionRule.CheckPackages(document!, VersionRule.Pinned(Repository.Files)))
                .Concat(VersionRule.CheckFramework(document!, Repository.Get("Directory.Build.props")!)));
    }

    [Fact]
    public void Every_command_of_every_document_is_run_by_something() =>
        Violation.AssertNone(Documents.SelectMany(document => CommandRule.CheckDocument(document, DocCommand.All)));

    [Fact]
    public void Every_relative_link_leads_somewhere() =>
        Violation.AssertNone(Documents.SelectMany(document => LinkRule.Check(document, Repository.Files)));

    [Fact]
    public void Every_version_in_a_document_is_the_one_in_use()
    {
        IReadOnlyDictionary<string, string> pinned = VersionRule.Pinned(Repository.Files);

        Assert.Contains("CsCheck", pinned.Keys);
        Assert.Contains("nanoFramework.CoreLibrary", pinned.Keys);
        Violation.AssertNone(Documents.SelectMany(document => VersionRule.CheckPackages(document, pinned)));
        Violation.AssertNone(
            Documents.SelectMany(document => VersionRule.CheckFramework(document, Repository.Get("Directory.Build.props")!)));
    }

    [Fact]
    public void The_table_of_commands_has_no_row_too_many()
    {
        Assert.SkipUnless(Repository.Get("README.md") is not null, "README.md is absent");

        Assert.Empty(CommandRule.Unused(Documents, DocCommand.All));
    }

    [Fact]
    public void What_the_gate_is_said_to_run_it_runs()
    {
        HouseFile? script = Repository.Get(CiRule.ScriptPath);
        Assert.SkipUnless(script is not null, $"{CiRule.ScriptPath} is absent");

        Violation.AssertNone(
            from command in DocCommand.All
            where command.IsRunByCi && !CommandRule.IsRunBy(script!, command)
            select script!.At(0, $"no line runs '{command.CiLine ?? command.Line}'", "Add it, or say in DocCommand what else runs it"));
    }

    [Theory]
    [InlineData("tests/Broker")]
    [InlineData("tests/Cli")]
    [InlineData("tests/Commissioning")]
    [InlineData("tests/Ingest")]
    [InlineData("tests/Savings")]
    [InlineData("tests/Web")]
    [InlineData("tests/NanoApi.Tests")]
    [InlineData("tests/Tune")]
    [InlineData("tests/Image")]
    public void What_tests_are_said_to_run_they_name(string folder)
    {
        HouseFile[] tests = [.. Repository.Sources.Where(file => file.IsBelow(folder))];
        Assert.SkipUnless(tests.Length > 0, $"{folder} has no tests yet");

        Violation.AssertNone(
            from command in DocCommand.All
            where command.RunBy == folder && !tests.Any(test => CommandRule.IsNamedIn(test, command))
            select new Violation(
                folder,
                0,
                $"no source there names all of {string.Join(' ', command.NamedWords)}",
                $"Run '{command.Line}' in a test, or say in DocCommand what else runs it"));
    }

    [Fact]
    public void Every_row_says_a_runner_that_is_looked_at()
    {
        string[] runners =
        [
            CiRule.ScriptPath, "tests/Broker", "tests/Cli", "tests/Commissioning", "tests/Image", "tests/Ingest", "tests/NanoApi.Tests",
            "tests/Report", "tests/Savings", "tests/Tune", "tests/Web",
        ];

        Assert.All(DocCommand.All, command => Assert.Contains(command.RunBy, runners));
    }
}
