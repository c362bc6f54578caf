namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>The demand response events that are pending or active, in a table of fixed size. The scan alone uses it.</summary>
public sealed class EventBook
{
    /// <summary>Most events at a time.</summary>
    public const int Capacity = 4;

    /// <summary>The gravest level: the site cannot opt out of it.</summary>
    public const int EmergencyLevel = 3;

    // Null before the first event: most sites never have one.
    private DemandEvent[] _events;
    private int _knownCount;

    /// <summary>Lowest limit of all active events in W; <see cref="long.MaxValue"/> where none sets one.</summary>
    public long LimitWatts
    {
        get
        {
            long lowest = long.MaxValue;
            if (_knownCount == 0)
            {
                return lowest;
            }

            for (int i = 0; i < Capacity; i++)
            {
                long limit = IsDeclined(_events[i]) ? long.MaxValue : _events[i].EffectiveLimitWatts;
                lowest = limit < lowest ? limit : lowest;
            }

            return lowest;
        }
    }

    /// <summary>True while the site's key switch declines every event below <see cref="EmergencyLevel"/>.</summary>
    public bool IsDeclinedByHand { get; set; }

    /// <summary>True where the site has declined an event, by command or by its key switch.</summary>
    public bool IsDeclined(DemandEvent known) => known.IsOptedOut || (IsDeclinedByHand && known.Level < EmergencyLevel);

    /// <summary>Events that are pending or active.</summary>
    public int KnownCount => _knownCount;

    /// <summary>True where an event is pending or active.</summary>
    public bool IsAny => _knownCount > 0;

    /// <summary>A place; free where its event has no name.</summary>
    public DemandEvent At(int place)
    {
        Prepare();
        return _events[place];
    }

    /// <summary>Makes the places where there are none; for the thread that brings an event, and a start, since the scan allocates nothing.</summary>
    public void Prepare()
    {
        if (_events != null)
        {
            return;
        }

        DemandEvent[] events = new DemandEvent[Capacity];
        for (int i = 0; i < Capacity; i++)
        {
            events[i] = new DemandEvent(this);
        }

        _events = events;
    }

    /// <summary>Takes an event, changes one, calls one off or declines it.</summary>
    public CommandReason Apply(Command command)
    {
        DemandEvent known = Find(command.EventId);
        if (command.IsCancel || command.IsOptOut)
        {
            return known == null ? CommandReason.UnknownEvent : End(known, command.IsCancel);
        }

        DemandEvent place = known ?? Find(null);
        if (place == null)
        {
            return CommandReason.Full;
        }

        place.Set(
            command.EventId,
            command.StartUtcMilliseconds,
            command.EndUtcMilliseconds,
            command.LimitWatts,
            command.ReductionWatts,
            command.Level,
            command.NoticeSeconds);
        return CommandReason.Accepted;
    }

    /// <summary>Starts and ends events, see <see cref="DemandEvent.Update"/>.</summary>
    /// <returns>True where one has started or ended.</returns>
    public bool Update(long nowMilliseconds, long utcMilliseconds, bool isUtcValid, long presentWatts)
    {
        bool hasChanged = false;
        for (int i = 0; i < Capacity && _events != null; i++)
        {
            hasChanged |= _events[i].Update(nowMilliseconds, utcMilliseconds, isUtcValid, presentWatts);
        }

        return hasChanged;
    }

    /// <summary>An event came to a place of the book, or went from it.</summary>
    internal void CountKnown(int difference) => _knownCount += difference;

    private static CommandReason End(DemandEvent known, bool isCancel)
    {
        if (isCancel)
        {
            known.Clear();
            return CommandReason.Accepted;
        }

        if (known.Level == EmergencyLevel)
        {
            return CommandReason.Outranked;
        }

        known.IsOptedOut = true;
        return CommandReason.Accepted;
    }

    private DemandEvent Find(string eventId)
    {
        Prepare();
        for (int i = 0; i < Capacity; i++)
        {
            if (_events[i].EventId == eventId)
            {
                return _events[i];
            }
        }

        return null;
    }
}
