using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A store cannot be opened.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="text">What is wrong and what to do.</param>
    /// <param name="inner">What the database said.</param>
    public StoreException(Phrase text, Exception? inner = null)
        : base(text?.English, inner) => Text = text!;

    /// <summary>What is wrong and what to do.</summary>
    public Phrase Text { get; }
}
