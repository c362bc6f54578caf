using Zibo.EdgeCtl.Core.Budget;

namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>Looks the rate of a minute up. Minutes are those of local time since 1970, days as in <see cref="CivilDate"/>.</summary>
public sealed class TariffTable
{
    /// <summary>Minutes of a day.</summary>
    public const int MinutesPerDay = TariffPeriod.MinutesPerDay;

    /// <summary>Stands for a change that does not come within <see cref="SearchDays"/>.</summary>
    public const int NoMinute = -1;

    /// <summary>How far a change is looked for, in days: a week and its longest holidays.</summary>
    public const int SearchDays = 16;

    private static readonly TariffPeriod[] AllFlat = new TariffPeriod[0];

    // By kind of day and month.
    private readonly TariffPeriod[][] _periods = new TariffPeriod[2 * CivilDate.MonthsPerYear][];
    private readonly WorkCalendar _calendar;

    /// <summary>Makes the table.</summary>
    /// <param name="options">The tariff.</param>
    /// <param name="calendar">Which days are worked.</param>
    public TariffTable(TariffOptions options, WorkCalendar calendar)
    {
        _calendar = calendar;
        for (int i = 0; i < _periods.Length; i++)
        {
            _periods[i] = AllFlat;
        }

        for (int i = 0; i < options.Seasons.Length; i++)
        {
            TariffSeason season = options.Seasons[i];
            for (int month = 0; month < CivilDate.MonthsPerYear; month++)
            {
                if ((season.Months & (1 << month)) != 0)
                {
                    Put(season, month);
                }
            }
        }
    }

    /// <summary>The rate of a minute.</summary>
    public TariffRate RateAt(int minute)
    {
        TariffPeriod[] periods = PeriodsOf(minute / MinutesPerDay);
        int minuteOfDay = minute % MinutesPerDay;
        for (int i = 0; i < periods.Length; i++)
        {
            if (minuteOfDay >= periods[i].StartMinutes && minuteOfDay < periods[i].EndMinutes)
            {
                return periods[i].Rate;
            }
        }

        return TariffRate.Flat;
    }

    /// <summary>The minute at which the period that a minute lies in ends, or the gap between two, or the day.</summary>
    public int EndAt(int minute)
    {
        int day = minute / MinutesPerDay;
        TariffPeriod[] periods = PeriodsOf(day);
        int minuteOfDay = minute % MinutesPerDay;
        int end = MinutesPerDay;
        for (int i = 0; i < periods.Length; i++)
        {
            int start = periods[i].StartMinutes;
            int bound = minuteOfDay < start ? start : periods[i].EndMinutes;
            end = minuteOfDay < bound && bound < end ? bound : end;
        }

        return (day * MinutesPerDay) + end;
    }

    /// <summary>The first minute after this one that has another rate, or <see cref="NoMinute"/>.</summary>
    public int NextChange(int minute)
    {
        TariffRate rate = RateAt(minute);
        int last = minute + (SearchDays * MinutesPerDay);
        int next = EndAt(minute);
        while (next < last && RateAt(next) == rate)
        {
            next = EndAt(next);
        }

        return next < last ? next : NoMinute;
    }

    /// <summary>The first minute of certain rates, or <see cref="NoMinute"/>.</summary>
    /// <param name="rates">Those, as bits by their numbers.</param>
    /// <param name="fromMinute">The first minute that is looked at.</param>
    /// <param name="toMinute">The minute that ends the search.</param>
    public int NextOf(int rates, int fromMinute, int toMinute)
    {
        int minute = fromMinute;
        while (minute < toMinute && !Holds(rates, RateAt(minute)))
        {
            minute = EndAt(minute);
        }

        return minute < toMinute ? minute : NoMinute;
    }

    /// <summary>Minutes between two that are not of certain rates.</summary>
    /// <param name="avoidedRates">Those, as bits by their numbers.</param>
    /// <param name="fromMinute">The first minute.</param>
    /// <param name="toMinute">The minute that ends it; not more than <see cref="SearchDays"/> later.</param>
    /// <param name="lostMinutes">What is lost each time that such rates begin after others.</param>
    public int MinutesOutside(int avoidedRates, int fromMinute, int toMinute, int lostMinutes = 0)
    {
        int sum = 0;
        int minute = fromMinute;
        int lost = 0;
        while (minute < toMinute)
        {
            int end = EndAt(minute);
            end = end < toMinute ? end : toMinute;
            if (Holds(avoidedRates, RateAt(minute)))
            {
                lost = lostMinutes;
            }
            else
            {
                int length = end - minute;
                sum += length > lost ? length - lost : 0;
                lost = length > lost ? 0 : lost - length;
            }

            minute = end;
        }

        return sum;
    }

    /// <summary>True where a set of rates holds one.</summary>
    /// <param name="rates">Bits by the numbers of rates.</param>
    /// <param name="rate">The one.</param>
    public static bool Holds(int rates, TariffRate rate) => (rates & (1 << (int)rate)) != 0;

    private void Put(TariffSeason season, int month)
    {
        if (season.Days != TariffDays.DayOff)
        {
            _periods[((int)DayKind.Work * CivilDate.MonthsPerYear) + month] = season.Periods;
        }

        if (season.Days != TariffDays.Workday)
        {
            _periods[((int)DayKind.Other * CivilDate.MonthsPerYear) + month] = season.Periods;
        }
    }

    private TariffPeriod[] PeriodsOf(int day) =>
        _periods[((int)_calendar.KindOf(day) * CivilDate.MonthsPerYear) + (CivilDate.MonthNumber(day) % CivilDate.MonthsPerYear)];
}
