namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The broker does not answer, or refuses.</summary>
/// <param name="broker">The broker as a person calls it.</param>
/// <param name="reason">What it says.</param>
/// <param name="cause">What was thrown.</param>
public sealed class FeedException(string broker, string reason, Exception cause) : Exception($"{broker}: {reason}", cause)
{
    /// <summary>The broker.</summary>
    public string Broker { get; } = broker;

    /// <summary>What it says.</summary>
    public string Reason { get; } = reason;
}
