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
    private readonly PowerSums[] _sums;
    private readonly PowerRun[] _runs;
    private readonly int[] _gapCounts;
    private readonly long[] _doubtfulCounts;
    private readonly Load[] _loads;
    private readonly long[] _shedMilliseconds;
    private readonly bool[] _wasShed;
    private readonly IntervalSeries[] _series;
    private readonly DemandWindow _window;
    private readonly long _offsetMilliseconds;

    private int _scan;
    private bool _isAnyShed;
    private int _loadChanges = LoadChanges.Never;
    private bool _isSeen;
    private bool _isStarted;
    private bool _isUtcValid;
    private long _firstMilliseconds;
    private long _lastMilliseconds;
    private long _alignedAtMilliseconds;
    private long _lastUtcMilliseconds;
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
        _loads = loads;
        _window = window;
        _offsetMilliseconds = site.UtcOffsetMinutes * 60_000L;
        _gapCounts = new int[meters.Length];
        _doubtfulCounts = new long[meters.Length];
        _sums = new PowerSums[meters.Length];
        _runs = new PowerRun[meters.Length];
        for (int i = 0; i < meters.Length; i++)
        {
            _sums[i] = new PowerSums();
            _runs[i] = new PowerRun();
        }

        _shedMilliseconds = new long[loads.Length];
        _wasShed = new bool[loads.Length];
        _series = new IntervalSeries[
            1 + (site.Intervals.Minute ? 1 : 0) + (site.Intervals.FiveMinutes ? 1 : 0) + (site.Intervals.Day ? 1 : 0)];
        int count = 0;
        for (int i = 0; i < PeriodSeconds.Length; i++)
        {
            IntervalPeriod period = (IntervalPeriod)i;
            if (IsWanted(site.Intervals, period))
            {
                bool follows = period == IntervalPeriod.Quarter && site.Demand.WindowSeconds == QuarterSeconds;
                IntervalClock clock = new IntervalClock(
                    PeriodSeconds[i] * 1_000, _offsetMilliseconds, follows ? window : null);
                _series[count++] = new IntervalSeries(period, clock, meters, loads.Length);
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
        for (int i = 0; i < _runs.Length; i++)
        {
            Meter meter = _meters[i];
            PowerRun run = _runs[i];
            if (meter.PowerWatts != run.Watts || meter.PowerQuality != run.Quality)
            {
                run.Settle(_sums[i], before, _scan - 1);
                run.Watts = meter.PowerWatts;
                run.Quality = meter.PowerQuality;
            }
        }

        if (_loads.Length > 0 && (_isAnyShed || _loads[0].Changes.Count != _loadChanges))
        {
            AccumulateShed(nowMilliseconds - before);
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
        long step = 0;
        if (isUtcValid && !isCut)
        {
            long drift = utcMilliseconds - _lastUtcMilliseconds - (nowMilliseconds - _alignedAtMilliseconds);
            step = drift > DemandWindow.ClockStepMilliseconds || drift < -DemandWindow.ClockStepMilliseconds ? drift : 0;
        }

        _isUtcValid = isUtcValid;
        _lastUtcMilliseconds = utcMilliseconds;
        _alignedAtMilliseconds = nowMilliseconds;
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
        for (int i = 0; i < _sums.Length; i++)
        {
            PowerSums sums = _sums[i];
            _runs[i].Settle(sums, _lastMilliseconds, _scan);
            int gapCount = _meters[i].GapCount;
            sums.IsInterrupted = gapCount != _gapCounts[i];
            _gapCounts[i] = gapCount;
            long doubtfulCount = _meters[i].DoubtfulPulseCount;
            sums.DoubtfulPulses = doubtfulCount - _doubtfulCounts[i];
            _doubtfulCounts[i] = doubtfulCount;
            for (int s = 0; s < _series.Length; s++)
            {
                _series[s].Add(i, sums);
            }

            sums.Clear();
        }

        for (int i = 0; i < _shedMilliseconds.Length; i++)
        {
            for (int s = 0; s < _series.Length; s++)
            {
                _series[s].AddShed(i, _shedMilliseconds[i]);
            }

            _shedMilliseconds[i] = 0;
        }

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
        _firstMilliseconds = nowMilliseconds;
        _lastMilliseconds = nowMilliseconds;
        for (int i = 0; i < _runs.Length; i++)
        {
            _runs[i].Begin(nowMilliseconds, _scan);
        }
    }

    private void AccumulateShed(long elapsed)
    {
        // The relay held until now what the scan before decided.
        _loadChanges = _loads[0].Changes.Count;
        _isAnyShed = false;
        for (int i = 0; i < _wasShed.Length; i++)
        {
            if (_wasShed[i])
            {
                _shedMilliseconds[i] += elapsed;
            }

            _wasShed[i] = _loads[i].IsCurtailed;
            _isAnyShed |= _wasShed[i];
        }
    }

    private void Start(long nowMilliseconds, long utcMilliseconds, long alignedMilliseconds, bool isUtcValid)
    {
        _isStarted = true;
        _isUtcValid = isUtcValid;
        _lastUtcMilliseconds = utcMilliseconds;
        _alignedAtMilliseconds = nowMilliseconds;
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
