namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A table of a schedule as somebody edits it, in the words of site files.</summary>
public sealed class DraftTable
{
    /// <summary>The kinds of days that a table may name.</summary>
    public static IReadOnlyList<string> AllDays { get; } =
        ["workday", "day-off", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>The seasons that it may name.</summary>
    public static IReadOnlyList<string> AllSeasons { get; } = ["cooling", "heating", "between"];

    /// <summary>The days that it holds for.</summary>
    public List<string> Days { get; init; } = [];

    /// <summary>The seasons; none stands for all.</summary>
    public List<string> Seasons { get; init; } = [];

    /// <summary>When people are there, such as 08:00-12:00, 13:30-18:00.</summary>
    public string Occupied { get; set; } = "";
}
