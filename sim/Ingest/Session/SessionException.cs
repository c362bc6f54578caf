using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A session with a broker cannot begin or go on.</summary>
public sealed class SessionException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="text">What is wrong and what to do.</param>
    public SessionException(Phrase text)
        : base(text?.English) => Text = text!;

    /// <summary>What is wrong and what to do.</summary>
    public Phrase Text { get; }
}
