namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>Gives intervals without UTC their place, by the clock messages of their start; computed anew with each question.</summary>
public sealed class IntervalPlacer
{
    private readonly Dictionary<long, ClockMark[]> _marks;

    /// <summary>Takes the clock messages of one controller, in any order.</summary>
    public IntervalPlacer(IEnumerable<ClockMark> marks) =>
        _marks = marks.GroupBy(mark => mark.BootId).ToDictionary(boot => boot.Key, boot => boot.OrderBy(mark => mark.Sequence).ToArray());

    /// <summary>The interval with its place; the same without one where no clock message of its start has come.</summary>
    /// <remarks>
    /// A clock steps from wrong to right, so the first message after the interval counts; where none followed, the last one.
    /// The interval is taken to have ended when it was told: it may have waited for some seconds.
    /// </remarks>
    public IntervalRow Place(IntervalRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.StartUtcMilliseconds is null
            && UtcOf(row.BootId, row.Sequence, row.MonotonicMilliseconds - row.DurationMilliseconds) is { } start
            ? row with { StartUtcMilliseconds = start, IsPlacedByClock = true }
            : row;
    }

    /// <summary>UTC of a time since a start; null where no clock message of that start has come.</summary>
    /// <param name="bootId">The start.</param>
    /// <param name="sequence">Number of the message that tells the time.</param>
    /// <param name="monotonicMilliseconds">The time since the start.</param>
    public long? UtcOf(long bootId, long sequence, long monotonicMilliseconds)
    {
        if (!_marks.TryGetValue(bootId, out ClockMark[]? marks))
        {
            return null;
        }

        ClockMark mark = marks.FirstOrDefault(m => m.Sequence > sequence) ?? marks[^1];
        return mark.ZeroUtcMilliseconds + monotonicMilliseconds;
    }
}
