using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands.Sites;

/// <summary>A value that can be chosen.</summary>
/// <param name="Value">As site files and options write it.</param>
/// <param name="Name">As people read it.</param>
public sealed record SiteChoice(string Value, Phrase Name);
