namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>When a game is played.</summary>
/// <param name="StartUtcMilliseconds">Its start, in ms since 1970-01-01 UTC.</param>
/// <param name="Milliseconds">Its length in ms.</param>
/// <param name="UtcOffsetMinutes">Offset of local time from UTC in minutes.</param>
public sealed record ControlSpan(long StartUtcMilliseconds, long Milliseconds, int UtcOffsetMinutes)
{
    /// <summary>Its length in days.</summary>
    public double Days => Milliseconds / 86_400_000.0;
}
