using System.Globalization;
using Zibo.EdgeCtl.NanoApi.Checks;
using Zibo.EdgeCtl.NanoApi.Compiling;
using Zibo.EdgeCtl.NanoApi.Projects;

namespace Zibo.EdgeCtl.NanoApi.Cli;

/// <summary>The tool behind the build: commands in, lines and an exit code out.</summary>
public static class NanoApiTool
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>Something is wrong with the firmware.</summary>
    public const int Failure = 1;

    /// <summary>Something is wrong with the command line.</summary>
    public const int BadArguments = 2;

    /// <summary>Runs a command.</summary>
    /// <param name="words">The words of the command line.</param>
    /// <param name="output">Takes results and findings, which MSBuild reads.</param>
    /// <param name="errors">Takes what is wrong with the command line.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] words, TextWriter output, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        if (Arguments.Parse(words, out string error) is not { } arguments)
        {
            errors.WriteLine(error);
            errors.WriteLine(Arguments.Usage);
            return BadArguments;
        }

        return arguments.Command == ToolCommand.Check ? Check(arguments.Root, output) : Sync(arguments.Root, output);
    }

    private static int Check(string root, TextWriter output)
    {
        FirmwareReport report = FirmwareCheck.Run(root);
        foreach (Finding finding in report.Findings)
        {
            output.WriteLine(finding);
        }

        foreach ((string name, DeviceTables tables) in report.Tables)
        {
            output.WriteLine(FormattableString.Invariant(
                $"{name}: strings {Share(tables.StringBytes)} of what the device's format holds, code {Share(tables.CodeBytes)}"));
        }

        output.WriteLine($"nano API check: {report.ProjectCount} projects, {report.SourceCount} sources, {report.Findings.Count} findings");
        return report.Findings.Count == 0 ? Success : Failure;
    }

    private static string Share(int bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes * 100L / DeviceTables.MaximumBytes} %");

    private static int Sync(string root, TextWriter output)
    {
        int exitCode = Success;
        foreach (string project in FirmwareCheck.Projects(Path.GetFullPath(root)))
        {
            try
            {
                output.WriteLine(FileListSync.Sync(project) ? $"{project}: rewritten" : $"{project}: unchanged");
            }
            catch (ProjectFormatException e)
            {
                output.WriteLine(e.Finding);
                exitCode = Failure;
            }
        }

        return exitCode;
    }
}
