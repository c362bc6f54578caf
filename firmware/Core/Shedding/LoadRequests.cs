namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>What controllers and guards ask of a load in a scan, and why; what becomes of it is the load's own to say.</summary>
/// <remarks>
/// Every controller has a bit. A load is wanted shed while any bit is set, so that a later controller can add a shed but
/// never lift one of an earlier, and a controller that fails takes back just its own.
/// </remarks>
public abstract class LoadRequests
{
    private int _requests;
    private int _plannedRequests;

    /// <summary>Why the load is in its state.</summary>
    public DecisionReason Reason { get; protected set; }

    /// <summary>True while any controller wants the load off.</summary>
    public bool IsRequested => _requests != 0;

    /// <summary>
    /// True where it is off by plan alone, a schedule or a tariff: that is no shed, and takes nothing from what the load may be
    /// held off.
    /// </summary>
    public bool IsPlannedOff => _requests != 0 && (_requests & ~_plannedRequests) == 0;

    /// <summary>True where a guard has held the load on in this very scan.</summary>
    public bool IsHeldByGuard { get; protected set; }

    /// <summary>True where the relay may open in this scan in spite of the minimum on time.</summary>
    protected bool IsExempt { get; set; }

    /// <summary>True where the controller with this bit wants the load off.</summary>
    public bool IsRequestedBy(int controllerBit) => (_requests & controllerBit) != 0;

    /// <summary>A controller wants the load off.</summary>
    public void RequestShed(int controllerBit, DecisionReason reason)
    {
        _requests |= controllerBit;
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
        _plannedRequests |= controllerBit;
        RequestShed(controllerBit, reason);
    }

    /// <summary>A controller no longer wants the load off.</summary>
    public void RequestRelease(int controllerBit, DecisionReason reason)
    {
        _requests &= ~controllerBit;
        _plannedRequests &= ~controllerBit;
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
            IsHeldByGuard = true;
            Reason = reason;
        }
    }

    /// <summary>Forgets what every controller asked for.</summary>
    protected void DropRequests()
    {
        _requests = 0;
        _plannedRequests = 0;
    }
}
