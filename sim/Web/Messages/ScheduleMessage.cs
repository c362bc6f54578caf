namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The messages <c>schedules</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record ScheduleMessage(
    long BootId,
    long Sequence,
    long? UtcMilliseconds,
    string Schedule,
    bool IsOccupied,
    string Source,
    string? Season,
    bool? IsWorkday,
    long? NextChangeUtcMilliseconds);
