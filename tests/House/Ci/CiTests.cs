namespace Zibo.EdgeCtl.House.Tests;

public sealed class CiTests
{
    [Fact]
    public void The_gate_can_be_run()
    {
        HouseFile? script = Repository.Get(CiRule.ScriptPath);
        Assert.SkipUnless(script is not null, $"{CiRule.ScriptPath} is absent");

        // Windows keeps no such bit; there git knows it, and another machine checks it.
        bool isExecutable = OperatingSystem.IsWindows()
            || File.GetUnixFileMode(Repository.FullPath(CiRule.ScriptPath)).HasFlag(UnixFileMode.UserExecute);

        Violation.AssertNone(CiRule.CheckScript(script!, isExecutable));
    }

    [Fact]
    public void A_workflow_runs_the_gate()
    {
        HouseFile[] workflows = [.. Repository.Files.Where(file => file.IsBelow(".github/workflows"))];
        Assert.SkipUnless(workflows.Length > 0, ".github/workflows is absent");

        Violation.AssertNone(CiRule.CheckWorkflows(workflows));
    }

    [Theory]
    [InlineData("dotnet build\n", true, "no shebang")]
    [InlineData("#!/usr/bin/env bash\r\ndotnet build\r\n", true, "CR LF")]
    [InlineData("#!/usr/bin/env bash\ndotnet build\n", false, "not executable")]
    public void A_gate_that_cannot_be_run_is_named(string text, bool isExecutable, string expected)
    {
        Violation violation = Assert.Single(CiRule.CheckScript(new(CiRule.ScriptPath, text), isExecutable));

        Assert.Contains(expected, violation.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("steps:\n  - run: dotnet test\n", false)]
    [InlineData("steps:\n  # run: bash .ci/run\n", false)]
    [InlineData("steps:\n  - run: bash .ci/run\n", true)]
    public void Workflows_that_do_not_run_the_gate_are_named(string text, bool isSound)
    {
        Assert.Equal(isSound, !CiRule.CheckWorkflows([new(".github/workflows/host.yml", text)]).Any());
    }
}
