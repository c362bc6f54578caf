using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>What every check needs: the controller, its site, and the person before it.</summary>
/// <param name="Link">What the controller says.</param>
/// <param name="Commander">What it is told.</param>
/// <param name="Site">Its site.</param>
/// <param name="Technician">The person.</param>
/// <param name="Options">Times and tolerances.</param>
/// <param name="Time">The tool's clock.</param>
public sealed record Cabinet(
    IDeviceLink Link, Commander Commander, SiteConfiguration Site, ITechnician Technician, CommissionOptions Options, TimeProvider Time)
{
    /// <summary>A result, now.</summary>
    public CheckResult Result(
        CheckKind kind, string subject, CheckVerdict verdict, CheckCause cause, params (string Name, long Value)[] values) =>
        new(kind, subject, verdict, cause, values.ToDictionary(v => v.Name, v => v.Value), Time.GetUtcNow());

    /// <summary>One that was passed over.</summary>
    public CheckResult PassedOver(CheckKind kind, string subject) => Result(kind, subject, CheckVerdict.Skipped, CheckCause.PassedOver);

    /// <summary>One that failed.</summary>
    public CheckResult Failed(CheckKind kind, string subject, CheckCause cause, params (string Name, long Value)[] values) =>
        Result(kind, subject, CheckVerdict.Failed, cause, values);

    /// <summary>Waits until a load's relay has a state.</summary>
    public Task<DeviceMessage?> RelayAsync(int from, string load, bool isShed, TimeSpan timeout, CancellationToken token) =>
        Link.WaitAsync(from, message => message.Topic == "loads/" + load && message.Is("isShed") == isShed, timeout, token);

    /// <summary>Waits until a fault begins or ends.</summary>
    public Task<DeviceMessage?> FaultAsync(int from, string fault, long source, bool isActive, TimeSpan timeout, CancellationToken token) =>
        Link.WaitAsync(
            from,
            message => message.Topic == "faults" && message.Text("fault") == fault && message.Number("source") == source
                && message.Is("isActive") == isActive,
            timeout,
            token);
}
