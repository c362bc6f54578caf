namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>How the controller's link does.</summary>
/// <param name="ConnectCount">Connections since its start.</param>
/// <param name="FailureCount">Failures of the link since its start.</param>
/// <param name="SessionSeconds">Length of the session in s, or null without one.</param>
/// <param name="WaitingCount">Messages that wait.</param>
/// <param name="DroppedCount">Volatile messages that were given up.</param>
/// <param name="HasBacklog">True while older messages wait.</param>
/// <param name="LossCount">Losses for good.</param>
public sealed record HealthSnapshot(
    int ConnectCount, int FailureCount, long? SessionSeconds, int WaitingCount, int DroppedCount, bool HasBacklog, int LossCount)
{
    /// <summary>What a message tells.</summary>
    internal static HealthSnapshot Of(HealthMessage health) => new(
        health.ConnectCount,
        health.LinkFailureCount,
        health.SessionSeconds,
        health.WaitingMessageCount,
        health.DroppedMessageCount,
        health.HasBacklog,
        health.LossCount);
}
