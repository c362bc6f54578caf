namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What lies on one channel.</summary>
/// <param name="Sort">The sort of channel, for programs: pulse, contact, analog, digital, output, serial, level.</param>
/// <param name="SortName">The same for people.</param>
/// <param name="Channel">Its number.</param>
/// <param name="Purpose">What lies on it.</param>
public sealed record WiringRow(string Sort, Phrase SortName, int Channel, Phrase Purpose);
