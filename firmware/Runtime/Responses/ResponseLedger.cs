using Zibo.EdgeCtl.Core.Commands;

namespace Zibo.EdgeCtl.Runtime.Responses;

/// <summary>What one demand response event was to bring and what it brought, from its notice to its end.</summary>
public sealed class ResponseLedger
{
    // An event that begins later than this after its start was not seen whole: the controller or its time came late.
    private const long LateMilliseconds = 10_000;

    private long _energyAtStart;
    private long _endMilliseconds;

    /// <summary>Its name.</summary>
    public string EventId { get; private set; }

    /// <summary>How far it has come.</summary>
    public ResponseState State { get; private set; }

    /// <summary>How grave it is.</summary>
    public int Level { get; private set; }

    /// <summary>When it begins, UTC in ms since 1970.</summary>
    public long StartUtcMilliseconds { get; private set; }

    /// <summary>When it ends or has ended, UTC in ms since 1970.</summary>
    public long EndUtcMilliseconds { get; private set; }

    /// <summary>Time from the notice to the start in s; 0 where it came after it.</summary>
    public long NoticeSeconds { get; private set; }

    /// <summary>What the baseline rests on.</summary>
    public ResponseBasis Basis { get; private set; }

    /// <summary>What the day of the notice was against the profile, in thousandths.</summary>
    public int AdjustmentPermille { get; private set; } = 1_000;

    /// <summary>Mean quarter of an hour before the notice, in mWh.</summary>
    public long MeanMilliwattHours { get; private set; }

    /// <summary>What would have been imported in mWh; means nothing without a basis.</summary>
    public long BaselineMilliwattHours { get; set; }

    /// <summary>What was imported since the start in mWh; means nothing before it.</summary>
    public long MeasuredMilliwattHours { get; private set; }

    /// <summary>True where it was measured from its start to its end.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>True where the state has changed and is not reported yet.</summary>
    public bool HasNews { get; private set; }

    /// <summary>True where the site has declined it while it was active.</summary>
    public bool WasDeclined { get; private set; }

    /// <summary>True for an event that is known and not over.</summary>
    public bool IsOpen => State == ResponseState.Pending || State == ResponseState.Active;

    /// <summary>True where this is the record of that event as it stands.</summary>
    public bool Is(DemandEvent other) =>
        EventId == other.EventId && StartUtcMilliseconds == other.StartUtcMilliseconds && Level == other.Level;

    /// <summary>Takes an event that has become known.</summary>
    public void Announce(DemandEvent known, long utcMilliseconds, bool isUtcValid, ResponseBasis basis, int adjustmentPermille, long meanMilliwattHours)
    {
        EventId = known.EventId;
        Level = known.Level;
        StartUtcMilliseconds = known.StartUtcMilliseconds;
        EndUtcMilliseconds = known.EndUtcMilliseconds;
        long notice = isUtcValid ? (known.StartUtcMilliseconds - utcMilliseconds) / 1_000 : 0;
        NoticeSeconds = notice > 0 ? notice : 0;
        Basis = basis;
        AdjustmentPermille = adjustmentPermille;
        MeanMilliwattHours = meanMilliwattHours;
        MeasuredMilliwattHours = 0;
        WasDeclined = false;
        IsWhole = false;
        Go(ResponseState.Pending);
    }

    /// <summary>The event begins.</summary>
    public void Start(DemandEvent known, long nowMilliseconds, long utcMilliseconds, long totalMilliwattHours)
    {
        _energyAtStart = totalMilliwattHours;
        EndUtcMilliseconds = known.EndUtcMilliseconds;
        _endMilliseconds = nowMilliseconds + known.EndUtcMilliseconds - utcMilliseconds;
        IsWhole = utcMilliseconds - known.StartUtcMilliseconds <= LateMilliseconds;
        Go(ResponseState.Active);
    }

    /// <summary>Follows an event that is active.</summary>
    public void Follow(bool isDeclined, long totalMilliwattHours)
    {
        WasDeclined |= isDeclined;
        MeasuredMilliwattHours = totalMilliwattHours - _energyAtStart;
    }

    /// <summary>The event is over, or called off.</summary>
    public void End(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        bool isInTime = State == ResponseState.Active ? nowMilliseconds >= _endMilliseconds : isUtcValid && utcMilliseconds >= EndUtcMilliseconds;
        if (!isInTime && isUtcValid)
        {
            EndUtcMilliseconds = utcMilliseconds;
        }

        Go(!isInTime ? ResponseState.Cancelled : WasDeclined ? ResponseState.Declined : ResponseState.Completed);
    }

    /// <summary>Notes that the state was reported.</summary>
    public void Acknowledge() => HasNews = false;

    private void Go(ResponseState state)
    {
        State = state;
        HasNews = true;
    }
}
