namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>One step of a path: a key, a place in a list, or the item of a list that has an id.</summary>
/// <param name="Name">The key, or null.</param>
/// <param name="Index">The place in a list from 0, or null.</param>
/// <param name="Id">The id of the item, or null.</param>
internal sealed record SitePathPart(string? Name, int? Index, string? Id);
