namespace Zibo.EdgeCtl.Core.Budget;

/// <summary>Spreads what is left of a quota over the rest of the month, by the profile: today's target, and this quarter's.</summary>
/// <remarks>
/// Today's target is what was left this morning, times today's part of the rest of the month. It stays the same all day; what
/// is left of it falls to the quarters that are left of the day, by their parts. Use on profile changes neither.
/// </remarks>
public sealed class BudgetPace
{
    private readonly DailyProfile _profile;
    private readonly WorkCalendar _calendar;

    /// <summary>Binds profile and calendar.</summary>
    public BudgetPace(DailyProfile profile, WorkCalendar calendar)
    {
        _profile = profile;
        _calendar = calendar;
    }

    /// <summary>What the whole of today may use, as far as it is counted; never below 0.</summary>
    public long DayTarget { get; private set; }

    /// <summary>What the present quarter may use; never below 0.</summary>
    public long QuarterTarget { get; private set; }

    /// <summary>What is left of today's target; never below 0.</summary>
    public long LeftToday { get; private set; }

    /// <summary>The part of a month's quota that falls to its days from a quarter on.</summary>
    /// <param name="quota">The whole month's.</param>
    /// <param name="firstQuarterIndex">The quarter, in the month.</param>
    public long ProRata(long quota, int firstQuarterIndex)
    {
        int day = firstQuarterIndex / QuarterClock.QuartersPerDay;
        int month = CivilDate.MonthNumber(day);
        int last = CivilDate.LastDay(month);
        long rest = _profile.Rest(_calendar.KindOf(day), firstQuarterIndex % QuarterClock.QuartersPerDay) + Expected(day + 1, last);
        return Share.Of(quota, rest, Expected(CivilDate.FirstDay(month), last));
    }

    /// <summary>Computes the targets at the start of a quarter.</summary>
    /// <param name="quarterIndex">The quarter.</param>
    /// <param name="quota">What the month may use, from where it is counted.</param>
    /// <param name="today">What today used so far.</param>
    /// <param name="monthUsed">What the month used so far, today included.</param>
    /// <param name="dayQuota">Most that a day may use, or 0.</param>
    public void Update(int quarterIndex, long quota, PeriodAmount today, long monthUsed, long dayQuota)
    {
        int day = quarterIndex / QuarterClock.QuartersPerDay;
        int quarter = quarterIndex % QuarterClock.QuartersPerDay;
        int last = CivilDate.LastDay(CivilDate.MonthNumber(day));
        DayKind kind = _calendar.KindOf(day);
        int firstQuarter = today.IsWhole ? 0 : today.FirstQuarterIndex % QuarterClock.QuartersPerDay;
        long left = quota - (monthUsed - today.Amount);
        long part = _profile.Rest(kind, firstQuarter);
        long whole = part + Expected(day + 1, last);
        left = left < 0 ? 0 : left;
        long target = whole > 0 ? Share.Of(left, part, whole) : left / (last - day + 1);
        DayTarget = dayQuota > 0 && dayQuota < target ? dayQuota : target;
        LeftToday = DayTarget > today.Amount ? DayTarget - today.Amount : 0;
        long rest = _profile.Rest(kind, quarter);
        QuarterTarget = rest > 0
            ? Share.Of(LeftToday, _profile.At(kind, quarter), rest)
            : LeftToday / (QuarterClock.QuartersPerDay - quarter);
    }

    private long Expected(int firstDay, int lastDay)
    {
        if (lastDay < firstDay)
        {
            return 0;
        }

        int workdays = _calendar.WorkdayCount(firstDay, lastDay);
        return (workdays * _profile.DayTotal(DayKind.Work))
            + ((lastDay - firstDay + 1 - workdays) * _profile.DayTotal(DayKind.Other));
    }
}
