namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>The demand response events that are pending or active, in a table of fixed size. The scan alone uses it.</summary>
public sealed class EventBook
{
    /// <summary>Most events at a time.</summary>
    public const int Capacity = 4;

    /// <summary>The gravest level: the site cannot opt out of it.</summary>
    public const int EmergencyLevel = 3;

    private readonly DemandEvent[] _events = new DemandEvent[Capacity];
    private int _knownCount;

    /// <summary>Makes empty places.</summary>
    public EventBook()
    {
        for (int i = 0; i < Capacity; i++)
        {
            _events[i] = new DemandEvent(this);
        }
    }

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

    /// <summary>True where an event is pending or active.</summary>
    public bool IsAny => _knownCount > 0;

    /// <summary>A place; free where its event has no name.</summary>
    public DemandEvent At(int place) => _events[place];

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
        for (int i = 0; i < Capacity; i++)
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
