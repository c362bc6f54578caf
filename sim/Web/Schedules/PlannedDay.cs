namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What a schedule says of a day.</summary>
/// <param name="Date">The day, of local time.</param>
/// <param name="Kind">What the calendar makes of it.</param>
/// <param name="Season">The season, a word of the contract.</param>
/// <param name="IsException">True where an exception of the site file stands in place of its tables.</param>
/// <param name="Spans">When people are there, in minutes of the day, with those of the night before.</param>
public sealed record PlannedDay(
    DateOnly Date, PlannedDayKind Kind, string Season, bool IsException, IReadOnlyList<(int StartMinutes, int EndMinutes)> Spans);
