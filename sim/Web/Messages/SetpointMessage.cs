namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The messages <c>setpoints</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record SetpointMessage(
    long BootId,
    long Sequence,
    long? UtcMilliseconds,
    string Setpoint,
    int SetpointCentiCelsius,
    string Reason,
    int? RoomCentiCelsius);
