using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>All checks of one cabinet, in an order in which each rests on those before it. What has passed is not done again.</summary>
/// <param name="cabinet">The cabinet.</param>
/// <param name="progress">What was found out before.</param>
/// <param name="save">Keeps the progress; called after each check.</param>
public sealed class CommissionSession(Cabinet cabinet, CommissionProgress progress, Action<CommissionProgress> save)
{
    private readonly SiteConfiguration _site = cabinet.Site;

    /// <summary>Does what is still to be done.</summary>
    /// <param name="token">Ends it early; what was done is kept.</param>
    /// <returns>The progress.</returns>
    public async Task<CommissionProgress> RunAsync(CancellationToken token)
    {
        progress.Site = _site.SiteId;
        progress.Device = _site.DeviceId;
        long imageBefore = progress.SiteImageCrc;
        string versionBefore = progress.FirmwareVersion;
        CheckResult identity = await ControllerChecks.IdentityAsync(cabinet, progress, token).ConfigureAwait(false);
        if (progress.Results.Count > 0 && (progress.SiteImageCrc != imageBefore || progress.FirmwareVersion != versionBefore))
        {
            // What was found out of another image or version proves nothing of this one.
            cabinet.Technician.Tell(CommissionTexts.Anew);
            progress.Results.Clear();
        }

        Keep(identity);
        if (identity.Verdict != CheckVerdict.Passed)
        {
            return progress;
        }

        for (int i = 0; i < _site.Loads.Length; i++)
        {
            int load = i;
            await DoAsync(CheckKind.Relay, _site.Loads[i].Id, () => RelayCheck.RunAsync(cabinet, load, token)).ConfigureAwait(false);
        }

        for (int i = 0; i < _site.Circuits.Length; i++)
        {
            int circuit = i;
            bool isSensor = _site.Circuits[i].MeterKind == MeterKind.Current;
            await DoAsync(
                isSensor ? CheckKind.Clamp : CheckKind.Dial,
                _site.Circuits[i].Id,
                () => isSensor ? ClampCheck.RunAsync(cabinet, circuit, token) : DialCheck.RunAsync(cabinet, circuit, token)).ConfigureAwait(false);
        }

        for (int i = 0; i < _site.Loads.Length; i++)
        {
            int load = i;
            if (_site.Loads[i].HandInput != SiteConfiguration.NoInput)
            {
                await DoAsync(CheckKind.HandSwitch, _site.Loads[i].Id, () => InputChecks.HandAsync(cabinet, load, token)).ConfigureAwait(false);
            }
        }

        if (_site.FireAlarmInput != SiteConfiguration.NoInput)
        {
            int held = Array.FindIndex(_site.Loads, load => progress.HasPassed(CheckResult.IdOf(CheckKind.Relay, load.Id)));
            await DoAsync(CheckKind.Fire, "", () => InputChecks.FireAsync(cabinet, held, token)).ConfigureAwait(false);
        }

        await DoAsync(CheckKind.SupplyFail, "", () => ControllerChecks.SupplyFailAsync(cabinet, token)).ConfigureAwait(false);
        await DoAsync(CheckKind.MonitorOnly, "", () => ControllerChecks.MonitorOnlyAsync(cabinet, token)).ConfigureAwait(false);
        return progress;
    }

    private async Task DoAsync(CheckKind kind, string subject, Func<Task<CheckResult>> check)
    {
        if (progress.HasPassed(CheckResult.IdOf(kind, subject)))
        {
            cabinet.Technician.Tell(CommissionTexts.PassedBefore.Format(CommissionTexts.Of(kind), subject));
            return;
        }

        cabinet.Technician.Tell(CommissionTexts.Begins.Format(CommissionTexts.Of(kind), subject));
        Keep(await check().ConfigureAwait(false));
    }

    private void Keep(CheckResult result)
    {
        progress.Put(result);
        save(progress);
        cabinet.Technician.Tell(CommissionTexts.Ended.Format(
            CommissionTexts.Of(result.Kind), result.Subject, CommissionTexts.Of(result.Verdict), CommissionTexts.Of(result.Cause)));
    }
}
