namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>A load that the controller may disconnect.</summary>
public sealed class LoadOptions
{
    /// <summary>What the load is; protected kinds are refused by the configuration rules.</summary>
    public LoadKind Kind { get; set; } = LoadKind.Other;

    /// <summary>Declared power while running, in watts.</summary>
    public int RatedWatts { get; set; }

    /// <summary>Order of shedding: 1 is shed first and restored last.</summary>
    public int ShedPriority { get; set; } = 1;

    /// <summary>Shortest time in ms that the load stays on once it runs.</summary>
    public int MinimumOnMilliseconds { get; set; }

    /// <summary>Shortest time in ms that the load stays off once it was shed.</summary>
    public int MinimumOffMilliseconds { get; set; }
}
