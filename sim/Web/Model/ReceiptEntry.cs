namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What a shed took.</summary>
/// <param name="UtcMilliseconds">When it was known, UTC in ms since 1970, or null.</param>
/// <param name="ExpectedWatts">What it was to take, in W.</param>
/// <param name="DroppedWatts">What it took, in W.</param>
/// <param name="IsConfirmed">True where that was enough.</param>
public sealed record ReceiptEntry(long? UtcMilliseconds, long ExpectedWatts, long DroppedWatts, bool IsConfirmed);
