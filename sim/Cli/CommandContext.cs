using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What every command needs to speak to the person who called it.</summary>
/// <param name="Language">Language of all texts.</param>
/// <param name="Output">Takes results.</param>
/// <param name="Error">Takes messages.</param>
public sealed record CommandContext(Language Language, TextWriter Output, TextWriter Error)
{
    /// <summary>True where results go to a person's terminal.</summary>
    public bool IsInteractive => ReferenceEquals(Output, Console.Out) && !Console.IsOutputRedirected;
}
