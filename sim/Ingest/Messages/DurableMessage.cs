namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A message that is kept: it may arrive late and more than once, and counts once.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="Identity">What tells it from every other.</param>
/// <param name="UtcMilliseconds">When the controller wrote it; null where it did not know.</param>
/// <param name="MonotonicMilliseconds">The same since its start.</param>
/// <param name="StartUtcMilliseconds">When the interval that it tells of began; null where there is none or nobody knew.</param>
/// <param name="IsReplay">True for a copy from the backlog.</param>
/// <param name="IsTimeRepaired">True where UTC was computed later.</param>
/// <param name="Interval">What an interval says; null for others.</param>
/// <param name="Body">The members of others that nothing above holds, as JSON; null for an interval.</param>
public sealed record DurableMessage(
    TopicPath Topic,
    MessageIdentity Identity,
    long? UtcMilliseconds,
    long MonotonicMilliseconds,
    long? StartUtcMilliseconds,
    bool IsReplay,
    bool IsTimeRepaired,
    IntervalBody? Interval,
    string? Body)
{
    /// <summary>When it arrived here.</summary>
    public required long ReceivedUtcMilliseconds { get; init; }

    /// <summary>The bytes, for the case that it contradicts what is known.</summary>
    public required ArrivedMessage Origin { get; init; }

    // What comes back from flash with the intervals is told anew, and may lack what was not kept.
    private bool IsToldAnew => Topic.Kind is TopicKind.Water or TopicKind.Sheds or TopicKind.Totals;

    /// <summary>True where both can be copies of one message: what a copy may lack is not compared.</summary>
    public bool IsCopyOf(DurableMessage other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Topic == other.Topic
            && (StartUtcMilliseconds ?? other.StartUtcMilliseconds) == (other.StartUtcMilliseconds ?? StartUtcMilliseconds)
            && (IsToldAnew || Body == other.Body)
            && (Interval is null || Interval.IsCopyOf(other.Interval!));
    }

    /// <summary>This copy, with what only the other one kept: in whatever order copies come, the result is the same.</summary>
    public DurableMessage FilledFrom(DurableMessage other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with
        {
            UtcMilliseconds = UtcMilliseconds ?? other.UtcMilliseconds,
            StartUtcMilliseconds = StartUtcMilliseconds ?? other.StartUtcMilliseconds,
            IsReplay = IsReplay && other.IsReplay,
            IsTimeRepaired = IsTimeRepaired || other.IsTimeRepaired,
            Interval = Interval?.FilledFrom(other.Interval!),
        };
    }
}
