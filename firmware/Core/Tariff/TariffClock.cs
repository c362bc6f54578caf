using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>The present rate and the next one. A scan compares UTC with the ends of the open stretch and does nothing else.</summary>
/// <remarks>
/// A stretch is of one rate and of one day; where a rate goes on over midnight, two of them follow each other.
///
///   event                                | open stretch | then
///   -------------------------------------+--------------+-------------------------------------------
///   its end is reached, or UTC steps     | ends         | the one of the new time begins
///   out of it                            |              |
///   UTC steps inside it, or is corrected | goes on      |
///   back before its start by up to 10 s  |              |
///   UTC becomes unknown                  | ends         | none is open
///   UTC becomes known                    |              | one begins
/// </remarks>
public sealed class TariffClock
{
    private const long MillisecondsPerMinute = 60_000;

    private readonly TariffTable _table;
    private readonly int _validFromDay;
    private readonly int _validToDay;
    private readonly long _offsetMilliseconds;
    private long _utcMilliseconds;
    private long _startUtcMilliseconds;
    private long _endUtcMilliseconds;

    /// <summary>Makes a clock that knows no time yet.</summary>
    /// <param name="table">Rates by minutes.</param>
    /// <param name="options">Tells until when they hold.</param>
    /// <param name="utcOffsetMinutes">The site's offset from UTC, east positive.</param>
    public TariffClock(TariffTable table, TariffOptions options, int utcOffsetMinutes)
    {
        _table = table;
        _validFromDay = options.ValidFromDay;
        _validToDay = options.ValidToDay;
        _offsetMilliseconds = utcOffsetMinutes * MillisecondsPerMinute;
    }

    /// <summary>Rates by minutes.</summary>
    public TariffTable Table => _table;

    /// <summary>True while a stretch is open: UTC is valid. Without it no rate is known.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>The rate of the open stretch, or of the last one.</summary>
    public TariffRate Rate { get; private set; } = TariffRate.Flat;

    /// <summary>The local day of it, in days since 1970-01-01.</summary>
    public int Day { get; private set; }

    /// <summary>The first minute of the open stretch that was seen, in minutes of local time since 1970.</summary>
    public int StartMinutes { get; private set; }

    /// <summary>True where another rate follows within <see cref="TariffTable.SearchDays"/>.</summary>
    public bool HasNext { get; private set; }

    /// <summary>That rate.</summary>
    public TariffRate NextRate { get; private set; }

    /// <summary>When it begins, UTC in ms since 1970.</summary>
    public long NextChangeUtcMilliseconds { get; private set; }

    /// <summary>True where the last change ended a stretch.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>True where the periods are not stated for the present day: it is before their first, or after their last.</summary>
    public bool IsOutOfForce { get; private set; }

    /// <summary>The present minute, in minutes of local time since 1970; means nothing unless <see cref="IsKnown"/>.</summary>
    public int PresentMinutes => MinuteOf(_utcMilliseconds);

    /// <summary>The minute of local time since 1970 that a UTC in ms lies in.</summary>
    public int MinuteOf(long utcMilliseconds) => (int)((utcMilliseconds + _offsetMilliseconds) / MillisecondsPerMinute);

    /// <summary>Takes the time of a scan.</summary>
    /// <param name="utcMilliseconds">UTC in ms since 1970; ignored unless valid.</param>
    /// <param name="isUtcValid">Whether UTC may be used.</param>
    /// <returns>True where a stretch ended or began.</returns>
    public bool Advance(long utcMilliseconds, bool isUtcValid)
    {
        bool isValid = isUtcValid && utcMilliseconds + _offsetMilliseconds >= 0;
        _utcMilliseconds = utcMilliseconds;
        if (isValid == IsKnown
            && (!isValid
                || (utcMilliseconds < _endUtcMilliseconds && utcMilliseconds >= _startUtcMilliseconds - DemandWindow.LateMilliseconds)))
        {
            return false;
        }

        HasEnded = IsKnown;
        IsKnown = isValid;
        if (isValid)
        {
            Open(MinuteOf(utcMilliseconds));
        }

        return true;
    }

    private void Open(int minute)
    {
        Rate = _table.RateAt(minute);
        Day = minute / TariffTable.MinutesPerDay;
        StartMinutes = minute;
        IsOutOfForce = (_validFromDay != TariffOptions.NoDay && Day < _validFromDay)
            || (_validToDay != TariffOptions.NoDay && Day > _validToDay);
        int next = _table.NextChange(minute);
        HasNext = next != TariffTable.NoMinute;
        NextRate = HasNext ? _table.RateAt(next) : Rate;
        NextChangeUtcMilliseconds = HasNext ? UtcOf(next) : 0;
        _startUtcMilliseconds = UtcOf(minute);
        _endUtcMilliseconds = UtcOf(_table.EndAt(minute));
    }

    private long UtcOf(int minute) => (minute * MillisecondsPerMinute) - _offsetMilliseconds;
}
