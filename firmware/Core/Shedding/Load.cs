using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>A sheddable load: what controllers ask of it, what the guards made of that, and since when.</summary>
public sealed class Load : LoadState
{
    // On the device a field takes twelve bytes, so what is true or not shares one: those of LoadRequests and LoadState come first.
    private const int WasRunningFlag = 16;
    private const int ShowingFlag = 32;

    private readonly LoadOptions _options;
    private readonly Meter _ownMeter;

    // Null where the load may be held off for as long as it takes.
    private readonly ShedAllowance _allowance;
    private readonly LoadStarts _starts;
    private readonly long _runningWatts;

    private long _sinceMilliseconds;
    private long _runningSinceMilliseconds;

    // Where nothing about the load goes on and none has changed, only that it begins or ceases to draw changes what Observe finds.
    private int _steadyChanges = LoadChanges.Never;
    private long _restartWatts;

    /// <summary>Makes a load that is on.</summary>
    /// <param name="options">Constants, already checked by the configuration rules.</param>
    /// <param name="ownMeter">A meter that sees this load alone, or null.</param>
    public Load(LoadOptions options, Meter ownMeter)
    {
        _options = options;
        _ownMeter = ownMeter;
        _allowance = ShedAllowance.IsLimited(options) ? new ShedAllowance(options) : null;
        _starts = new LoadStarts(options);
        _runningWatts = options.RatedWatts / LoadTimes.RunningDivisor;
        _restartWatts = options.RatedWatts;
        Receipt = new ShedReceipt(
            options.RatedWatts,
            LoadTimes.ShowMilliseconds(ownMeter, _runningWatts) + LoadTimes.ReceiptDelayMilliseconds,
            ownMeter != null)
        {
            IsDimmable = options.Kind == LoadKind.Lighting,
            Owner = this,
        };
        Level = options.MinimumLevelPermille < LoadLevel.FullPermille ? new LoadLevel(options, ownMeter) : null;
    }

    /// <summary>The load's constants.</summary>
    public LoadOptions Options => _options;

    /// <summary>What its sheds really took.</summary>
    public ShedReceipt Receipt { get; }

    /// <summary>Its level, or null for a load that is on or off.</summary>
    public LoadLevel Level { get; }

    /// <summary>True where a meter sees this load alone and knows its power.</summary>
    public bool HasMeasurement => _ownMeter != null && _ownMeter.PowerQuality == Quality.Good;

    /// <summary>True where the site has a meter that sees this load alone.</summary>
    public bool HasOwnMeter => _ownMeter != null;

    /// <summary>Power that a meter of its own shows now, in watts, whatever the relay does; 0 where none does.</summary>
    public long MeasuredWatts => HasMeasurement ? _ownMeter.PowerWatts : 0;

    /// <summary>
    /// Power that a shed would save now, in watts: measured where the load has its own meter, else as earlier sheds have shown
    /// it, else declared.
    /// </summary>
    public long PresentWatts
    {
        get
        {
            if (IsShed)
            {
                return 0;
            }

            bool isMeasured = HasMeasurement;
            long watts = isMeasured ? _ownMeter.PowerWatts : EstimatedWatts;
            watts = Level == null ? watts : Level.Present(watts, isMeasured);
            return (Flags & ShowingFlag) != 0 && watts < _restartWatts ? _restartWatts : watts;
        }
    }

    /// <summary>Power to reckon with when the load is restored, in watts.</summary>
    public long RestartWatts => _restartWatts;

    /// <summary>Power in watts that a load which has just come back has still to reach; part of what the window must hold.</summary>
    public long RecoveringWatts
    {
        get
        {
            if (!IsRecovering || !HasMeasurement)
            {
                return 0;
            }

            long missing = _restartWatts - _ownMeter.PowerWatts;
            return missing > 0 ? missing : 0;
        }
    }

    /// <summary>
    /// Power to reckon with when an idle load starts, in watts: declared at first, then what its own meter showed in the first
    /// minutes of earlier starts.
    /// </summary>
    public long StartWatts => Level == null ? _starts.Watts : Level.Predict(_starts.Watts, _options.MinimumLevelPermille);

    /// <summary>Most that the load may draw when it is restored, in watts.</summary>
    public long MostWatts => _restartWatts > MostDeclaredWatts ? _restartWatts : MostDeclaredWatts;

    /// <summary>Changes of the relay since start-up, and times that the load began or ceased to be throttled.</summary>
    public int ChangeCount => Level == null ? SwitchCount : SwitchCount + Level.ChangeCount;

    private bool IsDrawing => !HasMeasurement || _ownMeter.PowerWatts >= _runningWatts;

    private bool IsCompressor => LoadKinds.IsCompressor(_options.Kind);

    private long MostDeclaredWatts => Level == null ? _options.RatedWatts : Level.CapWatts;

    private long EstimatedWatts =>
        _ownMeter == null && Level == null && Receipt.Confidence >= ShedReceipt.ReliableCount ? Receipt.LearnedWatts : _options.RatedWatts;

    /// <summary>True where <see cref="Observe"/> finds nothing before its own meter shows something else, or anything about a load changes.</summary>
    internal bool IsSteady => IsShed || _steadyChanges == Changes.Count;

    /// <summary>The meter that sees this load alone, or null.</summary>
    internal Meter OwnMeter => _ownMeter;

    /// <summary>Follows the load's own meter; called in every scan before controllers decide.</summary>
    public void Observe(long nowMilliseconds)
    {
        if (IsShed || (_steadyChanges == Changes.Count && IsRunning == IsDrawing))
        {
            return;
        }

        // Just switched on, its own meter may not show it yet: it is taken to run.
        long since = nowMilliseconds - _sinceMilliseconds;
        Mark(ShowingFlag, since < Receipt.ShowMilliseconds - LoadTimes.ReceiptDelayMilliseconds && SwitchCount > 0);
        IsRecovering = IsRecovering
            && since < (IsCompressor ? LoadTimes.CompressorRecoveryMilliseconds : LoadTimes.RecoveryMilliseconds);
        bool isMeasured = HasMeasurement;
        IsRunning = (Flags & ShowingFlag) != 0 || IsDrawing;
        if (Level != null)
        {
            ObserveLevel(nowMilliseconds, isMeasured);
        }

        if (IsRunning && (Flags & WasRunningFlag) == 0)
        {
            _runningSinceMilliseconds = nowMilliseconds;
            NoteChange();
            _starts.Begin(nowMilliseconds);
        }
        else if (!IsRunning || !isMeasured)
        {
            _starts.End();
        }
        else
        {
            _starts.Observe(nowMilliseconds, _ownMeter.PowerWatts);
        }

        Mark(WasRunningFlag, IsRunning);
        bool isSteady = (Flags & ShowingFlag) == 0 && !IsRecovering && !_starts.IsStarting && Level == null;
        _steadyChanges = isSteady ? Changes.Count : LoadChanges.Never;
    }

    /// <summary>A new local day begins: what the load may be held off on one day is whole again.</summary>
    public void StartDay(long nowMilliseconds) => _allowance?.StartDay(nowMilliseconds);

    /// <summary>Time in ms since the relay changed, or since start-up.</summary>
    public long StateMilliseconds(long nowMilliseconds) => nowMilliseconds - _sinceMilliseconds;

    /// <summary>True where the minimum on time and what it was held off already allow a shed.</summary>
    public bool CanShed(long nowMilliseconds) => HasRunLongEnough(nowMilliseconds) && MayBeHeldOff(nowMilliseconds);

    /// <summary>True where the minimum on time allows a shed: always for a load that does not run.</summary>
    public bool HasRunLongEnough(long nowMilliseconds) =>
        !IsRunning
        || (nowMilliseconds - _sinceMilliseconds >= _options.MinimumOnMilliseconds
            && nowMilliseconds - _runningSinceMilliseconds >= _options.MinimumOnMilliseconds);

    /// <summary>True where the load may still be held off for as long as a shed lasts at least.</summary>
    public bool MayBeHeldOff(long nowMilliseconds)
    {
        if (_allowance == null)
        {
            return true;
        }

        long left = _allowance.LeftMilliseconds(nowMilliseconds);
        return left > 0 && left >= LeastOffMilliseconds(nowMilliseconds);
    }

    /// <summary>True where the minimum off time and the starts of the last hour allow a restore.</summary>
    public bool CanRestore(long nowMilliseconds) => WaitMilliseconds(nowMilliseconds) == 0;

    /// <summary>Time in ms until the minimum off time and the starts of the last hour allow a restore; 0 where they do.</summary>
    public long WaitMilliseconds(long nowMilliseconds)
    {
        long off = _sinceMilliseconds + _options.MinimumOffMilliseconds - nowMilliseconds;
        long start = _starts.WaitMilliseconds(nowMilliseconds);
        long wait = start > off ? start : off;
        return wait < 0 ? 0 : wait;
    }

    /// <summary>Time in ms for which a shed that began now would last at least.</summary>
    public long LeastOffMilliseconds(long nowMilliseconds)
    {
        long wait = _starts.WaitMilliseconds(nowMilliseconds);
        return wait > _options.MinimumOffMilliseconds ? wait : _options.MinimumOffMilliseconds;
    }

    /// <summary>A guard drops every request and connects the load in this scan, whatever the minimum times say.</summary>
    public void ReleaseNow(long nowMilliseconds, DecisionReason reason)
    {
        DropRequests();
        MarkHeld();
        Reason = reason;
        Switch(false, nowMilliseconds);
        FreeLevel(nowMilliseconds);
    }

    /// <summary>Allows the load everything again, where it is throttled.</summary>
    public void FreeLevel(long nowMilliseconds) => Level?.Free(nowMilliseconds);

    /// <summary>Makes this load the step after another one of the same load.</summary>
    public void Follow(Load previous)
    {
        PreviousStep = previous;
        previous.NextStep = this;
    }

    /// <summary>
    /// Turns what controllers ask into the relay's state as far as the minimum times allow, and connects a load that was held
    /// off for as long as it may.
    /// </summary>
    public void Apply(long nowMilliseconds)
    {
        _allowance?.Follow(IsShed && !IsPlannedOff, nowMilliseconds);
        bool shall = IsRequested && !IsHeldByGuard;
        bool isExempt = IsExempt;
        IsExempt = false;
        TakeHold();
        if (IsHeldOn)
        {
            // Whoever holds it on wants all of it.
            FreeLevel(nowMilliseconds);
        }

        if (shall && !IsPlannedOff && _allowance != null && IsShed && _allowance.LeftMilliseconds(nowMilliseconds) == 0)
        {
            DropRequests();
            Reason = DecisionReason.AllowanceSpent;
            Switch(false, nowMilliseconds);
            return;
        }

        if (shall == IsShed)
        {
            return;
        }

        if (!shall)
        {
            if (CanRestore(nowMilliseconds))
            {
                Switch(false, nowMilliseconds);
            }
            else
            {
                Reason = DecisionReason.MinimumOff;
            }
        }
        else if (!isExempt && !HasRunLongEnough(nowMilliseconds))
        {
            Reason = DecisionReason.MinimumOn;
        }
        else if (IsPlannedOff || MayBeHeldOff(nowMilliseconds))
        {
            Switch(true, nowMilliseconds);
        }
        else
        {
            Reason = DecisionReason.AllowanceSpent;
        }
    }

    /// <summary>Lets the minimum on time of a load that is not shed begin anew: until now somebody else switched it.</summary>
    public void TreatAsSwitchedOn(long nowMilliseconds)
    {
        if (!IsShed)
        {
            _sinceMilliseconds = nowMilliseconds;
            _runningSinceMilliseconds = nowMilliseconds;
            Mark(WasRunningFlag, true);
            IsRunning = true;
            NoteChange();
        }
    }

    /// <summary>
    /// A controller wants the load off in this scan, before its minimum on time is over; a compressor still runs for that long.
    /// </summary>
    public void RequestUrgentShed(int controllerBit, DecisionReason reason)
    {
        RequestShed(controllerBit, reason);
        IsExempt = !IsCompressor;
    }

    /// <summary>True where an urgent shed would be done in this scan.</summary>
    public bool CanShedUrgently(long nowMilliseconds) =>
        MayBeHeldOff(nowMilliseconds) && (!IsCompressor || HasRunLongEnough(nowMilliseconds));

    /// <summary>True where <see cref="Apply"/> has nothing to do for as long as nothing about the load changes.</summary>
    internal bool IsSettled =>
        IsRequested == IsShed && !IsExempt && !(IsShed && (IsHeldOn || _allowance != null)) && (!IsHeldOn || Level == null);

    /// <summary>
    /// Monotonic time in ms up to which it stays as it is whether a shed is allowed, for as long as nothing about the load changes.
    /// </summary>
    internal long SameUntilMilliseconds(long nowMilliseconds)
    {
        if (Level != null || IsShed || IsRequested)
        {
            return Level != null ? nowMilliseconds : long.MaxValue;
        }

        long since = _sinceMilliseconds > _runningSinceMilliseconds ? _sinceMilliseconds : _runningSinceMilliseconds;
        long until = HasRunLongEnough(nowMilliseconds) ? long.MaxValue : since + _options.MinimumOnMilliseconds;
        if (_allowance != null)
        {
            // The wait for a start falls from scan to scan, and with it what a shed would take at least.
            long allowed = _starts.WaitMilliseconds(nowMilliseconds) > 0 ? nowMilliseconds : _allowance.SameUntilMilliseconds(nowMilliseconds);
            until = allowed < until ? allowed : until;
        }

        long relied = Receipt.SameUntilMilliseconds(nowMilliseconds);
        return relied < until ? relied : until;
    }

    // A throttled start is none to learn from, and a throttled load may run on very little.
    private void ObserveLevel(long nowMilliseconds, bool isMeasured)
    {
        long watts = isMeasured ? _ownMeter.PowerWatts : 0;
        Level.Observe(nowMilliseconds, watts, isMeasured);
        if (Level.IsThrottled)
        {
            IsRunning = (Flags & ShowingFlag) != 0 || !isMeasured || watts * LoadLevel.FullPermille >= _runningWatts * Level.Permille;
            _starts.End();
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
            // An idle load that is blocked comes back with the power of its starts, and so does one that nobody needed for hours.
            LastShedWatts = IsRunning ? PresentWatts : 0;
            _restartWatts = LastShedWatts > 0 && !IsUnneeded ? LastShedWatts : _starts.Watts;
            LastShedMilliseconds = nowMilliseconds;
            _starts.End();
            if (Level != null)
            {
                long atLowest = Level.Predict(_restartWatts, _options.MinimumLevelPermille);
                Level.Rest(nowMilliseconds);
                _restartWatts = Level.IsThrottled ? atLowest : _restartWatts;
            }
        }
        else
        {
            IsRecovering = LastShedWatts > 0;
            _starts.Begin(nowMilliseconds);
        }

        IsShed = shed;
        _sinceMilliseconds = nowMilliseconds;

        // Switched on, it runs from this moment on until its own meter says otherwise.
        _runningSinceMilliseconds = nowMilliseconds;
        Mark(WasRunningFlag, !shed);
        _allowance?.Follow(shed && !IsPlannedOff, nowMilliseconds);
        SwitchCount++;
    }
}
