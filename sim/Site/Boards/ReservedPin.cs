namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A pin that a part on the board has and the firmware leaves alone.</summary>
/// <param name="Pin">GPIO number.</param>
/// <param name="Use">What has it.</param>
public sealed record ReservedPin(int Pin, Phrase Use);
