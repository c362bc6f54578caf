using System.Globalization;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>
/// Hears the controller at its broker: it must say after its start which version and which site image run, and then tell a state,
/// since one that announces itself and hangs has not started.
/// </summary>
/// <param name="link">Opened before the board starts anew.</param>
public sealed class MqttHeartbeat(IDeviceLink link) : IHeartbeat
{
    private int _from = link.Count;

    /// <inheritdoc/>
    public void Forget() => _from = link.Count;

    /// <inheritdoc/>
    public async Task<(FlashProblem Problem, string Subject)> WaitAsync(FlashPlan plan, TimeSpan timeout, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(plan);

        // What the broker has kept is what the controller said some time ago.
        DeviceMessage? status = await link.WaitAsync(
            _from, message => message is { Topic: "status", IsRetained: false } && message.Is("isOnline"), timeout, token).ConfigureAwait(false);
        if (status is null)
        {
            return (FlashProblem.Silent, "");
        }

        if (status.Text("firmwareVersion") is var version && version != Announcement.FirmwareVersion)
        {
            return (FlashProblem.OtherVersion, $"{version}, {Announcement.FirmwareVersion}");
        }

        if (status.Number("siteImageCrc") is var crc && crc != plan.Slot.ImageCrc)
        {
            return (
                FlashProblem.OtherSiteImage,
                string.Create(CultureInfo.InvariantCulture, $"crc {crc}, {plan.Slot.ImageCrc}"));
        }

        long? boot = status.Number("bootId");
        DeviceMessage? state = await link.WaitAsync(
            status.Place, message => message.Topic == "state" && message.Number("bootId") == boot, timeout, token).ConfigureAwait(false);
        return state is null
            ? (FlashProblem.Silent, "")
            : (FlashProblem.None, string.Create(CultureInfo.InvariantCulture, $"boot {boot}, {version}, crc {crc}"));
    }
}
