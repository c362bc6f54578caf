using System.Globalization;
using Zibo.EdgeCtl.Cli.Broker;
using Zibo.EdgeCtl.Cli.Commands;
using Zibo.EdgeCtl.Sim.Boot;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>What became of a board on the desk.</summary>
/// <param name="Board">Its id.</param>
/// <param name="Site">The site.</param>
/// <param name="StartLocalTime">Local time in the building at the start.</param>
/// <param name="ElapsedSeconds">How long it had power.</param>
/// <param name="IsAlive">Whether the program has said that it lives, which alone proves it.</param>
/// <param name="ScanCount">The scan of the newest such line; 0 without one.</param>
/// <param name="RestartCount">Times that the program restarted the board.</param>
/// <param name="PowerWatts">What the building drew at the end, in W.</param>
/// <param name="LoadsOff">Loads that were off at the end.</param>
/// <param name="ReceivedCount">Messages that arrived; null where nobody read them back.</param>
/// <param name="MissingCount">Messages that did not.</param>
/// <param name="DuplicateCount">Messages that came twice.</param>
/// <param name="FlashFiles">Files on the flash at the end.</param>
/// <param name="Console">What the program said.</param>
/// <param name="Failures">What ended threads of it.</param>
internal sealed record BootReport(
    string Board,
    string Site,
    DateTime StartLocalTime,
    double ElapsedSeconds,
    bool IsAlive,
    long ScanCount,
    int RestartCount,
    long PowerWatts,
    IReadOnlyList<string> LoadsOff,
    int? ReceivedCount,
    long? MissingCount,
    int? DuplicateCount,
    IReadOnlyList<string> FlashFiles,
    IReadOnlyList<string> Console,
    IReadOnlyList<string> Failures)
{
    private const string ScanWord = " scan ";

    public static BootReport Of(
        BootOptions options, DeviceHost host, TimeSpan elapsed, double watts, IReadOnlyList<bool> connected, BackendLedger? ledger)
    {
        string? heartbeat = host.Chip.Console.Lines.LastOrDefault(IsHeartbeat);
        return new BootReport(
            options.Board.Id,
            options.Site.Configuration.SiteId,
            options.StartLocalTime,
            Math.Round(elapsed.TotalSeconds, 1),
            heartbeat is not null,
            heartbeat is null ? 0 : long.Parse(heartbeat.Split(ScanWord)[1].Split(' ')[0], CultureInfo.InvariantCulture),
            host.RestartCount,
            (long)watts,
            [.. options.Site.Configuration.Loads.Where((_, i) => !connected[i]).Select(load => load.Id)],
            ledger?.Received,
            ledger?.Missing,
            ledger?.Duplicates,
            host.Chip.Flash.Names,
            host.Chip.Console.Lines,
            [.. host.Chip.Failures.Select(failure => failure.ToString())]);
    }

    private static bool IsHeartbeat(string line) =>
        line.StartsWith("edgectl ", StringComparison.Ordinal) && line.Contains(ScanWord, StringComparison.Ordinal)
        && line.Contains(" outbox ", StringComparison.Ordinal);
}
