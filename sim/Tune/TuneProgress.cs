namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>How far a tuning is.</summary>
/// <param name="DoneCount">Settings that are done, refused ones included.</param>
/// <param name="PlannedCount">Settings that there will be at most.</param>
/// <param name="RefusedCount">Of those that are done, refused by the rules.</param>
/// <param name="ReusedCount">Of those that are done, taken from the file of results.</param>
internal sealed record TuneProgress(int DoneCount, int PlannedCount, int RefusedCount, int ReusedCount);
