using System;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Safety.Lifts;

/// <summary>One car of a lift bank: whether it may be asked to save, and whether it is.</summary>
public sealed class LiftCar
{
    private readonly DigitalPoint _parked;
    private readonly DigitalPoint _doorsClosed;
    private readonly DigitalPoint _inService;
    private readonly EconomyRequestOutput _output;
    private long _allowedSinceMilliseconds;

    /// <summary>Binds a car to its contacts.</summary>
    /// <param name="parked">Active while the car stands at a floor without a call.</param>
    /// <param name="doorsClosed">Active while its doors are closed.</param>
    /// <param name="inService">Active while it serves people; null where the lift does not tell.</param>
    /// <param name="output">Where a request goes.</param>
    public LiftCar(DigitalPoint parked, DigitalPoint doorsClosed, DigitalPoint inService, EconomyRequestOutput output)
    {
        _parked = parked;
        _doorsClosed = doorsClosed;
        _inService = inService;
        _output = output;
    }

    /// <summary>True while the car is asked to save.</summary>
    public bool IsRequested { get; private set; }

    /// <summary>True while the output cannot be driven: the car may be asked or not.</summary>
    public bool HasOutputFailed { get; private set; }

    /// <summary>True while the car may be asked to save.</summary>
    public bool IsAllowed { get; private set; }

    /// <summary>True where the car serves people and is not asked to save.</summary>
    public bool IsFree => IsServing && !IsRequested && !HasOutputFailed;

    /// <summary>True where an input of the car cannot be read.</summary>
    public bool IsInputUnknown =>
        _parked.Level == DigitalLevel.Unknown
        || _doorsClosed.Level == DigitalLevel.Unknown
        || (_inService != null && _inService.Level == DigitalLevel.Unknown);

    private bool IsServing => _inService == null || _inService.Level == DigitalLevel.Active;

    /// <summary>Judges the car by the inputs of this scan; one that may not be asked any more has its request withdrawn.</summary>
    /// <param name="isBankAllowed">False where the whole bank must not save.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public void Judge(bool isBankAllowed, long nowMilliseconds)
    {
        bool isAllowed = isBankAllowed
            && !HasOutputFailed
            && IsServing
            && _parked.Level == DigitalLevel.Active
            && _doorsClosed.Level == DigitalLevel.Active;
        if (isAllowed && !IsAllowed)
        {
            _allowedSinceMilliseconds = nowMilliseconds;
        }

        IsAllowed = isAllowed;
        IsRequested &= isAllowed;
    }

    /// <summary>True where the car has been allowed to save for so long without a break.</summary>
    public bool HasDwelt(long nowMilliseconds, int dwellMilliseconds) =>
        IsAllowed && nowMilliseconds - _allowedSinceMilliseconds >= dwellMilliseconds;

    /// <summary>Asks the car to save, once it is written.</summary>
    public void Request() => IsRequested = IsAllowed;

    /// <summary>Takes the request back; the dwell begins anew.</summary>
    public void Withdraw()
    {
        IsRequested = false;
        IsAllowed = false;
    }

    /// <summary>Drives the output to what was decided.</summary>
    public void Write()
    {
        bool isDriven;
        try
        {
            isDriven = IsRequested ? _output.TryRequest() : _output.TryWithdraw();
        }
        catch (Exception)
        {
            isDriven = false;
        }

        HasOutputFailed = !isDriven;
    }
}
