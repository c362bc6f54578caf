namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The controllers that play, by the names in reports.</summary>
public static class ControllerNames
{
    /// <summary>Nothing is ever held off.</summary>
    public const string None = "none";

    /// <summary>The firmware.</summary>
    public const string Firmware = "edgectl";

    /// <summary><see cref="ThresholdController"/>.</summary>
    public const string Threshold = "threshold";

    /// <summary><see cref="JciController"/>.</summary>
    public const string Jci = "jci";

    /// <summary><see cref="IlcController"/>.</summary>
    public const string Ilc = "ilc";

    /// <summary>All of them in the order of reports.</summary>
    public static IReadOnlyList<string> All { get; } = [None, Firmware, Threshold, Jci, Ilc];

    /// <summary>Makes a comparison controller by its name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none of that name.</exception>
    internal static IComparisonController Make(string name) => name switch
    {
        None => new NoController(),
        Threshold => new ThresholdController(),
        Jci => new JciController(),
        Ilc => new IlcController(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "there is no comparison controller of that name"),
    };
}
