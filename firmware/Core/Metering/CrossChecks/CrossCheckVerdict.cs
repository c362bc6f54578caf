namespace Zibo.EdgeCtl.Core.Metering.CrossChecks;

/// <summary>What a comparison says, with its numbers.</summary>
public sealed class CrossCheckVerdict
{
    /// <summary>The likeliest explanation.</summary>
    public CrossCheckCause Cause { get; internal set; }

    /// <summary>How well it fits, 0 to 1000.</summary>
    public int ScorePermille { get; internal set; }

    /// <summary>The next explanation; Unknown where none fits at all.</summary>
    public CrossCheckCause RunnerUp { get; internal set; }

    /// <summary>How well that fits, 0 to 1000; as much as the first where the figures cannot tell the two apart.</summary>
    public int RunnerUpScorePermille { get; internal set; }

    /// <summary>Suspect over reference in thousandths.</summary>
    public long RatioPermille { get; internal set; }

    /// <summary>The same at low load.</summary>
    public long LowRatioPermille { get; internal set; }

    /// <summary>The same at high load.</summary>
    public long HighRatioPermille { get; internal set; }
}
