using System.Globalization;
using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>Says what came of a call of nanoff. Its exit code alone is not believed in either direction of success.</summary>
/// <remarks>
///   exit code | it printed                            | verdict
///   ----------+---------------------------------------+------------------------------------------------
///   any       | nothing, for too long                 | TimedOut
///   any       | Error E and a number                  | by the number: exit codes lose theirs to 8 bits
///   0         | that something failed                 | FailedSilently: files are passed over with code 0
///   0         | all that the step is to bring         | None, until the board has been asked
///   0         | anything else                         | Unclear
///   not 0     | an exception of its own               | Other
/// </remarks>
public static partial class NanoffJudge
{
    /// <summary>Judges.</summary>
    /// <param name="step">The call.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="subject">The line that decided, or empty.</param>
    public static FlashProblem Judge(FlashStep step, NanoffResult result, out string subject)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(result);
        subject = "";
        if (result.IsMissing)
        {
            return FlashProblem.NoNanoff;
        }

        Match error = ErrorLine().Match(result.Output);
        if (error.Success)
        {
            subject = error.Value.Trim();
            return OfCode(int.Parse(error.Groups[1].Value, CultureInfo.InvariantCulture), result.Output);
        }

        if (result.IsTimedOut)
        {
            return FlashProblem.TimedOut;
        }

        if (result.Output.Contains("Try to put the board in bootloader manually", StringComparison.Ordinal))
        {
            return FlashProblem.NoBootLoader;
        }

        if (result.ExitCode != 0)
        {
            subject = LastLine(result.Output);
            return FlashProblem.Other;
        }

        Match failure = FailureLine().Match(result.Output);
        if (failure.Success)
        {
            subject = failure.Value.Trim();
            return FlashProblem.FailedSilently;
        }

        string squeezed = Spaces().Replace(result.Output, " ").Replace("... ", "...", StringComparison.Ordinal);
        subject = step.Evidence.FirstOrDefault(text => !squeezed.Contains(text, StringComparison.Ordinal)) ?? "";
        return subject.Length == 0 ? FlashProblem.None : FlashProblem.Unclear;
    }

    private static FlashProblem OfCode(int code, string output) => code switch
    {
        2000 or 2001 or 9010 => FlashProblem.NoDevice,
        4000 when output.Contains("bootloader", StringComparison.OrdinalIgnoreCase) => FlashProblem.NoBootLoader,
        4001 => FlashProblem.FlashTooSmall,
        2002 or 2003 or 4002 or 4003 or 4004 => FlashProblem.WriteFailed,
        4005 or 6000 or 6001 when IsBusy(output) => FlashProblem.PortBusy,
        4005 or 6000 or 6001 => FlashProblem.PortMissing,
        6002 => FlashProblem.PortBusy,
        7000 => FlashProblem.WrongChip,
        9005 or 9015 => FlashProblem.UnknownTarget,
        9006 or 9007 => FlashProblem.NoDownload,
        _ => FlashProblem.Other,
    };

    private static bool IsBusy(string output) =>
        output.Contains("denied", StringComparison.OrdinalIgnoreCase)
        || output.Contains("in use", StringComparison.OrdinalIgnoreCase)
        || output.Contains("busy", StringComparison.OrdinalIgnoreCase);

    private static string LastLine(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";

    [GeneratedRegex(@"^Error E(\d{4})[^\r\n]*", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"^.*(?:Error (?:deploying|uploading|connecting|converting|deleting)|Exception deploying|FAILED!|Cannot find any)[^\r\n]*", RegexOptions.Multiline)]
    private static partial Regex FailureLine();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
