namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Which days are worked: Monday to Friday, but for the days that published lists say otherwise of.</summary>
public sealed class DayCalendar
{
    private readonly Dictionary<DateOnly, bool> _isOffByDay;
    private readonly HashSet<int> _years;

    internal DayCalendar(Dictionary<DateOnly, bool> isOffByDay, HashSet<int> years)
    {
        _isOffByDay = isOffByDay;
        _years = years;
    }

    /// <summary>Weekends only.</summary>
    public static DayCalendar Weekends { get; } = new([], []);

    /// <summary>Reads lists of holidays, one a year: <c>{"year": 2026, "days": [{"name", "date", "isOffDay"}]}</c>.</summary>
    /// <exception cref="Site.InputException">A file cannot be read or is wrong.</exception>
    public static DayCalendar Read(IEnumerable<string> paths) => CalendarReader.Read(paths);

    /// <summary>What people do on a day.</summary>
    public DayKind KindOf(DateOnly day)
    {
        bool isOff = _isOffByDay.TryGetValue(day, out bool listed) ? listed : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return isOff ? DayKind.DayOff : DayKind.Workday;
    }

    /// <summary>Years of a period that no list covers: their holidays pass for workdays.</summary>
    public IReadOnlyList<int> YearsWithoutList(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return [.. Enumerable.Range(period.From.Year, period.To.Year - period.From.Year + 1).Where(year => !_years.Contains(year))];
    }
}
