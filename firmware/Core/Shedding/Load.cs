using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>A sheddable load: what controllers ask of it, what the guards made of that, and since when.</summary>
/// <remarks>
/// Every controller has a bit. A load is wanted shed while any bit is set, so that a later controller can add a shed but
/// never lift one of an earlier, and a controller that fails takes back just its own.
/// </remarks>
public sealed class Load
{
    // Below a twentieth of its rated power a load counts as idle: a chiller's pump, a heater of its crankcase.
    private const int RunningDivisor = 20;

    private const long StartMilliseconds = 300_000;

    // A meter of its own needs this long at least, or two of its pulses, to show that a load has started.
    private const long MinimumShowMilliseconds = 30_000;
    private const long PulsesToShow = 2;

    private readonly LoadOptions _options;
    private readonly Meter _ownMeter;
    private readonly long _runningWatts;
    private readonly long _showMilliseconds = MinimumShowMilliseconds;

    private int _requests;
    private bool _isLockedOn;
    private long _sinceMilliseconds;
    private long _runningSinceMilliseconds;
    private bool _wasRunning;
    private bool _isShowing;
    private long _restartWatts;
    private long _startWatts;
    private long _startSumWattMilliseconds;
    private long _lastObservedMilliseconds;
    private bool _isStarting;

    /// <summary>Makes a load that is on.</summary>
    /// <param name="options">Constants, already checked by the configuration rules.</param>
    /// <param name="ownMeter">A meter that sees this load alone, or null.</param>
    public Load(LoadOptions options, Meter ownMeter)
    {
        _options = options;
        _ownMeter = ownMeter;
        _runningWatts = options.RatedWatts / RunningDivisor;
        _restartWatts = options.RatedWatts;
        _startWatts = options.RatedWatts;
        if (ownMeter != null && _runningWatts > 0)
        {
            long show = PulsesToShow * ownMeter.QuantumMilliwattHours * EnergyUnits.WattMillisecondsPerMilliwattHour / _runningWatts;
            _showMilliseconds = show > _showMilliseconds ? show : _showMilliseconds;
        }
    }

    /// <summary>The load's constants.</summary>
    public LoadOptions Options => _options;

    /// <summary>True while the relay holds the load off.</summary>
    public bool IsShed { get; private set; }

    /// <summary>Why it is in this state.</summary>
    public DecisionReason Reason { get; private set; }

    /// <summary>Changes of the relay since start-up.</summary>
    public int SwitchCount { get; private set; }

    /// <summary>True while any controller wants the load off.</summary>
    public bool IsRequested => _requests != 0;

    /// <summary>True where a guard connected the load in the scan before: what controllers ask of it then has no effect.</summary>
    public bool IsHeldOn { get; private set; }

    /// <summary>True where the load draws power now, or may (no meter of its own tells).</summary>
    public bool IsRunning { get; private set; } = true;

    /// <summary>Power that a shed would save now, in watts: measured where the load has its own meter, else declared.</summary>
    public long PresentWatts
    {
        get
        {
            if (IsShed)
            {
                return 0;
            }

            long watts = HasMeasurement ? _ownMeter.PowerWatts : _options.RatedWatts;
            return _isShowing && watts < _restartWatts ? _restartWatts : watts;
        }
    }

    /// <summary>Power to reckon with when the load is restored, in watts.</summary>
    public long RestartWatts => _restartWatts;

    /// <summary>
    /// Power to reckon with when an idle load starts, in watts: declared at first, then what its own meter showed in the first
    /// minutes of earlier starts.
    /// </summary>
    public long StartWatts => _startWatts;

    private bool HasMeasurement => _ownMeter != null && _ownMeter.PowerQuality == Quality.Good;

    /// <summary>Follows the load's own meter; called in every scan before controllers decide.</summary>
    public void Observe(long nowMilliseconds)
    {
        if (IsShed)
        {
            return;
        }

        // Just switched on, its own meter may not show it yet: it is taken to run.
        _isShowing = nowMilliseconds - _sinceMilliseconds < _showMilliseconds && SwitchCount > 0;
        IsRunning = _isShowing || !HasMeasurement || _ownMeter.PowerWatts >= _runningWatts;
        if (IsRunning && !_wasRunning)
        {
            _runningSinceMilliseconds = nowMilliseconds;
            _isStarting = HasMeasurement;
            _startSumWattMilliseconds = 0;
        }
        else if (_isStarting)
        {
            LearnStart(nowMilliseconds);
        }

        _lastObservedMilliseconds = nowMilliseconds;
        _wasRunning = IsRunning;
    }

    /// <summary>Time in ms since the relay changed, or since start-up.</summary>
    public long StateMilliseconds(long nowMilliseconds) => nowMilliseconds - _sinceMilliseconds;

    /// <summary>Monotonic time in ms at which the load was shed last; 0 where it never was.</summary>
    public long LastShedMilliseconds { get; private set; }

    /// <summary>Time in ms for which a shed that began now would last at least.</summary>
    public long LeastOffMilliseconds(long nowMilliseconds) => _options.MinimumOffMilliseconds;

    /// <summary>True where the minimum on time allows a shed: always for a load that does not run.</summary>
    public bool CanShed(long nowMilliseconds) =>
        !IsRunning
        || (nowMilliseconds - _sinceMilliseconds >= _options.MinimumOnMilliseconds
            && nowMilliseconds - _runningSinceMilliseconds >= _options.MinimumOnMilliseconds);

    /// <summary>True where the minimum off time allows a restore.</summary>
    public bool CanRestore(long nowMilliseconds) =>
        nowMilliseconds - _sinceMilliseconds >= _options.MinimumOffMilliseconds;

    /// <summary>True where the controller with this bit wants the load off.</summary>
    public bool IsRequestedBy(int controllerBit) => (_requests & controllerBit) != 0;

    /// <summary>A controller wants the load off.</summary>
    public void RequestShed(int controllerBit, DecisionReason reason)
    {
        _requests |= controllerBit;
        Reason = reason;
    }

    /// <summary>A controller no longer wants the load off.</summary>
    public void RequestRelease(int controllerBit, DecisionReason reason)
    {
        _requests &= ~controllerBit;
        if (_requests == 0)
        {
            Reason = reason;
        }
    }

    /// <summary>Records why a load was passed over, without changing what is asked of it.</summary>
    public void Explain(DecisionReason reason) => Reason = reason;

    /// <summary>A guard drops every request and connects the load in this scan, whatever the minimum times say.</summary>
    public void ReleaseNow(long nowMilliseconds, DecisionReason reason)
    {
        _requests = 0;
        _isLockedOn = true;
        Reason = reason;
        Switch(false, nowMilliseconds);
    }

    /// <summary>Turns what controllers ask into the relay's state as far as the minimum times allow.</summary>
    public void Apply(long nowMilliseconds)
    {
        bool shall = IsRequested && !_isLockedOn;
        IsHeldOn = _isLockedOn;
        _isLockedOn = false;
        if (shall == IsShed)
        {
            return;
        }

        if (shall ? CanShed(nowMilliseconds) : CanRestore(nowMilliseconds))
        {
            Switch(shall, nowMilliseconds);
        }
        else
        {
            Reason = shall ? DecisionReason.MinimumOn : DecisionReason.MinimumOff;
        }
    }

    // The mean of the first minutes; more than before is believed at once, less by a quarter each time.
    private void LearnStart(long nowMilliseconds)
    {
        if (!IsRunning || !HasMeasurement)
        {
            _isStarting = false;
            return;
        }

        _startSumWattMilliseconds += _ownMeter.PowerWatts * (nowMilliseconds - _lastObservedMilliseconds);
        long since = nowMilliseconds - _runningSinceMilliseconds;
        if (since >= StartMilliseconds)
        {
            long mean = _startSumWattMilliseconds / since;
            _startWatts = mean > _startWatts ? mean : _startWatts + ((mean - _startWatts) / 4);
            _isStarting = false;
        }
    }

    private void Switch(bool shed, long nowMilliseconds)
    {
        if (shed == IsShed)
        {
            return;
        }

        if (shed)
        {
            // An idle load that is blocked comes back with its full power at worst.
            long watts = PresentWatts;
            _restartWatts = IsRunning && watts > 0 ? watts : _startWatts;
            LastShedMilliseconds = nowMilliseconds;
        }

        IsShed = shed;
        _sinceMilliseconds = nowMilliseconds;

        // Switched on, it runs from this moment on until its own meter says otherwise.
        _runningSinceMilliseconds = nowMilliseconds;
        _wasRunning = !shed;
        _isStarting = false;
        SwitchCount++;
    }
}
