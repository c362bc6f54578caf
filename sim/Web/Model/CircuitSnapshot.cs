using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A circuit as far as messages tell.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Use">What it feeds.</param>
/// <param name="PowerWatts">Its power now in W, or the mean of the newest interval; null where it is not known.</param>
/// <param name="MeanSeconds">Length of that interval in s; 0 before the first one, and where the power is that of now.</param>
/// <param name="IsLive">True where the power is that of now.</param>
/// <param name="Quality">good, uncertain or bad; empty before the first one.</param>
/// <param name="TotalMilliwattHours">Its total in mWh, or null.</param>
/// <param name="IsShed">True where a load that it alone meters is held off.</param>
/// <param name="Windows">Its quarters of an hour, oldest first.</param>
public sealed record CircuitSnapshot(
    string Id,
    CircuitUse Use,
    long? PowerWatts,
    long MeanSeconds,
    bool IsLive,
    string Quality,
    long? TotalMilliwattHours,
    bool IsShed,
    IReadOnlyList<WindowEntry> Windows);
