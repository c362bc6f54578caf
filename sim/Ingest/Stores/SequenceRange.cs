namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>Sequences of one start of one controller.</summary>
/// <param name="DeviceKey">The controller.</param>
/// <param name="BootId">Number of the start.</param>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public sealed record SequenceRange(long DeviceKey, long BootId, long From, long To)
{
    /// <summary>How many.</summary>
    public long Count => To - From + 1;
}
