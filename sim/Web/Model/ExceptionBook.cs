namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>
/// Exceptions from schedules that this program has sent to a controller, and what it answered. A controller tells what a schedule
/// says now, but neither what was sent from elsewhere nor what is still to come.
/// </summary>
internal sealed class ExceptionBook
{
    /// <summary>Most that are kept; a controller has 8 at a time.</summary>
    public const int CapacityCount = 32;

    private readonly List<(SentOrder Sent, ResultMessage? Result)> _entries = [];

    /// <summary>Remembers one before it is sent. Where there are too many, what is of no use any more or ends first gives way.</summary>
    public void Add(SentOrder order)
    {
        if (_entries.Count == CapacityCount)
        {
            _entries.Remove(_entries.MinBy(entry => entry.Result is { IsAccepted: false } ? 0 : entry.Sent.EndUtcMilliseconds ?? 0));
        }

        _entries.Add((order, null));
    }

    /// <summary>Takes the answer to a command; one that is not about an exception of ours changes nothing.</summary>
    public void Answer(ResultMessage result)
    {
        int index = _entries.FindIndex(entry => entry.Sent.CommandId == result.Id);
        if (index < 0)
        {
            return;
        }

        SentOrder sent = _entries[index].Sent;
        _entries[index] = (sent, result);
        if (sent.Mode == "auto" && result.IsAccepted)
        {
            // What went out before and has no answer yet comes too late: the controller takes no smaller counter any more.
            _entries.RemoveAll(entry => entry.Sent.Schedule == sent.Schedule && entry.Sent.Counter <= sent.Counter);
        }
    }

    /// <summary>What became of each, the newest first.</summary>
    /// <param name="utcMilliseconds">The controller's time, UTC in ms since 1970, or null.</param>
    /// <param name="schedules">What its schedules say.</param>
    public ExceptionSnapshot[] At(long? utcMilliseconds, NewestBook<ScheduleMessage> schedules)
    {
        HashSet<string> ruled = [];
        List<ExceptionSnapshot> all = [];
        foreach ((SentOrder sent, ResultMessage? result) in _entries.OrderByDescending(entry => entry.Sent.Counter))
        {
            ExceptionState state = StateOf(sent, result, utcMilliseconds);
            if (state == ExceptionState.Untold)
            {
                // Of two whose time is now the newer one counts.
                state = !ruled.Add(sent.Schedule) ? ExceptionState.Outranked : IsTold(sent, schedules) ? ExceptionState.InForce : state;
            }

            all.Add(new ExceptionSnapshot(sent, state, result?.Reason));
        }

        return [.. all];
    }

    private static ExceptionState StateOf(SentOrder sent, ResultMessage? result, long? utcMilliseconds) => result switch
    {
        null => ExceptionState.Unanswered,
        { IsAccepted: false } => ExceptionState.Refused,
        _ when utcMilliseconds < sent.StartUtcMilliseconds => ExceptionState.Coming,
        _ when utcMilliseconds >= sent.EndUtcMilliseconds => ExceptionState.Over,
        _ => ExceptionState.Untold,
    };

    private static bool IsTold(SentOrder sent, NewestBook<ScheduleMessage> schedules) =>
        schedules.All.GetValueOrDefault(sent.Schedule) is { Source: "command" } told && told.IsOccupied == (sent.Mode == "occupied");
}
