using System.Text.Json;
using Zibo.EdgeCtl.Cli;

namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>One command line, run in this process, and what came of it.</summary>
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
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonDocument.Parse(run.Output).RootElement;
    }

    /// <summary>Runs a command that must be refused before anything starts, and gives the message.</summary>
    public static string Refusal(params string[] args)
    {
        Edgectl run = Run(args);
        Assert.Equal((EdgectlProgram.BadInput, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        return run.Error;
    }
}
