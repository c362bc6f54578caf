namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>What controllers and guards ask of a load in a scan, and why; what becomes of it is the load's own to say.</summary>
/// <remarks>
/// Every controller has a bit. A load is wanted shed while any bit is set, so that a later controller can add a shed but
/// never lift one of an earlier, and a controller that fails takes back just its own.
/// </remarks>
public abstract class LoadRequests
{
    private const int NoScan = -1;
    private const int HeldOnFlag = 1;
    private const int ExemptFlag = 2;

    private int _requests;
    private int _plannedRequests;
    private int _unneededBit;
    private DecisionReason _reason;
    private int _heldScan = NoScan;
    private LoadChanges _changes = new LoadChanges();

    /// <summary>Why the load is in its state.</summary>
    public DecisionReason Reason
    {
        get => _reason;
        protected set
        {
            if (value != _reason)
            {
                _reason = value;
                NoteChange();
            }
        }
    }

    /// <summary>True while any controller wants the load off.</summary>
    public bool IsRequested => _requests != 0;

    /// <summary>
    /// True where it is off by plan, a schedule or a tariff: that is no shed, so no allowance, receipt or shed time counts it.
    /// </summary>
    public bool IsPlannedOff => IsUnneeded || (_requests != 0 && (_requests & ~_plannedRequests) == 0);

    /// <summary>True while nobody needs the load, whatever else is asked of it.</summary>
    public bool IsUnneeded => (_requests & _unneededBit) != 0;

    /// <summary>True where a guard has held the load on in this very scan.</summary>
    public bool IsHeldByGuard => _heldScan == _changes.Scan;

    /// <summary>True where a guard connected the load in the scan before: what controllers ask of it then has no effect.</summary>
    public bool IsHeldOn
    {
        get => (Flags & HeldOnFlag) != 0;
        private set
        {
            if (value != IsHeldOn)
            {
                Mark(HeldOnFlag, value);
                NoteChange();
            }
        }
    }

    /// <summary>Counts what changes about this load, and about those of its table.</summary>
    public LoadChanges Changes => _changes;

    /// <summary>What is true of the load, a bit each.</summary>
    protected int Flags { get; private set; }

    /// <summary>True where the relay may open in this scan in spite of the minimum on time.</summary>
    protected bool IsExempt
    {
        get => (Flags & ExemptFlag) != 0;
        set
        {
            if (value != IsExempt)
            {
                Mark(ExemptFlag, value);
                NoteChange();
            }
        }
    }

    /// <summary>True where the controller with this bit wants the load off.</summary>
    public bool IsRequestedBy(int controllerBit) => (_requests & controllerBit) != 0;

    /// <summary>A controller wants the load off.</summary>
    public void RequestShed(int controllerBit, DecisionReason reason)
    {
        Ask(_requests | controllerBit, _plannedRequests);
        Reason = reason;
    }

    /// <summary>
    /// As <see cref="RequestShed"/>, and in this scan the relay may open in spite of the minimum on time: for the scan after
    /// start-up, when nothing has run for long. From then on the minimum off time holds as ever.
    /// </summary>
    public void BeginShed(int controllerBit, DecisionReason reason)
    {
        RequestShed(controllerBit, reason);
        IsExempt = true;
    }

    /// <summary>As <see cref="RequestShed"/>, and by plan; see <see cref="IsPlannedOff"/>.</summary>
    public void BeginPlannedOff(int controllerBit, DecisionReason reason)
    {
        Ask(_requests, _plannedRequests | controllerBit);
        RequestShed(controllerBit, reason);
    }

    /// <summary>Nobody needs the load now: it is to be off, and whatever else was asked of it is void.</summary>
    public void RequestUnneeded(int controllerBit, DecisionReason reason)
    {
        if (_unneededBit != controllerBit)
        {
            _unneededBit = controllerBit;
            NoteChange();
        }

        Ask(controllerBit, _plannedRequests);
        Reason = reason;
    }

    /// <summary>A controller no longer wants the load off.</summary>
    public void RequestRelease(int controllerBit, DecisionReason reason)
    {
        Ask(_requests & ~controllerBit, _plannedRequests & ~controllerBit);
        if (_requests == 0)
        {
            Reason = reason;
        }
    }

    /// <summary>Records why a load was passed over, without changing what is asked of it.</summary>
    public void Explain(DecisionReason reason) => Reason = reason;

    /// <summary>
    /// A guard drops every request and holds the load on in this scan; a shed load is connected as its minimum off time allows.
    /// </summary>
    public void HoldOn(DecisionReason reason)
    {
        DropRequests();
        if (!IsHeldByGuard)
        {
            // The first guard that holds the load says why.
            MarkHeld();
            Reason = reason;
        }
    }

    /// <summary>
    /// What controllers ask is void in this scan, and they may ask again in the next; unlike <see cref="HoldOn"/> it tells none of them
    /// that the load is out of its reach.
    /// </summary>
    public void Withhold(DecisionReason reason)
    {
        DropRequests();
        IsExempt = false;
        Reason = reason;
    }

    /// <summary>Sets or clears one of <see cref="Flags"/>.</summary>
    protected void Mark(int flag, bool value) => Flags = value ? Flags | flag : Flags & ~flag;

    /// <summary>Forgets what every controller asked for.</summary>
    protected void DropRequests() => Ask(0, 0);

    /// <summary>A guard holds the load on in this scan.</summary>
    protected void MarkHeld()
    {
        if (!IsHeldByGuard)
        {
            _heldScan = _changes.Scan;
            _changes.NoteHold(IsHeldOn);
        }
    }

    /// <summary>Takes over what guards have held in this scan; they may hold anew in the next one.</summary>
    protected void TakeHold()
    {
        IsHeldOn = IsHeldByGuard;
        _heldScan = NoScan;
    }

    /// <summary>Something about the load is not what it was.</summary>
    internal void NoteChange() => _changes.Note();

    /// <summary>Lets a table count the changes of all its loads in one place.</summary>
    internal void Share(LoadChanges changes) => _changes = changes;

    private void Ask(int requests, int plannedRequests)
    {
        if (requests != _requests || plannedRequests != _plannedRequests)
        {
            _requests = requests;
            _plannedRequests = plannedRequests;
            NoteChange();
        }
    }
}
