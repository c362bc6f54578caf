namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>
/// What a shed really took: the drop that was measured against the one that was expected. A contactor that sticks and a hand
/// switch that is on show themselves here, and the power of a load without a meter of its own is learned.
/// </summary>
/// <remarks>
///   meter      | drop after the time to show it      | receipt
///   -----------+-------------------------------------+-----------------------------------------------------------
///   own        | at least half of what was expected  | confirmed
///   own        | less, until twice that time         | open
///   own        | less, after that                    | not confirmed: the load counts as not dropping
///   site's     | nothing else was switched meanwhile | confirmed from a quarter of what was declared on, and averaged in;
///              |                                     | after the third in a row below, the load counts as not dropping
///   site's     | else                                | none: nobody can tell whose drop it was
///
/// Lamps may be dimmed: a small drop of theirs on the site's meter gives no receipt. A load that does not drop is not counted on
/// for an hour, or until a receipt shows a drop.
/// </remarks>
public sealed class ShedReceipt
{
    /// <summary>Time in ms after which a load that did not drop is tried again.</summary>
    public const long RetryMilliseconds = 3_600_000;

    /// <summary>Receipts from the site's meter that make a learned power reliable.</summary>
    public const int ReliableCount = 3;

    private const int FailuresInARow = 3;
    private const int MostConfidence = 8;

    private const int OwnMeterFlag = 1;
    private const int OpenFlag = 2;
    private const int ConfirmedFlag = 4;
    private const int DimmableFlag = 8;

    private readonly long _declaredWatts;
    private readonly long _showMilliseconds;

    private int _flags;
    private long _beganMilliseconds;
    private int _failures;
    private long _failedMilliseconds;

    /// <summary>Makes the receipts of a load.</summary>
    /// <param name="declaredWatts">Its rated power.</param>
    /// <param name="showMilliseconds">Time that the meter needs to show a drop.</param>
    /// <param name="hasOwnMeter">Whether a meter sees this load alone.</param>
    public ShedReceipt(long declaredWatts, long showMilliseconds, bool hasOwnMeter)
    {
        _declaredWatts = declaredWatts;
        _showMilliseconds = showMilliseconds;
        Mark(OwnMeterFlag, hasOwnMeter);
        LearnedWatts = declaredWatts;
    }

    /// <summary>
    /// Whether the load may draw any part of its declared power, as lamps do that follow the daylight: on the site's meter a small
    /// drop is then no sign of a contactor that sticks.
    /// </summary>
    public bool IsDimmable
    {
        get => Has(DimmableFlag);
        set => Mark(DimmableFlag, value);
    }

    /// <summary>Receipts since start-up; the figures below are of the newest.</summary>
    public int Count { get; private set; }

    /// <summary>Power in watts that the shed was to take.</summary>
    public long ExpectedWatts { get; private set; }

    /// <summary>Power in watts that it took.</summary>
    public long DroppedWatts { get; private set; }

    /// <summary>Whether the newest receipt confirms the shed.</summary>
    public bool IsConfirmed => Has(ConfirmedFlag);

    /// <summary>Power of the load in watts as sheds have shown it; declared until one has.</summary>
    public long LearnedWatts { get; private set; }

    /// <summary>How many receipts agree on it: 0 to 8.</summary>
    public int Confidence { get; private set; }

    /// <summary>True while sheds of this load do not take what they should.</summary>
    public bool HasFailed => _failures >= FailuresInARow;

    /// <summary>The load, or null; a receipt is a change about it.</summary>
    internal LoadRequests Owner { get; set; }

    /// <summary>True while a shed waits for its receipt.</summary>
    public bool IsOpen => Has(OpenFlag);

    /// <summary>Time in ms that the meter needs to show a drop.</summary>
    public long ShowMilliseconds => _showMilliseconds;

    /// <summary>True where the load may be counted on: its sheds work, or it is time to try again.</summary>
    public bool IsReliedOn(long nowMilliseconds) => !HasFailed || nowMilliseconds - _failedMilliseconds >= RetryMilliseconds;

    /// <summary>Monotonic time in ms up to which <see cref="IsReliedOn"/> stays what it is, unless there is a new receipt.</summary>
    public long SameUntilMilliseconds(long nowMilliseconds) =>
        IsReliedOn(nowMilliseconds) ? long.MaxValue : _failedMilliseconds + RetryMilliseconds;

    /// <summary>The load was shed while it drew power.</summary>
    public void Open(long nowMilliseconds, long expectedWatts)
    {
        Mark(OpenFlag, expectedWatts > 0);
        _beganMilliseconds = nowMilliseconds;
        ExpectedWatts = expectedWatts;
    }

    /// <summary>The load was connected before its receipt, or something else was switched on the same meter.</summary>
    public void Cancel() => Mark(OpenFlag, false);

    /// <summary>Looks at the meter.</summary>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    /// <param name="droppedWatts">What the meter shows less than before the shed.</param>
    public void Observe(long nowMilliseconds, long droppedWatts)
    {
        long since = nowMilliseconds - _beganMilliseconds;
        if (!IsOpen || since < _showMilliseconds)
        {
            return;
        }

        if (Has(OwnMeterFlag))
        {
            bool hasDropped = droppedWatts * 2 >= ExpectedWatts;
            if (hasDropped || since >= 2 * _showMilliseconds)
            {
                Close(nowMilliseconds, droppedWatts, hasDropped, hasDropped ? 0 : FailuresInARow);
            }
        }
        else
        {
            bool hasDropped = droppedWatts * 4 >= _declaredWatts;
            if (!hasDropped && IsDimmable)
            {
                Cancel();
                return;
            }

            Close(nowMilliseconds, droppedWatts, hasDropped, hasDropped ? 0 : _failures + 1);
        }
    }

    private void Close(long nowMilliseconds, long droppedWatts, bool isConfirmed, int failures)
    {
        Cancel();
        Count++;
        if (Owner != null)
        {
            Owner.NoteChange();
        }

        DroppedWatts = droppedWatts;
        Mark(ConfirmedFlag, isConfirmed);
        _failures = failures;
        if (HasFailed)
        {
            _failedMilliseconds = nowMilliseconds;
            Confidence = 0;
        }
        else if (isConfirmed)
        {
            LearnedWatts = Confidence == 0 ? droppedWatts : LearnedWatts + ((droppedWatts - LearnedWatts) / 4);
            Confidence += Confidence < MostConfidence ? 1 : 0;
        }
    }

    private bool Has(int flag) => (_flags & flag) != 0;

    private void Mark(int flag, bool value) => _flags = value ? _flags | flag : _flags & ~flag;
}
