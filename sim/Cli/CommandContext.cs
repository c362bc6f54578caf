using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What every command needs to speak to the person who called it.</summary>
/// <param name="Language">Language of all texts.</param>
/// <param name="Output">Takes results.</param>
/// <param name="Error">Takes messages.</param>
/// <param name="Terminal">Which of the two are a terminal.</param>
public sealed record CommandContext(Language Language, TextWriter Output, TextWriter Error, TerminalUse Terminal);
