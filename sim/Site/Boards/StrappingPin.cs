namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A pin whose level at power-on decides how the chip starts.</summary>
/// <param name="Pin">GPIO number.</param>
/// <param name="AtBoot">What its level does, without a full stop.</param>
/// <param name="Tolerates">What may be wired to it all the same.</param>
public sealed record StrappingPin(int Pin, Phrase AtBoot, StrapTolerance Tolerates);
