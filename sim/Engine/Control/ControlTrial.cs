namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What came of one controller at one limit.</summary>
/// <param name="Controller">Name of the controller.</param>
/// <param name="LimitWatts">The limit in W.</param>
/// <param name="Windows">Whole windows whose import is known, in order.</param>
/// <param name="UnknownWindowCount">Windows that touch a gap.</param>
/// <param name="Loads">The loads, in the order of the game's.</param>
/// <param name="MinutesOutsideComfort">Minutes with people in and the rooms outside the comfort band; null where there are no rooms.</param>
public sealed record ControlTrial(
    string Controller,
    int LimitWatts,
    IReadOnlyList<ControlWindow> Windows,
    int UnknownWindowCount,
    IReadOnlyList<LoadReport> Loads,
    double? MinutesOutsideComfort);
