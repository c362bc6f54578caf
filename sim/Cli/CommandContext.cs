using Zibo.EdgeCtl.Cli.Commands.Sites;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What every command needs to speak to the person who called it.</summary>
/// <param name="Language">Language of all texts.</param>
/// <param name="Output">Takes results.</param>
/// <param name="Error">Takes messages.</param>
/// <param name="Terminal">Which of the two are a terminal.</param>
/// <param name="Questions">Who can be asked; null for the person at the terminal, where there is one.</param>
public sealed record CommandContext(
    Language Language, TextWriter Output, TextWriter Error, TerminalUse Terminal, ISiteQuestions? Questions = null);
