using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Local days from a first to a last, both included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record Period(DateOnly From, DateOnly To)
{
    private const string Separator = "..";
    private const string DayFormat = "yyyy-MM-dd";

    // Nobody measured before, and a day that stands for "for ever" is no end of a period.
    private const int LeastYear = 2000;
    private const int MostYear = 2099;

    /// <summary>Days of the calendar.</summary>
    public int DayCount => To.DayNumber - From.DayNumber + 1;

    /// <summary>Reads <c>2025-01-01..2025-12-31</c>; null where the text is no period or ends before it begins.</summary>
    public static Period? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split(Separator);
        return parts.Length == 2 && TryDay(parts[0], out DateOnly from) && TryDay(parts[1], out DateOnly to) && from <= to
            ? new Period(from, to)
            : null;
    }

    /// <summary>Reads a day written as 2025-01-31, of this century.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        && day.Year is >= LeastYear and <= MostYear;

    /// <summary>A day as it is written everywhere.</summary>
    public static string Text(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>True for a day of it.</summary>
    public bool Has(DateOnly day) => day >= From && day <= To;

    /// <summary>True where the two share a day.</summary>
    public bool Overlaps(Period other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return From <= other.To && other.From <= To;
    }

    /// <inheritdoc/>
    public override string ToString() => Text(From) + Separator + Text(To);
}
