using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>
/// A load is switched off by command and on again; the controller's own receipt says what dropped, the technician which load stopped.
/// The load's minimum times hold: the controller waits for them, and so does this.
/// </summary>
internal static class RelayCheck
{
    private const string Accepted = "accepted";
    private const long MillisecondsPerSecond = 1_000;
    private const long LongestOverrideSeconds = 86_400;
    private const long Whole = 1_000;

    public static async Task<CheckResult> RunAsync(Cabinet cabinet, int index, CancellationToken token)
    {
        LoadConfiguration load = cabinet.Site.Loads[index];
        string id = CheckResult.IdOf(CheckKind.Relay, load.Id);
        if (cabinet.Technician.Confirm(id + "/may-switch", CommissionTexts.MaySwitch.Format(load.Id, load.Options.RatedWatts)) != true)
        {
            return cabinet.PassedOver(CheckKind.Relay, load.Id);
        }

        try
        {
            return await SwitchAsync(cabinet, load, id, token).ConfigureAwait(false);
        }
        finally
        {
            // Whatever has happened, no load stays off for it; an override that could not be ended ends by itself.
            await cabinet.Commander.SendAsync(
                CommandKind.Override, CancellationToken.None, ("load", load.Id), ("mode", "auto")).ConfigureAwait(false);
        }
    }

    private static async Task<CheckResult> SwitchAsync(Cabinet cabinet, LoadConfiguration load, string id, CancellationToken token)
    {
        CommissionOptions options = cabinet.Options;
        TimeSpan mayStayOn = options.SwitchTimeout + TimeSpan.FromMilliseconds(load.Options.MinimumOnMilliseconds);
        TimeSpan mustStayOff = options.SwitchTimeout + TimeSpan.FromMilliseconds(load.Options.MinimumOffMilliseconds);
        long declared = load.Options.RatedWatts;
        int from = cabinet.Link.Count;
        long seconds = Math.Min(
            LongestOverrideSeconds,
            (long)(mayStayOn + options.ReceiptTimeout).TotalSeconds + (load.Options.MinimumOffMilliseconds / MillisecondsPerSecond));
        string? reason = await cabinet.Commander.SendAsync(
            CommandKind.Override, token, ("load", load.Id), ("mode", "off"), ("durationSeconds", seconds)).ConfigureAwait(false);
        if (reason != Accepted)
        {
            return cabinet.Failed(
                CheckKind.Relay, load.Id, reason is null ? CheckCause.NoAnswer : CheckCause.Refused, ("declaredWatts", declared));
        }

        cabinet.Technician.Tell(CommissionTexts.WaitsForRelay.Format(load.Id, (long)mayStayOn.TotalSeconds));
        DeviceMessage? off = await cabinet.RelayAsync(from, load.Id, true, mayStayOn, token).ConfigureAwait(false);
        if (off is null)
        {
            return cabinet.Failed(CheckKind.Relay, load.Id, CheckCause.NotSwitched, ("declaredWatts", declared));
        }

        DeviceMessage? receipt = await cabinet.Link.WaitAsync(
            off.Place, message => message.Topic == "receipts/" + load.Id, options.ReceiptTimeout, token).ConfigureAwait(false);
        bool? isIt = cabinet.Technician.Confirm(id + "/has-stopped", CommissionTexts.HasStopped.Format(load.Id));
        from = cabinet.Link.Count;
        await cabinet.Commander.SendAsync(CommandKind.Override, token, ("load", load.Id), ("mode", "auto")).ConfigureAwait(false);
        DeviceMessage? on = await cabinet.RelayAsync(from, load.Id, false, mustStayOff, token).ConfigureAwait(false);

        long expected = receipt?.Number("expectedWatts") ?? 0;
        long dropped = receipt?.Number("droppedWatts") ?? 0;
        (string, long)[] values =
        [
            ("declaredWatts", declared), ("expectedWatts", expected), ("droppedWatts", dropped),
            ("tolerancePermille", options.DropPermille),
            ("offSeconds", ((on?.Number("monotonicMilliseconds") ?? 0) - (off.Number("monotonicMilliseconds") ?? 0)) / MillisecondsPerSecond),
        ];
        CheckCause cause = Judge(receipt, expected, dropped, isIt, on is not null, options.DropPermille);
        CheckVerdict verdict = cause switch
        {
            CheckCause.None => CheckVerdict.Passed,

            // A load that draws nothing proves nothing: come back when it runs.
            CheckCause.NotRunning => CheckVerdict.Skipped,
            _ => CheckVerdict.Failed,
        };
        return cabinet.Result(CheckKind.Relay, load.Id, verdict, cause, on is null ? values[..^1] : values);
    }

    private static CheckCause Judge(DeviceMessage? receipt, long expected, long dropped, bool? isIt, bool isBack, int tolerancePermille)
    {
        if (!isBack)
        {
            return CheckCause.NotBack;
        }

        if (isIt == false)
        {
            return CheckCause.OtherLoad;
        }

        if (receipt is null || expected <= 0)
        {
            return CheckCause.NotRunning;
        }

        if (dropped < -expected / 2)
        {
            return CheckCause.Reversed;
        }

        if (dropped < expected / 4)
        {
            return CheckCause.NoDrop;
        }

        return Math.Abs(dropped - expected) * Whole <= expected * tolerancePermille ? CheckCause.None : CheckCause.OtherDrop;
    }
}
