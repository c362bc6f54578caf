using Google.OrTools.LinearSolver;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A load's relay in a step.</summary>
/// <param name="StartMilliseconds">Begin of the step, in ms since 1970-01-01 UTC.</param>
/// <param name="EndMilliseconds">Its end.</param>
/// <param name="Runs">True where the load runs, so that it must have been on for its minimum time to be shed.</param>
/// <param name="IsOff">1 where the relay is open as the step begins.</param>
/// <param name="Sheds">Times that it opens in the step.</param>
/// <param name="Restores">Times that it closes.</param>
/// <param name="OffSeconds">Time in s that it is open in the step.</param>
internal sealed record RelayStep(
    long StartMilliseconds, long EndMilliseconds, bool Runs, Variable IsOff, Variable Sheds, Variable Restores, Variable OffSeconds)
{
    /// <summary>Length in s.</summary>
    public double Seconds => (EndMilliseconds - StartMilliseconds) / 1000.0;
}
