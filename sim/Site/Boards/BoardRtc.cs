namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A board's real-time clock.</summary>
/// <param name="Chip">The chip.</param>
/// <param name="I2cAddress">Its 7-bit address, or null where it is wrong.</param>
public sealed record BoardRtc(RtcChip Chip, int? I2cAddress);
