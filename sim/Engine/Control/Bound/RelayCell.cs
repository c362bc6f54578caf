namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What a solution makes of a relay in a step of <see cref="RelayModel"/>.</summary>
/// <param name="StartMilliseconds">Begin of the step, in ms since 1970-01-01 UTC.</param>
/// <param name="EndMilliseconds">Its end.</param>
/// <param name="IsOff">True where it is open as the step begins.</param>
/// <param name="Sheds">Times that it opens.</param>
/// <param name="Restores">Times that it closes.</param>
/// <param name="OffMilliseconds">Time in ms that it is open.</param>
internal sealed record RelayCell(
    long StartMilliseconds, long EndMilliseconds, bool IsOff, int Sheds, int Restores, long OffMilliseconds)
{
    /// <summary>Reads a step of a solution.</summary>
    public static RelayCell Of(RelayStep step)
    {
        long length = step.EndMilliseconds - step.StartMilliseconds;
        return new RelayCell(
            step.StartMilliseconds,
            step.EndMilliseconds,
            step.IsOff.SolutionValue() > 0.5,
            (int)Math.Round(step.Sheds.SolutionValue()),
            (int)Math.Round(step.Restores.SolutionValue()),
            Math.Clamp((long)Math.Round(step.OffSeconds.SolutionValue() * 1000), 0, length));
    }
}
