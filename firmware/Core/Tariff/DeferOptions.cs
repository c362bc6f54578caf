namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>How far a load's use may be put off until energy is cheaper; see <see cref="DeferController"/>.</summary>
public sealed class DeferOptions
{
    /// <summary>Bits of all five rates.</summary>
    public const int AllRates = (1 << TariffOptions.RateCount) - 1;

    /// <summary>Longest <see cref="MaximumMilliseconds"/>, a day.</summary>
    public const int MostMaximumMilliseconds = 86_400_000;

    /// <summary>Rates in which it is held off, as bits by their numbers; 0 where it is never put off.</summary>
    public int AvoidedRates { get; set; }

    /// <summary>Minute of local time by which it has had its minutes, 0 to 1439.</summary>
    public int ReadyByMinutes { get; set; }

    /// <summary>Minutes that it must have been able to run since that time of the day before; 0 where it needs none.</summary>
    public int NeededMinutes { get; set; }

    /// <summary>Longest time in ms that it is put off at a time; 0 for as long as the rates last.</summary>
    public int MaximumMilliseconds { get; set; }

    /// <summary>True where the load is put off at all.</summary>
    public bool IsUsed => AvoidedRates != 0;

    /// <summary>True where all values are those of the other.</summary>
    public bool IsSame(DeferOptions other) =>
        AvoidedRates == other.AvoidedRates
        && ReadyByMinutes == other.ReadyByMinutes
        && NeededMinutes == other.NeededMinutes
        && MaximumMilliseconds == other.MaximumMilliseconds;
}
