namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A message whose newest copy replaces the older.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="BootId">Number of the start.</param>
/// <param name="LiveSequence">Number within the start.</param>
/// <param name="Body">The whole JSON.</param>
/// <param name="ReceivedUtcMilliseconds">When it arrived here.</param>
public sealed record LiveMessage(TopicPath Topic, long BootId, long LiveSequence, string Body, long ReceivedUtcMilliseconds)
{
    /// <summary>True where this one replaces the other.</summary>
    public bool IsNewerThan(LiveMessage other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (BootId, LiveSequence).CompareTo((other.BootId, other.LiveSequence)) > 0;
    }
}
