using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>The controller as a whole: which one it is, what it does without power, and its first days.</summary>
internal static class ControllerChecks
{
    private const int DaySeconds = 86_400;
    private const int MillisecondsPerSecond = 1_000;

    public static async Task<CheckResult> IdentityAsync(Cabinet cabinet, CommissionProgress progress, CancellationToken token)
    {
        int from = cabinet.Link.Count;
        string? reason = await cabinet.Commander.SendAsync(CommandKind.Request, token, ("what", "birth")).ConfigureAwait(false);

        // Said anew: what the broker has kept may be of a controller that is long gone.
        DeviceMessage? status = reason != "accepted" ? null : await cabinet.Link.WaitAsync(
            from,
            message => message is { Topic: "status", IsRetained: false } && message.Is("isOnline"),
            cabinet.Options.AnswerTimeout,
            token).ConfigureAwait(false);
        if (status is null)
        {
            return cabinet.Failed(CheckKind.Identity, "", CheckCause.NoAnswer);
        }

        long expected = SiteImage.CrcOf(cabinet.Site);
        long actual = status.Number("siteImageCrc") ?? -1;
        progress.FirmwareVersion = status.Text("firmwareVersion") ?? "";
        progress.Board = status.Text("board") ?? "";
        progress.SiteImageCrc = actual;
        CheckCause cause = actual != expected ? CheckCause.OtherImage
            : progress.FirmwareVersion != Announcement.FirmwareVersion ? CheckCause.OtherVersion
            : CheckCause.None;
        return cabinet.Result(
            CheckKind.Identity,
            "",
            cause == CheckCause.None ? CheckVerdict.Passed : CheckVerdict.Failed,
            cause,
            ("siteImageCrc", actual), ("expectedSiteImageCrc", expected), ("bootId", status.Number("bootId") ?? -1));
    }

    public static async Task<CheckResult> SupplyFailAsync(Cabinet cabinet, CancellationToken token)
    {
        string id = CheckResult.IdOf(CheckKind.SupplyFail, "");
        long before = cabinet.Link.Newest(message => message.Topic == "status")?.Number("bootId") ?? -1;
        int from = cabinet.Link.Count;
        if (cabinet.Technician.Confirm(id + "/pull", CommissionTexts.PullPower) != true)
        {
            return cabinet.PassedOver(CheckKind.SupplyFail, "");
        }

        DeviceMessage? gone = await cabinet.Link.WaitAsync(
            from, message => message.Topic == "status" && !message.Is("isOnline"), cabinet.Options.OperateTimeout, token).ConfigureAwait(false);
        bool? areOn = cabinet.Technician.Confirm(id + "/loads-on", CommissionTexts.LoadsRun);
        from = cabinet.Link.Count;
        cabinet.Technician.Confirm(id + "/restore", CommissionTexts.RestorePower);
        DeviceMessage? back = await cabinet.Link.WaitAsync(
            gone?.Place ?? from,
            message => message is { Topic: "status", IsRetained: false } && message.Is("isOnline") && message.Number("bootId") > before,
            cabinet.Options.OperateTimeout,
            token).ConfigureAwait(false);
        CheckCause cause = gone is null ? CheckCause.NotSeen
            : areOn != true ? CheckCause.StayedOff
            : back is null ? CheckCause.NotRestarted
            : CheckCause.None;
        return cabinet.Result(
            CheckKind.SupplyFail,
            "",
            cause == CheckCause.None ? CheckVerdict.Passed : CheckVerdict.Failed,
            cause,
            ("bootIdBefore", before), ("bootId", back?.Number("bootId") ?? -1));
    }

    public static async Task<CheckResult> MonitorOnlyAsync(Cabinet cabinet, CancellationToken token)
    {
        string id = CheckResult.IdOf(CheckKind.MonitorOnly, "");
        decimal? days = cabinet.Technician.Number(id, CommissionTexts.MonitorDays.Format(MonitorOnlyGuard.MaximumSeconds / DaySeconds));
        if (days is null)
        {
            return cabinet.PassedOver(CheckKind.MonitorOnly, "");
        }

        long seconds = Math.Min((long)(days.Value * DaySeconds), MonitorOnlyGuard.MaximumSeconds);
        (string, object) member = seconds <= 0
            ? ("clear", true)
            : ("value", (cabinet.Commander.UtcMilliseconds / MillisecondsPerSecond) + seconds);
        string? reason = await cabinet.Commander.SendAsync(
            CommandKind.Parameter, token, ("name", CommandWords.Of(ParameterName.MonitorOnlyUntilUtcSeconds)), member).ConfigureAwait(false);
        if (reason != "accepted")
        {
            return cabinet.Failed(CheckKind.MonitorOnly, "", reason is null ? CheckCause.NoAnswer : CheckCause.Refused);
        }

        DeviceMessage? state = await cabinet.Commander.StateAsync(token).ConfigureAwait(false);
        long until = state?.Number("monitorOnlyUntilUtcSeconds") ?? 0;
        bool isRight = state is not null && (until > 0) == (seconds > 0);
        return cabinet.Result(
            CheckKind.MonitorOnly,
            "",
            isRight ? CheckVerdict.Passed : CheckVerdict.Failed,
            isRight ? CheckCause.None : CheckCause.NotSeen,
            ("monitorOnlyUntilUtcSeconds", until), ("wantedSeconds", seconds));
    }
}
