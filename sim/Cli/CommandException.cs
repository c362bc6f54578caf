using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>A command cannot go on, though its input is right: a broker that does not answer.</summary>
public sealed class CommandException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="text">What is wrong and what to do.</param>
    public CommandException(Phrase text)
        : base(text?.English) => Text = text!;

    /// <summary>What is wrong and what to do.</summary>
    public Phrase Text { get; }
}
