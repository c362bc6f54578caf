namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>A channel of a converter from the outside.</summary>
public sealed class VirtualAdcChannel
{
    private volatile Func<double, int> _counts = _ => 0;

    /// <summary>While true the driver throws.</summary>
    public bool IsFailing { get; set; }

    /// <summary>What a conversion takes in microseconds, the interpreter's part of it included.</summary>
    public int ConversionMicroseconds { get; set; } = 120;

    /// <summary>What it counts, 0 to 4,095, by the time in seconds since the chip started. Called by the sampling thread.</summary>
    public Func<double, int> Counts
    {
        get => _counts;
        set => _counts = value;
    }
}
