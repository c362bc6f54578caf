namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What the site file says of a load.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ShedPriority">1 is shed first.</param>
/// <param name="RatedWatts">Rated power in W.</param>
/// <param name="MinimumOnMilliseconds">It stays on for so long, in ms.</param>
/// <param name="MinimumOffMilliseconds">It stays off for so long, in ms.</param>
/// <param name="Circuit">The circuit that meters it alone, or null.</param>
public sealed record LoadFacts(
    string Id, int ShedPriority, long RatedWatts, long MinimumOnMilliseconds, long MinimumOffMilliseconds, string? Circuit);
