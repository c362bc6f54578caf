namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>What became of a load.</summary>
public abstract class LoadState : LoadRequests
{
    private bool _isShed;
    private bool _isRunning = true;
    private bool _isForecastOff;

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

    /// <summary>Whether the site's forecast reckons with the load as off: whoever switches tells it, see SwitchLedger.</summary>
    public bool IsForecastOff
    {
        get => _isForecastOff;
        set
        {
            if (value != _isForecastOff)
            {
                _isForecastOff = value;
                NoteChange();
            }
        }
    }
}
