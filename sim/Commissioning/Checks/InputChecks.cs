using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>Inputs that somebody operates: hand switches and the fire alarm.</summary>
internal static class InputChecks
{
    private const string Fire = "fire-alarm";

    public static async Task<CheckResult> HandAsync(Cabinet cabinet, int index, CancellationToken token)
    {
        string load = cabinet.Site.Loads[index].Id;
        string id = CheckResult.IdOf(CheckKind.HandSwitch, load);
        int from = cabinet.Link.Count;
        if (cabinet.Technician.Confirm(id + "/hand", CommissionTexts.TurnToHand.Format(load)) != true)
        {
            return cabinet.PassedOver(CheckKind.HandSwitch, load);
        }

        if (await cabinet.FaultAsync(from, "manual-hand", index, true, cabinet.Options.OperateTimeout, token).ConfigureAwait(false) is null)
        {
            return cabinet.Failed(CheckKind.HandSwitch, load, CheckCause.NotSeen);
        }

        cabinet.Technician.Confirm(id + "/auto", CommissionTexts.TurnToAuto.Format(load));
        DeviceMessage? ended =
            await cabinet.FaultAsync(from, "manual-hand", index, false, cabinet.Options.OperateTimeout, token).ConfigureAwait(false);
        return ended is null
            ? cabinet.Failed(CheckKind.HandSwitch, load, CheckCause.NotBack)
            : cabinet.Result(CheckKind.HandSwitch, load, CheckVerdict.Passed, CheckCause.None);
    }

    /// <summary>The fire alarm, with a load held off, so that there is something to connect.</summary>
    /// <param name="cabinet">The cabinet.</param>
    /// <param name="held">A load whose relay has been seen to move, or -1.</param>
    /// <param name="token">Ends it early.</param>
    public static async Task<CheckResult> FireAsync(Cabinet cabinet, int held, CancellationToken token)
    {
        string id = CheckResult.IdOf(CheckKind.Fire, "");
        if (cabinet.Technician.Confirm(id + "/may-operate", CommissionTexts.MayOperateFire) != true)
        {
            return cabinet.PassedOver(CheckKind.Fire, "");
        }

        LoadConfiguration? load = held < 0 ? null : cabinet.Site.Loads[held];
        if (load is not null)
        {
            await HoldOffAsync(cabinet, load, token).ConfigureAwait(false);
        }

        try
        {
            return await OperateAsync(cabinet, load, id, token).ConfigureAwait(false);
        }
        finally
        {
            if (load is not null)
            {
                await cabinet.Commander.SendAsync(
                    CommandKind.Override, CancellationToken.None, ("load", load.Id), ("mode", "auto")).ConfigureAwait(false);
            }
        }
    }

    private static async Task HoldOffAsync(Cabinet cabinet, LoadConfiguration load, CancellationToken token)
    {
        int from = cabinet.Link.Count;
        TimeSpan wait = cabinet.Options.SwitchTimeout + TimeSpan.FromMilliseconds(load.Options.MinimumOnMilliseconds);
        await cabinet.Commander.SendAsync(
            CommandKind.Override,
            token,
            ("load", load.Id), ("mode", "off"), ("durationSeconds", (long)(wait + cabinet.Options.OperateTimeout).TotalSeconds)).ConfigureAwait(false);
        cabinet.Technician.Tell(CommissionTexts.WaitsForRelay.Format(load.Id, (long)wait.TotalSeconds));
        await cabinet.RelayAsync(from, load.Id, true, wait, token).ConfigureAwait(false);
    }

    private static async Task<CheckResult> OperateAsync(Cabinet cabinet, LoadConfiguration? load, string id, CancellationToken token)
    {
        int from = cabinet.Link.Count;
        if (cabinet.Technician.Confirm(id + "/operate", CommissionTexts.OperateFire) != true)
        {
            return cabinet.PassedOver(CheckKind.Fire, "");
        }

        DeviceMessage? alarm =
            await cabinet.FaultAsync(from, Fire, 0, true, cabinet.Options.OperateTimeout, token).ConfigureAwait(false);
        if (alarm is null)
        {
            return cabinet.Failed(CheckKind.Fire, "", CheckCause.NotSeen);
        }

        DeviceMessage? back = load is null
            ? alarm
            : await cabinet.Link.WaitAsync(
                from,
                message => message.Topic == "loads/" + load.Id && !message.Is("isShed") && message.Text("reason") == Fire,
                cabinet.Options.AnswerTimeout,
                token).ConfigureAwait(false);
        DeviceMessage? state = await cabinet.Commander.StateAsync(token).ConfigureAwait(false);
        long shedCount = state?.Number("shedCount") ?? -1;
        cabinet.Technician.Confirm(id + "/reset", CommissionTexts.ResetFire);
        DeviceMessage? ended =
            await cabinet.FaultAsync(from, Fire, 0, false, cabinet.Options.OperateTimeout, token).ConfigureAwait(false);
        (string, long)[] values =
        [
            ("shedCount", shedCount), ("expectedShedCount", 0), ("heldOffCount", load is null ? 0 : 1),
            ("releaseMilliseconds", (back?.Number("monotonicMilliseconds") ?? 0) - (alarm.Number("monotonicMilliseconds") ?? 0)),
        ];
        CheckCause cause = back is null || shedCount != 0 ? CheckCause.StayedOff : ended is null ? CheckCause.NotBack : CheckCause.None;
        return cabinet.Result(
            CheckKind.Fire, "", cause == CheckCause.None ? CheckVerdict.Passed : CheckVerdict.Failed, cause, values);
    }
}
