using System.Diagnostics;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Signs and sends commands where this program has the controller's key. Whoever calls has seen to the login.</summary>
/// <param name="feed">The connection.</param>
/// <param name="fleet">Where answers arrive.</param>
/// <param name="authority">The key, or null: nothing can be sent.</param>
/// <param name="simulator">What paces the controller's time, or null: a clock on a wall does.</param>
public sealed class CommandService(FleetFeed feed, FleetModel fleet, CommandAuthority? authority, ISimulatorControl? simulator)
{
    private const long ExpiryMilliseconds = 300_000;

    // More than a simulation does of which it is asked that it be as fast as it goes.
    private const int FastestCount = 100_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>True for the controller whose key is here.</summary>
    public bool CanSend(string site, string device) => authority is not null && authority.Site == site && authority.Device == device;

    /// <summary>Holds a load on or off for a time, or ends that.</summary>
    /// <param name="controller">The controller.</param>
    /// <param name="load">The load.</param>
    /// <param name="mode">on, off or auto.</param>
    /// <param name="duration">How long; auto needs none.</param>
    public Task<CommandOutcome> OverrideAsync(ControllerSnapshot controller, string load, string mode, TimeSpan duration)
    {
        List<KeyValuePair<string, object>> members = [new("load", load), new("mode", mode)];
        if (mode != "auto")
        {
            members.Add(new("durationSeconds", (long)duration.TotalSeconds));
        }

        return SendAsync(controller, CommandKind.Override, members);
    }

    /// <summary>Says for a time that people are there, or that nobody is; or takes back all that was said of a schedule.</summary>
    /// <param name="controller">The controller.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="mode">occupied, unoccupied or auto.</param>
    /// <param name="startUtcMilliseconds">From when on, UTC in ms since 1970; auto needs none.</param>
    /// <param name="endUtcMilliseconds">Until when; likewise.</param>
    public Task<CommandOutcome> ScheduleAsync(
        ControllerSnapshot controller, string schedule, string mode, long startUtcMilliseconds, long endUtcMilliseconds)
    {
        List<KeyValuePair<string, object>> members = [new("schedule", schedule), new("mode", mode)];
        bool isForATime = mode != "auto";
        if (isForATime)
        {
            members.Add(new("startUtcMilliseconds", startUtcMilliseconds));
            members.Add(new("endUtcMilliseconds", endUtcMilliseconds));
        }

        return SendAsync(controller, CommandKind.Schedule, members, command => fleet.Note(controller.Site, controller.Device, new SentOrder(
            command.Id, command.Counter, schedule, mode, isForATime ? startUtcMilliseconds : null, isForATime ? endUtcMilliseconds : null)));
    }

    /// <summary>Asks for the last decisions; they arrive as messages.</summary>
    public Task<CommandOutcome> AskWhyAsync(ControllerSnapshot controller, int count) =>
        SendAsync(controller, CommandKind.Request, [new("what", "why"), new("count", (long)count)]);

    private async Task<CommandOutcome> SendAsync(
        ControllerSnapshot controller, CommandKind kind, IReadOnlyList<KeyValuePair<string, object>> members, Action<SignedCommand>? note = null)
    {
        ArgumentNullException.ThrowIfNull(controller);
        if (!CanSend(controller.Site, controller.Device) || controller.Demand?.UtcMilliseconds is not { } utc)
        {
            return new CommandOutcome(false, null);
        }

        // The controller's own time: a simulated day lies apart from the real clock, and may pass while the command is on its way.
        int pace = Math.Clamp(simulator?.SpeedCount ?? 1, 1, FastestCount);
        CommandSigner signer = new(controller.Site, controller.Device, authority!.Key);
        SignedCommand command = signer.Sign(
            kind, Guid.NewGuid().ToString("N"), authority.NextCounter(), utc + (ExpiryMilliseconds * pace), members);
        note?.Invoke(command);
        using CancellationTokenSource timeout = new(Patience);
        if (!await feed.SendAsync(command, timeout.Token).ConfigureAwait(false))
        {
            return new CommandOutcome(false, null);
        }

        Stopwatch watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            EventEntry? answer = fleet.Find(controller.Site, controller.Device)?.Events.FirstOrDefault(
                entry => entry.Kind is EventKind.CommandAccepted or EventKind.CommandRefused && entry.Subject == command.Id);
            if (answer is not null)
            {
                return new CommandOutcome(answer.Kind == EventKind.CommandAccepted, answer.Word);
            }

            await Task.Delay(Look).ConfigureAwait(false);
        }

        return new CommandOutcome(false, null);
    }
}
