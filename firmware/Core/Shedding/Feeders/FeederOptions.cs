namespace Zibo.EdgeCtl.Core.Shedding.Feeders;

/// <summary>What a circuit may carry: for minutes, as its cable and transformer bear it, and for seconds, as its breaker does.</summary>
public sealed class FeederOptions
{
    /// <summary>Shortest time of the limit in seconds.</summary>
    public const int MinimumLimitSeconds = 60;

    /// <summary>Longest time of the limit in seconds.</summary>
    public const int MaximumLimitSeconds = 3_600;

    /// <summary>Longest time of the trip in seconds.</summary>
    public const int MaximumTripSeconds = 60;

    /// <summary>Average import over <see cref="LimitSeconds"/> that must not be exceeded, in watts; 0 for none.</summary>
    public int LimitWatts { get; set; }

    /// <summary>Time in seconds over which the limit is an average; five minutes is what a cable's insulation follows.</summary>
    public int LimitSeconds { get; set; } = 300;

    /// <summary>Average import over <see cref="TripSeconds"/> above which loads are shed at once, in watts; 0 for none.</summary>
    public int TripWatts { get; set; }

    /// <summary>Time in seconds after which the import above <see cref="TripWatts"/> counts.</summary>
    public int TripSeconds { get; set; } = 10;

    /// <summary>True where the circuit has a limit of either sort.</summary>
    public bool IsLimited => LimitWatts > 0 || TripWatts > 0;

    /// <summary>True where all values are those of the other.</summary>
    public bool IsSame(FeederOptions other) =>
        LimitWatts == other.LimitWatts
        && LimitSeconds == other.LimitSeconds
        && TripWatts == other.TripWatts
        && TripSeconds == other.TripSeconds;
}
