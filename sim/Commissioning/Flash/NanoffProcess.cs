using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>The program nanoff, run as a process of its own.</summary>
/// <param name="program">Its name or path.</param>
public sealed class NanoffProcess(string program) : INanoff
{
    // A progress bar that never ends must not fill the memory.
    private const int MaximumCharacters = 1_000_000;

    /// <inheritdoc/>
    public async Task<NanoffResult> RunAsync(IReadOnlyList<string> arguments, TimeSpan timeout, CancellationToken token)
    {
        using Process process = new()
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
                UseShellExecute = false,
            },
        };
        StringBuilder output = new();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new NanoffResult(-1, "", IsMissing: true);
        }

        // It is never asked anything.
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(token);
        patience.CancelAfter(timeout);
        try
        {
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            token.ThrowIfCancellationRequested();
            return new NanoffResult(-1, Text(output), IsTimedOut: true);
        }

        return new NanoffResult(process.ExitCode, Text(output));
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            if (line is not null && output.Length < MaximumCharacters)
            {
                output.Append(line).Append('\n');
            }
        }
    }

    private static string Text(StringBuilder output)
    {
        lock (output)
        {
            return output.ToString();
        }
    }
}
