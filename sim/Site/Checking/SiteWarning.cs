namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Something that is allowed and that a technician should know.</summary>
/// <param name="Code">A word for programs, such as no-water-meter.</param>
/// <param name="Finding">Where, what, and what to do about it.</param>
public sealed record SiteWarning(string Code, InputFinding Finding);
