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
        if (row.StartUtcMilliseconds is not null || !_marks.TryGetValue(row.BootId, out ClockMark[]? marks))
        {
            return row;
        }

        ClockMark mark = marks.FirstOrDefault(m => m.Sequence > row.Sequence) ?? marks[^1];
        return row with
        {
            StartUtcMilliseconds = mark.ZeroUtcMilliseconds + row.MonotonicMilliseconds - row.DurationMilliseconds,
            IsPlacedByClock = true,
        };
    }
}
