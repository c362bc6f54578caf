namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>What came of a call of nanoff.</summary>
/// <param name="ExitCode">Its exit code; where a system keeps 8 bits of it, these.</param>
/// <param name="Output">All that it has printed.</param>
/// <param name="IsTimedOut">True where it was ended because it took too long.</param>
/// <param name="IsMissing">True where there is no such program.</param>
public sealed record NanoffResult(int ExitCode, string Output, bool IsTimedOut = false, bool IsMissing = false);
