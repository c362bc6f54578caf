using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>Alarms of a water meter: a flow that never stops at night is a leak, a great flow that lasts is a burst pipe.</summary>
/// <remarks>
///   the night          | what it says
///   -------------------+------------------------------------------------------------------------------
///   seen whole         | its least flow is the night minimum; a leak where that reaches the limit
///   begun in its midst | nothing: the last night's finding stands
///   UTC lost or stepped| nothing
///   flow unknown       | nothing
/// </remarks>
public sealed class WaterWatch
{
    private const long MillisecondsPerMinute = 60_000;

    private readonly WaterMeter _meter;
    private readonly int _nightStartMinutes;
    private readonly int _nightEndMinutes;
    private readonly long _nightMilliseconds;
    private readonly long _utcOffsetMilliseconds;
    private readonly int _leakLitresPerHour;
    private readonly int _burstLitresPerHour;
    private readonly long _burstMilliseconds;

    private long _judgedMilliseconds = long.MaxValue;
    private bool _isNight;
    private bool _isDaySeen;
    private bool _isInNight;
    private bool _isNightSound;
    private long _nightStartedMilliseconds;
    private long _least;
    private long _burstSinceMilliseconds;
    private bool _isFlowGreat;

    /// <summary>Watches a meter.</summary>
    /// <param name="meter">The meter, updated before this in each scan.</param>
    /// <param name="options">Night and limits, already checked by the configuration rules.</param>
    /// <param name="utcOffsetMinutes">Offset of local time from UTC in minutes.</param>
    public WaterWatch(WaterMeter meter, WaterMeterOptions options, int utcOffsetMinutes)
    {
        _meter = meter;
        _nightStartMinutes = options.NightStartMinutes;
        _nightEndMinutes = options.NightEndMinutes;
        _nightMilliseconds = options.NightMinutes * MillisecondsPerMinute;
        _utcOffsetMilliseconds = utcOffsetMinutes * MillisecondsPerMinute;
        _leakLitresPerHour = options.LeakLitresPerHour;
        _burstLitresPerHour = options.BurstLitresPerHour;
        _burstMilliseconds = options.BurstMinutes * MillisecondsPerMinute;
    }

    /// <summary>True once a whole night has been seen.</summary>
    public bool HasNight { get; private set; }

    /// <summary>Least flow of the last night that was seen whole, in L/h.</summary>
    public long NightMinimumLitresPerHour { get; private set; }

    /// <summary>True where the last whole night says that water runs away.</summary>
    public bool IsLeaking { get; private set; }

    /// <summary>True while a great flow has lasted for the burst time and still lasts.</summary>
    public bool IsBurst { get; private set; }

    /// <summary>Looks at the meter in this scan.</summary>
    /// <param name="nowMilliseconds">Monotonic time of the scan.</param>
    /// <param name="utcMilliseconds">UTC in ms since 1970.</param>
    /// <param name="isUtcValid">Whether that means anything.</param>
    public void Update(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        bool isKnown = _meter.FlowQuality != Quality.Bad;
        if (_burstLitresPerHour > 0)
        {
            WatchFlow(isKnown && _meter.LitresPerHour >= _burstLitresPerHour, nowMilliseconds);
        }

        if (!isUtcValid)
        {
            // Nobody knows whether it is night; one that has begun is spoilt.
            _isDaySeen = false;
            _isNightSound = false;
            return;
        }

        if (IsNight(utcMilliseconds))
        {
            WatchNight(isKnown, nowMilliseconds);
        }
        else
        {
            if (_isInNight)
            {
                JudgeNight(nowMilliseconds);
            }

            _isInNight = false;
            _isDaySeen = true;
        }
    }

    // Whether it is night changes with a minute of local time, and no sooner.
    private bool IsNight(long utcMilliseconds)
    {
        long local = utcMilliseconds + _utcOffsetMilliseconds;
        if (local < _judgedMilliseconds || local - _judgedMilliseconds >= MillisecondsPerMinute)
        {
            _isNight = IsNightAt(local / MillisecondsPerMinute % WaterMeterOptions.MinutesPerDay);
            _judgedMilliseconds = local < 0 ? long.MaxValue : local - (local % MillisecondsPerMinute);
        }

        return _isNight;
    }

    private bool IsNightAt(long minute)
    {
        return _nightStartMinutes <= _nightEndMinutes
            ? minute >= _nightStartMinutes && minute < _nightEndMinutes
            : minute >= _nightStartMinutes || minute < _nightEndMinutes;
    }

    private void WatchFlow(bool isGreat, long nowMilliseconds)
    {
        if (!isGreat)
        {
            _isFlowGreat = false;
            IsBurst = false;
        }
        else if (!_isFlowGreat)
        {
            _isFlowGreat = true;
            _burstSinceMilliseconds = nowMilliseconds;
        }
        else if (nowMilliseconds - _burstSinceMilliseconds >= _burstMilliseconds)
        {
            IsBurst = true;
        }
    }

    private void WatchNight(bool isKnown, long nowMilliseconds)
    {
        if (!_isInNight)
        {
            _isInNight = true;
            _isNightSound = _isDaySeen;
            _nightStartedMilliseconds = nowMilliseconds;
            _least = long.MaxValue;
        }

        _isNightSound &= isKnown;
        if (_meter.LitresPerHour < _least)
        {
            _least = _meter.LitresPerHour;
        }
    }

    private void JudgeNight(long nowMilliseconds)
    {
        // A clock that stepped makes a night too short or too long; a scan or two more or less do not.
        long difference = nowMilliseconds - _nightStartedMilliseconds - _nightMilliseconds;
        if (!_isNightSound || difference > MillisecondsPerMinute || difference < -MillisecondsPerMinute)
        {
            return;
        }

        HasNight = true;
        NightMinimumLitresPerHour = _least;
        IsLeaking = _leakLitresPerHour > 0 && _least >= _leakLitresPerHour;
    }
}
