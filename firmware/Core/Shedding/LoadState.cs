namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>What became of a load.</summary>
public abstract class LoadState : LoadRequests
{
    private const int ForecastOffFlag = 4;
    private const int RecoveringFlag = 8;

    private bool _isShed;
    private bool _isRunning = true;

    /// <summary>True while the relay holds the load off, needed or not.</summary>
    public bool IsShed
    {
        get => _isShed;
        protected set
        {
            if (value != _isShed)
            {
                _isShed = value;
                NoteChange();
            }
        }
    }

    /// <summary>True while the relay holds the load off although somebody needs it.</summary>
    public bool IsCurtailed => _isShed && !IsPlannedOff;

    /// <summary>Changes of the relay since start-up.</summary>
    public int SwitchCount { get; protected set; }

    /// <summary>True where the load draws power now, or may (no meter of its own tells).</summary>
    public bool IsRunning
    {
        get => _isRunning;
        protected set
        {
            if (value != _isRunning)
            {
                _isRunning = value;
                NoteChange();
            }
        }
    }

    /// <summary>The step of the same load that is shed before this one and restored after it, or null.</summary>
    public Load NextStep { get; internal set; }

    /// <summary>The step of the same load that is shed after this one and restored before it, or null.</summary>
    public Load PreviousStep { get; internal set; }

    /// <summary>Monotonic time in ms at which the load was shed last; 0 where it never was.</summary>
    public long LastShedMilliseconds { get; protected set; }

    /// <summary>Power in watts that the last shed was to take.</summary>
    public long LastShedWatts { get; protected set; }

    /// <summary>Whether the site's forecast reckons with the load as off: whoever switches tells it, see SwitchLedger.</summary>
    public bool IsForecastOff
    {
        get => (Flags & ForecastOffFlag) != 0;
        set
        {
            if (value != IsForecastOff)
            {
                Mark(ForecastOffFlag, value);
                NoteChange();
            }
        }
    }

    /// <summary>True where the load has just come back and may have power still to reach.</summary>
    protected bool IsRecovering
    {
        get => (Flags & RecoveringFlag) != 0;
        set
        {
            if (value != IsRecovering)
            {
                Mark(RecoveringFlag, value);
                Changes.RecoveringCount += value ? 1 : -1;
            }
        }
    }
}
