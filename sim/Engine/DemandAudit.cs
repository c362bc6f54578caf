namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// The supplier's view: the mean import of every fixed window, added up from the building's own power and not from
/// anything that the firmware says.
/// </summary>
public sealed class DemandAudit
{
    private readonly long _windowMilliseconds;
    private readonly long _offsetMilliseconds;
    private readonly double _limitWatts;

    private long _windowEnd;
    private double _wattMilliseconds;
    private long _coveredMilliseconds;
    private bool _isUnknown;
    private double _lastImport;
    private int _lastMilliseconds;
    private double _lastWattHours;

    /// <summary>Begins an audit.</summary>
    /// <param name="limitWatts">Mean power that a window must not exceed.</param>
    /// <param name="windowSeconds">Length of a window.</param>
    /// <param name="utcOffsetMinutes">Windows are aligned to UTC plus this offset.</param>
    public DemandAudit(double limitWatts, int windowSeconds, int utcOffsetMinutes)
    {
        _limitWatts = limitWatts;
        _windowMilliseconds = windowSeconds * 1000L;
        _offsetMilliseconds = utcOffsetMinutes * 60_000L;
    }

    /// <summary>Whole windows that have ended and whose import is known.</summary>
    public int WindowCount { get; private set; }

    /// <summary>Of these, windows at or under the limit.</summary>
    public int KeptCount { get; private set; }

    /// <summary>Windows that have ended and of which a part is not known.</summary>
    public int UnknownCount { get; private set; }

    /// <summary>Mean import of the worst window in W.</summary>
    public double WorstWatts { get; private set; }

    /// <summary>Start of the worst window, UTC in ms since 1970.</summary>
    public long WorstStartUtcMilliseconds { get; private set; }

    /// <summary>Mean import in W of the window that ended last; without meaning where it is one of the unknown.</summary>
    public double LastWatts { get; private set; }

    /// <summary>Start of the window that ended last, UTC in ms since 1970.</summary>
    public long LastStartUtcMilliseconds { get; private set; }

    /// <summary>Import since the beginning in Wh, windows that are not whole included.</summary>
    public double EnergyWattHours { get; private set; }

    /// <summary>Takes a stretch of constant power.</summary>
    /// <param name="endUtcMilliseconds">UTC at its end.</param>
    /// <param name="milliseconds">Its length.</param>
    /// <param name="watts">Power in W; export counts as no import.</param>
    /// <param name="isKnown">False where nobody knows what flowed.</param>
    public void Add(long endUtcMilliseconds, int milliseconds, double watts, bool isKnown = true)
    {
        double import = watts > 0 && isKnown ? watts : 0;
        if (import != _lastImport || milliseconds != _lastMilliseconds)
        {
            // Nearly every step is like the one before it, and a division costs more than to compare.
            _lastImport = import;
            _lastMilliseconds = milliseconds;
            _lastWattHours = import * milliseconds / 3_600_000;
        }

        EnergyWattHours += _lastWattHours;
        long from = endUtcMilliseconds - milliseconds;
        while (from < endUtcMilliseconds)
        {
            if (from >= _windowEnd)
            {
                Begin(from);
            }

            long to = Math.Min(_windowEnd, endUtcMilliseconds);
            _wattMilliseconds += import * (to - from);
            _coveredMilliseconds += to - from;
            _isUnknown |= !isKnown;
            from = to;
            if (to == _windowEnd)
            {
                End();
            }
        }
    }

    private void Begin(long utcMilliseconds)
    {
        long aligned = utcMilliseconds + _offsetMilliseconds;
        _windowEnd = utcMilliseconds - (aligned % _windowMilliseconds) + _windowMilliseconds;
        _wattMilliseconds = 0;
        _coveredMilliseconds = 0;
        _isUnknown = false;
    }

    private void End()
    {
        if (_coveredMilliseconds != _windowMilliseconds)
        {
            // The first window, cut by the beginning: it cannot be judged.
            return;
        }

        double mean = _wattMilliseconds / _windowMilliseconds;
        LastWatts = mean;
        LastStartUtcMilliseconds = _windowEnd - _windowMilliseconds;
        if (_isUnknown)
        {
            UnknownCount++;
            return;
        }

        WindowCount++;
        KeptCount += mean <= _limitWatts ? 1 : 0;
        if (mean > WorstWatts)
        {
            WorstWatts = mean;
            WorstStartUtcMilliseconds = LastStartUtcMilliseconds;
        }
    }
}
