namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A word of the contract.</summary>
/// <param name="Meaning">What it means.</param>
/// <param name="Remedy">What to do about it, or null.</param>
/// <param name="Source">Of a fault: the list that its source is an index of; else "none".</param>
public sealed record Code(Phrase Meaning, Phrase? Remedy, string Source);
