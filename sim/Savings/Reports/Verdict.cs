using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>A figure against its limit.</summary>
/// <param name="Code">Its name for programs.</param>
/// <param name="Name">What is judged.</param>
/// <param name="Value">The figure; null where it cannot be computed, which is no pass.</param>
/// <param name="Threshold">Its limit, that its absolute value must not exceed, or not fall below.</param>
/// <param name="IsFloor">True for a limit that the figure must reach.</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="Source">Who set the limit.</param>
public sealed record Verdict(string Code, Phrase Name, double? Value, double Threshold, bool IsFloor, Phrase Unit, Phrase Source)
{
    /// <summary>True where the figure keeps the limit.</summary>
    public bool IsKept => Value is double value && (IsFloor ? value >= Threshold : Math.Abs(value) <= Threshold);
}
