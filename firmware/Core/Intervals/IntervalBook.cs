using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Intervals;

/// <summary>
/// Energy, power and shed time of every circuit and load by intervals. A scan adds to one set of sums, and only where a power
/// changes; they are spread over the intervals of all lengths only when one of these ends.
/// </summary>
public sealed class IntervalBook
{
    private const long QuarterSeconds = 900;

    private static readonly long[] PeriodSeconds = { 60, 300, QuarterSeconds, 86_400 };

    private readonly Meter[] _meters;
    private readonly MeterChanges _changes;
    private readonly PowerBank _bank;
    private readonly PowerRuns _runs;
    private readonly int[] _gapCounts;
    private readonly long[] _doubtfulCounts;
    private readonly Load[] _loads;
    private readonly int _loadCount;
    private readonly long[] _shedMilliseconds;
    private readonly bool[] _wasShed;
    private readonly IntervalSeries[] _series;
    private readonly DemandWindow _window;
    private readonly long _offsetMilliseconds;

    private int _scan;
    private LoadChanges _loadsShared;
    private long _shedRunMilliseconds;
    private int _loadChanges = LoadChanges.Never;
    private bool _isSeen;
    private bool _isStarted;
    private bool _isUtcValid;
    private long _firstMilliseconds;
    private long _lastMilliseconds;
    private long _lastZeroUtcMilliseconds;
    private long _nextEndMilliseconds;
    private int _windowCount;

    /// <summary>Begins at the present totals.</summary>
    /// <param name="site">Says which lengths are wanted.</param>
    /// <param name="meters">A meter for each circuit.</param>
    /// <param name="loads">The loads, in the order of the site.</param>
    /// <param name="window">The demand window.</param>
    public IntervalBook(SiteConfiguration site, Meter[] meters, Load[] loads, DemandWindow window)
    {
        _meters = meters;
        _changes = MeterChanges.Of(meters);
        _loads = loads;
        _loadCount = loads.Length;
        _window = window;
        _offsetMilliseconds = site.UtcOffsetMinutes * 60_000L;
        _gapCounts = new int[meters.Length];
        _doubtfulCounts = new long[meters.Length];
        _shedMilliseconds = new long[loads.Length];
        _wasShed = new bool[loads.Length];
        _series = new IntervalSeries[
            1 + (site.Intervals.Minute ? 1 : 0) + (site.Intervals.FiveMinutes ? 1 : 0) + (site.Intervals.Day ? 1 : 0)];

        // The circuits' own sets come first, then those of each length.
        _bank = new PowerBank(meters.Length * (1 + (_series.Length * IntervalSeries.SetsPerCircuit)));
        _runs = new PowerRuns(_bank, meters.Length);
        int count = 0;
        for (int i = 0; i < PeriodSeconds.Length; i++)
        {
            IntervalPeriod period = (IntervalPeriod)i;
            if (IsWanted(site.Intervals, period))
            {
                bool follows = period == IntervalPeriod.Quarter && site.Demand.WindowSeconds == QuarterSeconds;
                IntervalClock clock = new IntervalClock(
                    PeriodSeconds[i] * 1_000, _offsetMilliseconds, follows ? window : null);
                int firstSet = meters.Length * (1 + (count * IntervalSeries.SetsPerCircuit));
                _series[count++] = new IntervalSeries(period, clock, meters, loads.Length, _bank, firstSet);
            }
        }
    }

    /// <summary>Lengths that are kept.</summary>
    public int SeriesCount => _series.Length;

    /// <summary>The intervals of one length, shortest first.</summary>
    public IntervalSeries At(int index) => _series[index];

    /// <summary>The intervals of a length, or null where it is not kept.</summary>
    public IntervalSeries Of(IntervalPeriod period)
    {
        for (int i = 0; i < _series.Length; i++)
        {
            if (_series[i].Period == period)
            {
                return _series[i];
            }
        }

        return null;
    }

    /// <summary>Takes what this scan shows; no interval ends.</summary>
    public void Accumulate(long nowMilliseconds)
    {
        if (!_isSeen)
        {
            Begin(nowMilliseconds);
        }

        long before = _lastMilliseconds;
        _lastMilliseconds = nowMilliseconds;
        _scan++;
        uint changed = _changes.TakeForIntervals();
        for (int i = 0; changed != 0; i++, changed >>= 1)
        {
            if ((changed & 1) == 0)
            {
                continue;
            }

            Meter meter = _meters[i];
            if (meter.PowerWatts != _runs.Watts[i] || meter.PowerQuality != _runs.Qualities[i])
            {
                _runs.Settle(i, before, _scan - 1);
                _runs.Watts[i] = meter.PowerWatts;
                _runs.Qualities[i] = meter.PowerQuality;
            }
        }

        if (_loadCount > 0)
        {
            // The relays held until now what the scan before decided.
            _shedRunMilliseconds += nowMilliseconds - before;
            if (_loadsShared.Count != _loadChanges)
            {
                SettleShed();
            }
        }
    }

    /// <summary>Says which intervals end in this scan; <see cref="Close"/> ends them.</summary>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    /// <param name="utcMilliseconds">UTC in ms since 1970; ignored unless valid.</param>
    /// <param name="isUtcValid">Whether UTC may be used.</param>
    /// <returns>True where any is due.</returns>
    public bool Advance(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        long aligned = isUtcValid ? utcMilliseconds + _offsetMilliseconds : nowMilliseconds;
        if (!_isStarted)
        {
            Start(nowMilliseconds, utcMilliseconds, aligned, isUtcValid);
            return false;
        }

        bool isCut = isUtcValid != _isUtcValid;
        long zero = utcMilliseconds - nowMilliseconds;
        long drift = zero - _lastZeroUtcMilliseconds;
        long step = 0;
        if (drift != 0 && isUtcValid && !isCut)
        {
            step = drift > DemandWindow.ClockStepMilliseconds || drift < -DemandWindow.ClockStepMilliseconds ? drift : 0;
        }

        _isUtcValid = isUtcValid;
        _lastZeroUtcMilliseconds = zero;
        if (!isCut && step == 0 && aligned < _nextEndMilliseconds && _window.CompletedCount == _windowCount)
        {
            return false;
        }

        _windowCount = _window.CompletedCount;
        bool isDue = false;
        for (int i = 0; i < _series.Length; i++)
        {
            _series[i].IsDue = _series[i].Clock.Advance(nowMilliseconds, aligned, isUtcValid, isCut, step);
            isDue |= _series[i].IsDue;
        }

        FindNextEnd();
        return isDue;
    }

    /// <summary>Ends the intervals that are due. What still waits to be taken of their predecessors is lost.</summary>
    public void Close()
    {
        for (int i = 0; i < _meters.Length; i++)
        {
            _runs.Settle(i, _lastMilliseconds, _scan);
            int gapCount = _meters[i].GapCount;
            long doubtfulCount = _meters[i].DoubtfulPulseCount;
            _bank.Note(i, gapCount != _gapCounts[i], doubtfulCount - _doubtfulCounts[i]);
            _gapCounts[i] = gapCount;
            _doubtfulCounts[i] = doubtfulCount;
            for (int s = 0; s < _series.Length; s++)
            {
                _series[s].Add(i);
            }

            _bank.Clear(i);
        }

        for (int i = 0; i < _shedMilliseconds.Length; i++)
        {
            _shedMilliseconds[i] += _wasShed[i] ? _shedRunMilliseconds : 0;
            for (int s = 0; s < _series.Length; s++)
            {
                _series[s].AddShed(i, _shedMilliseconds[i]);
            }

            _shedMilliseconds[i] = 0;
        }

        _shedRunMilliseconds = 0;

        for (int s = 0; s < _series.Length; s++)
        {
            if (_series[s].IsDue)
            {
                _series[s].Close();
            }
        }
    }

    private static bool IsWanted(IntervalOptions options, IntervalPeriod period) => period switch
    {
        IntervalPeriod.Minute => options.Minute,
        IntervalPeriod.FiveMinutes => options.FiveMinutes,
        IntervalPeriod.Day => options.Day,
        _ => true,
    };

    private void Begin(long nowMilliseconds)
    {
        _isSeen = true;
        _loadsShared = _loadCount == 0 ? null : _loads[0].Changes;
        _firstMilliseconds = nowMilliseconds;
        _lastMilliseconds = nowMilliseconds;
        _runs.Begin(nowMilliseconds, _scan);
    }

    // Adds the time since the last change, and looks which loads are held off from now on.
    private void SettleShed()
    {
        for (int i = 0; i < _wasShed.Length; i++)
        {
            _shedMilliseconds[i] += _wasShed[i] ? _shedRunMilliseconds : 0;
            _wasShed[i] = _loads[i].IsCurtailed;
        }

        _loadChanges = _loadsShared.Count;
        _shedRunMilliseconds = 0;
    }

    private void Start(long nowMilliseconds, long utcMilliseconds, long alignedMilliseconds, bool isUtcValid)
    {
        _isStarted = true;
        _isUtcValid = isUtcValid;
        _lastZeroUtcMilliseconds = utcMilliseconds - nowMilliseconds;
        _windowCount = _window.CompletedCount;
        for (int i = 0; i < _series.Length; i++)
        {
            _series[i].Clock.Start(_isSeen ? _firstMilliseconds : nowMilliseconds, alignedMilliseconds, isUtcValid);
        }

        FindNextEnd();
    }

    private void FindNextEnd()
    {
        _nextEndMilliseconds = long.MaxValue;
        for (int i = 0; i < _series.Length; i++)
        {
            long end = _series[i].Clock.EndMilliseconds;
            _nextEndMilliseconds = end < _nextEndMilliseconds ? end : _nextEndMilliseconds;
        }
    }
}
