namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What a schedule said last.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsOccupied">True where people are there, or rooms are made ready for them.</param>
/// <param name="Source">Why, a word of the contract.</param>
/// <param name="NextChangeUtcMilliseconds">When it may change next, UTC in ms since 1970, or null.</param>
public sealed record ScheduleSnapshot(string Id, bool IsOccupied, string Source, long? NextChangeUtcMilliseconds)
{
    /// <summary>What a message tells.</summary>
    internal static ScheduleSnapshot Of(ScheduleMessage message) =>
        new(message.Schedule, message.IsOccupied, message.Source, message.NextChangeUtcMilliseconds);
}
