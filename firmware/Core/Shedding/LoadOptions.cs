namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>A load that the controller may disconnect.</summary>
public sealed class LoadOptions
{
    /// <summary>Most starts an hour that can be asked for.</summary>
    public const int MostStartsPerHour = 12;

    /// <summary>What the load is; protected kinds are refused by the configuration rules.</summary>
    public LoadKind Kind { get; set; } = LoadKind.Other;

    /// <summary>Declared power while running, in watts.</summary>
    public int RatedWatts { get; set; }

    /// <summary>Tier: 1 is shed first and restored last; also the weight of a kWh that the load goes without.</summary>
    public int ShedPriority { get; set; } = 1;

    /// <summary>Shortest time in ms that the load stays on once it runs.</summary>
    public int MinimumOnMilliseconds { get; set; }

    /// <summary>Shortest time in ms that the load stays off once it was shed.</summary>
    public int MinimumOffMilliseconds { get; set; }

    /// <summary>Longest time in ms that the load is held off at a time; 0 for as long as it takes.</summary>
    public int MaximumShedMilliseconds { get; set; }

    /// <summary>Longest time in ms that the load is held off on one day; 0 for as long as it takes.</summary>
    public int MaximumShedPerDayMilliseconds { get; set; }

    /// <summary>Most starts in any hour, 1 to <see cref="MostStartsPerHour"/>; 0 for any number.</summary>
    public int MaximumStartsPerHour { get; set; }

    /// <summary>Lowest level that the load runs at, in thousandths; 1000 for a load that is on or off.</summary>
    public int MinimumLevelPermille { get; set; } = LoadLevel.FullPermille;

    /// <summary>What a level does to the load's power.</summary>
    public LevelKind LevelKind { get; set; }
}
