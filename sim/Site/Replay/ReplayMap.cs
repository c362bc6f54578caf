namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Says which columns of a CSV file are the building's base and which are loads. See README.md for the format.</summary>
public sealed class ReplayMap
{
    internal ReplayMap(
        string timestampColumn,
        StampMeaning stamp,
        int intervalSeconds,
        int utcOffsetMinutes,
        IReadOnlyList<ReplayColumn> baseColumns,
        IReadOnlyList<ReplayLoad> loads,
        IReadOnlyList<int> limitsWatts,
        string? temperatureColumn = null,
        string? occupancyColumn = null)
    {
        TimestampColumn = timestampColumn;
        Stamp = stamp;
        IntervalSeconds = intervalSeconds;
        UtcOffsetMinutes = utcOffsetMinutes;
        BaseColumns = baseColumns;
        Loads = loads;
        LimitsWatts = limitsWatts;
        TemperatureColumn = temperatureColumn;
        OccupancyColumn = occupancyColumn;
    }

    /// <summary>Name of the column with the time stamps.</summary>
    public string TimestampColumn { get; }

    /// <summary>Which end of its interval a stamp names.</summary>
    public StampMeaning Stamp { get; }

    /// <summary>Length of a row's interval in seconds.</summary>
    public int IntervalSeconds { get; }

    /// <summary>Offset of stamps without one from UTC in minutes, east positive.</summary>
    public int UtcOffsetMinutes { get; }

    /// <summary>The columns whose sum is what no relay can reach.</summary>
    public IReadOnlyList<ReplayColumn> BaseColumns { get; }

    /// <summary>The loads.</summary>
    public IReadOnlyList<ReplayLoad> Loads { get; }

    /// <summary>Demand limits in watts at which controllers are compared; empty where the map names none.</summary>
    public IReadOnlyList<int> LimitsWatts { get; }

    /// <summary>Name of the column with outdoor temperatures in degrees Celsius; null where there is none.</summary>
    public string? TemperatureColumn { get; }

    /// <summary>Name of the column that says how much the building is used, in any unit from 0 up; null where there is none.</summary>
    public string? OccupancyColumn { get; }

    /// <summary>Reads a map.</summary>
    /// <exception cref="InputException">The file cannot be read or is wrong.</exception>
    public static ReplayMap Read(string path) => Parse(path, TextFile.Read(path));

    /// <summary>Reads a map of weather: it needs a column of temperatures and no power.</summary>
    /// <exception cref="InputException">The file cannot be read or is wrong.</exception>
    public static ReplayMap ReadWeather(string path) => ReplayMapReader.Read(path, TextFile.Read(path), isWeather: true);

    /// <summary>The same map without powers: what is left are the times and the temperature.</summary>
    public ReplayMap ForWeather() =>
        new(TimestampColumn, Stamp, IntervalSeconds, UtcOffsetMinutes, [], [], [], TemperatureColumn);

    /// <summary>Reads a map's text.</summary>
    /// <param name="name">What messages call the file.</param>
    /// <param name="json">The text.</param>
    /// <exception cref="InputException">The text is wrong; carries everything that is.</exception>
    public static ReplayMap Parse(string name, string json) => ReplayMapReader.Read(name, json);
}
