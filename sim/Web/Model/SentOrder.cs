namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What this program has ordered of a schedule by a command: an exception, or that all of them are taken back.</summary>
/// <param name="CommandId">Id of the command; its answer carries the same.</param>
/// <param name="Counter">Its place among all commands to the controller.</param>
/// <param name="Schedule">The schedule.</param>
/// <param name="Mode">occupied, unoccupied or auto: back to the tables.</param>
/// <param name="StartUtcMilliseconds">From when on, UTC in ms since 1970; null with auto.</param>
/// <param name="EndUtcMilliseconds">Until when; likewise.</param>
public sealed record SentOrder(
    string CommandId, long Counter, string Schedule, string Mode, long? StartUtcMilliseconds, long? EndUtcMilliseconds);
