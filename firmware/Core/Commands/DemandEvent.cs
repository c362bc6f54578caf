namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>One demand response event, pending or active; its place is used again and again. The scan alone uses it.</summary>
/// <remarks>
///   state    | UTC                    | effect
///   ---------+------------------------+----------------------------------------------------------------------
///   pending  | not valid              | none: an event does not start before the time is known
///   pending  | start to before end    | becomes active; from here on it runs by the monotonic clock
///   pending  | end or later           | is over
///   active   | any                    | its limit holds, unless the site has opted out
///   active   | its time is over       | is over
/// </remarks>
public sealed class DemandEvent
{
    /// <summary>Stands for a baseline that is not known yet.</summary>
    public const long NoBaseline = -1;

    /// <summary>Stands for a notice that the sender does not bound.</summary>
    public const long NoNotice = -1;

    private const long MillisecondsPerSecond = 1_000;

    private readonly EventBook _book;
    private long _endMilliseconds;

    /// <summary>Makes a place of a book.</summary>
    /// <param name="book">Counts the events that are known.</param>
    public DemandEvent(EventBook book) => _book = book;

    /// <summary>Its name; null where the place is free.</summary>
    public string EventId { get; private set; }

    /// <summary>When it begins, UTC in ms since 1970.</summary>
    public long StartUtcMilliseconds { get; private set; }

    /// <summary>When it ends, UTC in ms since 1970.</summary>
    public long EndUtcMilliseconds { get; private set; }

    /// <summary>Its limit in W; 0 where it has a reduction.</summary>
    public long LimitWatts { get; private set; }

    /// <summary>Its reduction in W; 0 where it has a limit.</summary>
    public long ReductionWatts { get; private set; }

    /// <summary>How grave it is, 1 to 3.</summary>
    public int Level { get; private set; }

    /// <summary>
    /// How long before its start the site may get ready for it, in s; <see cref="NoNotice"/> where its sender leaves that open.
    /// </summary>
    public long NoticeSeconds { get; private set; } = NoNotice;

    /// <summary>True where the site has declined it.</summary>
    public bool IsOptedOut { get; internal set; }

    /// <summary>What the reduction is taken from, in W, or <see cref="NoBaseline"/>.</summary>
    public long BaselineWatts { get; private set; } = NoBaseline;

    /// <summary>
    /// What the site would import in it as a mean, in W, by the baseline of its whole time; <see cref="NoBaseline"/> where no profile says so.
    /// </summary>
    public long ExpectedWatts { get; set; } = NoBaseline;

    /// <summary>What outlives a restart within it.</summary>
    public ResponseNote Note { get; } = new ResponseNote();

    /// <summary>True from its start to its end.</summary>
    public bool IsActive { get; private set; }

    /// <summary>The limit that it sets now, in W; <see cref="long.MaxValue"/> where it sets none.</summary>
    public long EffectiveLimitWatts
    {
        get
        {
            return IsActive && !IsOptedOut ? IntendedLimitWatts : long.MaxValue;
        }
    }

    /// <summary>The limit that it sets or will set in W, whoever declines it; <see cref="NoBaseline"/> where that is not known before its start.</summary>
    public long IntendedLimitWatts
    {
        get
        {
            long baseline = BaselineWatts == NoBaseline ? ExpectedWatts : BaselineWatts;
            if (ReductionWatts != 0 && baseline == NoBaseline)
            {
                return NoBaseline;
            }

            long limit = ReductionWatts == 0 ? LimitWatts : baseline - ReductionWatts;
            return limit < CommandParser.MinimumLimitWatts ? CommandParser.MinimumLimitWatts : limit;
        }
    }

    /// <summary>True where it was sent again with the same start and level, and nobody has looked at what is new in it.</summary>
    public bool IsAmended { get; set; }

    /// <summary>
    /// Takes an event, new or instead of the one of the same name: its baseline stays, since its effect is in all later ones, and one that
    /// is active goes on, since what it holds off must not come back for a scan.
    /// </summary>
    public void Set(
        string eventId,
        long startUtcMilliseconds,
        long endUtcMilliseconds,
        long limitWatts,
        long reductionWatts,
        int level,
        long noticeSeconds = NoNotice)
    {
        bool isSame = eventId != null && eventId == EventId;
        BaselineWatts = eventId == EventId ? BaselineWatts : NoBaseline;
        IsActive = IsActive && isSame && startUtcMilliseconds <= StartUtcMilliseconds;
        _endMilliseconds += IsActive ? endUtcMilliseconds - EndUtcMilliseconds : 0;
        IsAmended = isSame && startUtcMilliseconds == StartUtcMilliseconds && level == Level;
        _book.CountKnown((eventId == null ? 0 : 1) - (EventId == null ? 0 : 1));
        if (!IsAmended)
        {
            Note.Clear();
        }

        EventId = eventId;
        StartUtcMilliseconds = startUtcMilliseconds;
        EndUtcMilliseconds = endUtcMilliseconds;
        LimitWatts = limitWatts;
        ReductionWatts = reductionWatts;
        Level = level;
        NoticeSeconds = noticeSeconds;
        ExpectedWatts = NoBaseline;
        IsOptedOut = false;
    }

    /// <summary>True from the time on from which the site may get ready for it, until it begins.</summary>
    /// <param name="utcMilliseconds">UTC in ms since 1970.</param>
    public bool MayBePrepared(long utcMilliseconds) => utcMilliseconds < StartUtcMilliseconds
        && (NoticeSeconds == NoNotice || utcMilliseconds >= StartUtcMilliseconds - (NoticeSeconds * MillisecondsPerSecond));

    /// <summary>Adds what an earlier start knew of it.</summary>
    public void Restore(bool isOptedOut, long baselineWatts)
    {
        IsOptedOut = isOptedOut;
        BaselineWatts = baselineWatts;
    }

    /// <summary>Adds what records of earlier versions lack.</summary>
    public void RestoreNotice(long noticeSeconds) => NoticeSeconds = noticeSeconds;

    /// <summary>Frees the place.</summary>
    public void Clear()
    {
        _book.CountKnown(EventId == null ? 0 : -1);
        EventId = null;
        IsActive = false;
        BaselineWatts = NoBaseline;
        ExpectedWatts = NoBaseline;
        NoticeSeconds = NoNotice;
        Note.Clear();
    }

    /// <summary>Starts or ends it when its time has come.</summary>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    /// <param name="utcMilliseconds">UTC in ms since 1970; ignored unless valid.</param>
    /// <param name="isUtcValid">Whether UTC may be used.</param>
    /// <param name="presentWatts">What a reduction that starts now is taken from in W, where <see cref="ExpectedWatts"/> is not known.</param>
    /// <returns>True where it has started or ended.</returns>
    public bool Update(long nowMilliseconds, long utcMilliseconds, bool isUtcValid, long presentWatts)
    {
        if (EventId == null)
        {
            return false;
        }

        if (IsActive ? nowMilliseconds >= _endMilliseconds : isUtcValid && utcMilliseconds >= EndUtcMilliseconds)
        {
            Clear();
            return true;
        }

        if (IsActive || !isUtcValid || utcMilliseconds < StartUtcMilliseconds)
        {
            return false;
        }

        IsActive = true;
        _endMilliseconds = nowMilliseconds + EndUtcMilliseconds - utcMilliseconds;
        long expected = ExpectedWatts == NoBaseline ? presentWatts : ExpectedWatts;
        BaselineWatts = BaselineWatts == NoBaseline ? expected : BaselineWatts;
        return true;
    }
}
