namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>What a tuning has found.</summary>
/// <param name="Head">What was tuned.</param>
/// <param name="Settings">Today's setting first, then all others in the order of the search.</param>
/// <param name="IsComplete">False where it was ended early.</param>
/// <param name="ReusedCount">Settings whose results an earlier call has left.</param>
/// <param name="ElapsedSeconds">Time that it took.</param>
/// <param name="CoreCount">Runs at the same time.</param>
/// <param name="SimulatedDays">Days that were simulated in that time, over all runs.</param>
internal sealed record TuneResult(
    ResultHead Head,
    IReadOnlyList<Setting> Settings,
    bool IsComplete,
    int ReusedCount,
    double ElapsedSeconds,
    int CoreCount,
    double SimulatedDays);
