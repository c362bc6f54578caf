using System.Text.Json;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary>One command line, run in this process, and what came of it.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">Everything on the standard output.</param>
/// <param name="Error">Everything on the error output.</param>
internal sealed record Edgectl(int ExitCode, string Output, string Error)
{
    public static Edgectl Run(params string[] args)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = EdgectlProgram.Run(args, output, error);
        return new Edgectl(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command that must succeed without a word on the error output, and reads its JSON.</summary>
    public static JsonElement Json(params string[] args)
    {
        Edgectl run = Run(args);
        Assert.Equal("", run.Error);
        Assert.Equal(EdgectlProgram.Success, run.ExitCode);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    /// <summary>Runs a command that must be refused before anything starts, and gives the message.</summary>
    public static string Refusal(params string[] args)
    {
        Edgectl run = Run(args);
        Assert.Equal("", run.Output);
        Assert.Equal(EdgectlProgram.BadInput, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        return run.Error;
    }
}
