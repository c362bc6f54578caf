using Zibo.EdgeCtl.Core.Commands;

namespace Zibo.EdgeCtl.Runtime.Responses;

/// <summary>What one demand response event was to bring and what it brought, from its notice to its end.</summary>
public sealed class ResponseLedger
{
    // An event that begins later than this after its start was not seen whole: the controller or its time came late.
    private const long LateMilliseconds = 10_000;

    private readonly ResponseNote _note = new ResponseNote();
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
    public long NoticeSeconds => _note.NoticeSeconds;

    /// <summary>What the baseline rests on.</summary>
    public ResponseBasis Basis => _note.Basis;

    /// <summary>What the day of the notice was against the profile, in thousandths.</summary>
    public int AdjustmentPermille => _note.AdjustmentPermille;

    /// <summary>Mean quarter of an hour before the notice, in mWh.</summary>
    public long MeanMilliwattHours => _note.MeanMilliwattHours;

    /// <summary>The limit that it sets or set, in W; <see cref="DemandEvent.NoBaseline"/> where that was not known yet.</summary>
    public long LimitWatts { get; private set; } = DemandEvent.NoBaseline;

    /// <summary>What would have been imported in mWh; means nothing without a basis.</summary>
    public long BaselineMilliwattHours { get; set; }

    /// <summary>What was imported since the start in mWh; means nothing before it.</summary>
    public long MeasuredMilliwattHours { get; private set; }

    /// <summary>True where its start was seen, so that what was measured is of the whole of it but for a gap.</summary>
    public bool IsWhole => _note.IsWhole;

    /// <summary>True where the controller had no power within it: what flowed then was not counted.</summary>
    public bool HasGap => _note.HasGap;

    /// <summary>True where the state has changed and is not reported yet.</summary>
    public bool HasNews { get; private set; }

    /// <summary>True where it waits for the time after a restart within it.</summary>
    public bool IsResuming { get; private set; }

    /// <summary>True where the site has declined it while it was active.</summary>
    public bool WasDeclined => _note.WasDeclined;

    /// <summary>True for an event that is known and not over.</summary>
    public bool IsOpen => State == ResponseState.Pending || State == ResponseState.Active;

    /// <summary>True where this is the record of that event as it stands.</summary>
    public bool Is(DemandEvent other) =>
        EventId == other.EventId && StartUtcMilliseconds == other.StartUtcMilliseconds && Level == other.Level;

    /// <summary>Takes an event that has become known.</summary>
    public void Announce(DemandEvent known, long utcMilliseconds, bool isUtcValid, ResponseBasis basis, int adjustmentPermille, long meanMilliwattHours)
    {
        Take(known);
        long notice = isUtcValid ? (known.StartUtcMilliseconds - utcMilliseconds) / 1_000 : 0;
        _note.Announce(basis, adjustmentPermille, meanMilliwattHours, notice > 0 ? notice : 0);
        known.Note.CopyFrom(_note);
        Go(ResponseState.Pending);
    }

    /// <summary>Takes an event that an earlier start of the controller has announced; it has been told.</summary>
    public void Resume(DemandEvent known)
    {
        Take(known);
        _note.CopyFrom(known.Note);
        State = _note.HasBegun ? ResponseState.Active : ResponseState.Pending;
        IsResuming = _note.HasBegun;
    }

    /// <summary>The event begins.</summary>
    public void Start(DemandEvent known, long nowMilliseconds, long utcMilliseconds, long totalMilliwattHours)
    {
        _note.Begin(totalMilliwattHours, utcMilliseconds - known.StartUtcMilliseconds <= LateMilliseconds);
        known.Note.CopyFrom(_note);
        Run(known, nowMilliseconds, utcMilliseconds);
        Go(ResponseState.Active);
    }

    /// <summary>Goes on with an event in which the controller was started again.</summary>
    public void GoOn(DemandEvent known, long nowMilliseconds, long utcMilliseconds)
    {
        IsResuming = false;
        Run(known, nowMilliseconds, utcMilliseconds);
    }

    /// <summary>Follows an event that is active.</summary>
    /// <returns>True where the site declines it from now on: that wants to be kept.</returns>
    public bool Follow(DemandEvent known, bool isDeclined, long totalMilliwattHours)
    {
        bool isNew = isDeclined && !_note.WasDeclined;
        _note.WasDeclined |= isDeclined;
        if (isNew)
        {
            known.Note.CopyFrom(_note);
        }

        // What the checkpoint did not have yet at a power cut is missing.
        long measured = totalMilliwattHours - _note.StartMilliwattHours;
        MeasuredMilliwattHours = measured > 0 ? measured : 0;
        return isNew;
    }

    /// <summary>The event was sent again: its end or its limit may be another.</summary>
    public void Amend(DemandEvent known)
    {
        _endMilliseconds += known.EndUtcMilliseconds - EndUtcMilliseconds;
        EndUtcMilliseconds = known.EndUtcMilliseconds;
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

    /// <summary>Notes the limit that the event will set.</summary>
    public void Intend(long limitWatts) => LimitWatts = limitWatts;

    /// <summary>Notes that the state was reported.</summary>
    public void Acknowledge() => HasNews = false;

    private void Take(DemandEvent known)
    {
        EventId = known.EventId;
        Level = known.Level;
        StartUtcMilliseconds = known.StartUtcMilliseconds;
        EndUtcMilliseconds = known.EndUtcMilliseconds;
        LimitWatts = DemandEvent.NoBaseline;
        MeasuredMilliwattHours = 0;
        IsResuming = false;
    }

    private void Run(DemandEvent known, long nowMilliseconds, long utcMilliseconds)
    {
        EndUtcMilliseconds = known.EndUtcMilliseconds;
        LimitWatts = known.IntendedLimitWatts;
        _endMilliseconds = nowMilliseconds + known.EndUtcMilliseconds - utcMilliseconds;
    }

    private void Go(ResponseState state)
    {
        IsResuming = false;
        State = state;
        HasNews = true;
    }
}
