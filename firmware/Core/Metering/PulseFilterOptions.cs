namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>The times of a <see cref="PulseFilter"/>.</summary>
public sealed class PulseFilterOptions
{
    /// <summary>Longest debounce time in ms.</summary>
    public const int MaximumDebounceMilliseconds = 200;

    /// <summary>Longest minimum pulse in ms.</summary>
    public const int MaximumMinimumPulseMilliseconds = 1_000;

    /// <summary>Longest time that a closed contact may be told to be normal, a week, in seconds.</summary>
    public const int MaximumStuckSeconds = 604_800;

    /// <summary>
    /// A level that stands unchanged this long is real, in ms; shorter ones are bounce. The contact must bounce for less.
    /// </summary>
    public int DebounceMilliseconds { get; set; } = 10;

    /// <summary>A closed contact counts once it has been closed this long, in ms; what opens earlier is a runt.</summary>
    public int MinimumPulseMilliseconds { get; set; } = 20;

    /// <summary>A contact that stays closed longer than this, in seconds, is stuck.</summary>
    public int StuckSeconds { get; set; } = 10;

    /// <summary>Shortest pulse that is counted for sure, in ms: bounce first, then steady for both times.</summary>
    public int SurePulseMilliseconds =>
        DebounceMilliseconds
        + (MinimumPulseMilliseconds > DebounceMilliseconds ? MinimumPulseMilliseconds : DebounceMilliseconds);

    /// <summary>Shortest pause after which the next pulse is told apart for sure, in ms: bounce first, then steady.</summary>
    public int SurePauseMilliseconds => 2 * DebounceMilliseconds;

    /// <summary>Shortest time from pulse to pulse, in ms, at which none is lost.</summary>
    public int ShortestPeriodMilliseconds => SurePulseMilliseconds + SurePauseMilliseconds;

    /// <summary>Takes the usual times of a class. S0: 10 and 20 ms, stuck after 10 s. Reed: 25 and 50 ms, stuck after a day.</summary>
    /// <remarks>Custom sets every time to 0, which the rules refuse: they must be stated.</remarks>
    public void Use(PulseMeterClass meterClass)
    {
        switch (meterClass)
        {
            case PulseMeterClass.S0:
                Set(10, 20, 10);
                break;
            case PulseMeterClass.Reed:
                // The magnet of a meter that stands still may hold the contact through a night or a weekend's first day.
                Set(25, 50, 86_400);
                break;
            default:
                Set(0, 0, 0);
                break;
        }
    }

    private void Set(int debounceMilliseconds, int minimumPulseMilliseconds, int stuckSeconds)
    {
        DebounceMilliseconds = debounceMilliseconds;
        MinimumPulseMilliseconds = minimumPulseMilliseconds;
        StuckSeconds = stuckSeconds;
    }

    /// <summary>True where all values are those of the other.</summary>
    public bool IsSame(PulseFilterOptions other) =>
        DebounceMilliseconds == other.DebounceMilliseconds
        && MinimumPulseMilliseconds == other.MinimumPulseMilliseconds
        && StuckSeconds == other.StuckSeconds;
}
