namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Levels of confidence that contracts and guidelines name.</summary>
public static class Confidence
{
    /// <summary>The level at which ASHRAE Guideline 14 judges a saving's uncertainty.</summary>
    public const int Guideline = 68;

    /// <summary>The level of a saving's interval where nothing else is said.</summary>
    public const int Usual = 90;

    /// <summary>Every level that is reported, in percent.</summary>
    public static IReadOnlyList<int> Levels { get; } = [Guideline, Usual, 95];
}
