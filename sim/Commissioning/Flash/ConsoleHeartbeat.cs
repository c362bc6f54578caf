using System.Globalization;
using System.IO.Ports;
using System.Text;
using System.Text.RegularExpressions;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>
/// Reads the board's console where there is no broker: the line that it prints every 10 s, and the one about the site image that it
/// prints when it starts. The wire protocol of the interpreter puts bytes of its own around them, which are passed over.
/// </summary>
/// <param name="open">Opens the console.</param>
public sealed partial class ConsoleHeartbeat(Func<Stream> open) : IHeartbeat
{
    // What the interpreter's firmware has for its console.
    private const int BaudRate = 921_600;
    private const int KeptCharacters = 65_536;

    /// <summary>Reads a serial port.</summary>
    public static ConsoleHeartbeat Of(string serialPort) => new(() =>
    {
        SerialPort port = new(serialPort, BaudRate);
        port.Open();
        return port.BaseStream;
    });

    /// <inheritdoc/>
    public void Forget()
    {
        // Nothing is read before the wait.
    }

    /// <inheritdoc/>
    public async Task<(FlashProblem Problem, string Subject)> WaitAsync(FlashPlan plan, TimeSpan timeout, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(token);
        patience.CancelAfter(timeout);
        StringBuilder text = new();
        byte[] buffer = new byte[4_096];
        try
        {
            await using Stream console = open();
            while (true)
            {
                int count = await console.ReadAsync(buffer, patience.Token).ConfigureAwait(false);
                text.Append(Encoding.ASCII.GetString(buffer, 0, count));
                if (text.Length > KeptCharacters)
                {
                    text.Remove(0, text.Length - KeptCharacters);
                }

                if (Judge(plan, text.ToString()) is { } verdict)
                {
                    return verdict;
                }

                if (count == 0)
                {
                    return (FlashProblem.Silent, "");
                }
            }
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return (FlashProblem.Silent, "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (FlashProblem.PortBusy, e.Message);
        }
    }

    private static (FlashProblem Problem, string Subject)? Judge(FlashPlan plan, string text)
    {
        Match site = SiteLine().Match(text);
        if (site.Success && site.Groups[1].Value != plan.Slot.ImageCrc.ToString(CultureInfo.InvariantCulture))
        {
            return (FlashProblem.OtherSiteImage, site.Value);
        }

        Match beat = Beat().Match(text);
        if (!beat.Success)
        {
            return null;
        }

        return beat.Groups[1].Value == Announcement.FirmwareVersion
            ? (FlashProblem.None, beat.Value)
            : (FlashProblem.OtherVersion, $"{beat.Groups[1].Value}, {Announcement.FirmwareVersion}");
    }

    [GeneratedRegex(@"edgectl site site-[ab]\.bin generation \d+ crc (\d+)(?!\d)(?=\s)")]
    private static partial Regex SiteLine();

    [GeneratedRegex(@"edgectl (\d+\.\d+\.\d+) boot \d+ scan \d+ outbox \d+(?=\s)")]
    private static partial Regex Beat();
}
