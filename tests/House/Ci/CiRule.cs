namespace Zibo.EdgeCtl.House.Tests;

/// <summary>The gate is one script that a person and every workflow can run.</summary>
internal static class CiRule
{
    /// <summary>The script.</summary>
    public const string ScriptPath = ".ci/run";

    /// <summary>Checks the script itself.</summary>
    public static IEnumerable<Violation> CheckScript(HouseFile script, bool isExecutable)
    {
        if (!script.Text.StartsWith("#!/", StringComparison.Ordinal))
        {
            yield return script.At(1, "no shebang", "Begin the first line with #!/usr/bin/env bash");
        }

        if (script.Text.Contains('\r', StringComparison.Ordinal))
        {
            yield return script.At(0, "lines end in CR LF, which a shell does not read", "Save it with LF");
        }

        if (!isExecutable)
        {
            yield return script.At(0, "not executable", $"Run git update-index --chmod=+x {ScriptPath}");
        }
    }

    /// <summary>At least one workflow runs the script, so that what people run is what is demanded of them.</summary>
    public static IEnumerable<Violation> CheckWorkflows(IReadOnlyList<HouseFile> workflows)
    {
        if (!workflows.Any(file => file.Lines.Any(line => RunsScript(line.Trim()))))
        {
            yield return new Violation(".github/workflows", 0, $"no workflow runs {ScriptPath}", $"Add a step 'run: bash {ScriptPath}'");
        }
    }

    private static bool RunsScript(string line) =>
        !line.StartsWith('#') && line.Contains("run:", StringComparison.Ordinal) && line.EndsWith(ScriptPath, StringComparison.Ordinal);
}
