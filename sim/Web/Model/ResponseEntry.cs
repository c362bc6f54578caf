namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A demand response event as it stands.</summary>
/// <param name="EventId">Its id.</param>
/// <param name="State">How far it has come, a word of the contract.</param>
/// <param name="Level">1 to 3.</param>
/// <param name="StartUtcMilliseconds">Its start, UTC in ms since 1970.</param>
/// <param name="EndUtcMilliseconds">Its end.</param>
/// <param name="Basis">What the baseline rests on, a word of the contract.</param>
/// <param name="BaselineWattHours">What would have been imported, or null.</param>
/// <param name="MeasuredWattHours">What was, or null.</param>
/// <param name="ReductionWattHours">The difference, or null.</param>
/// <param name="WasDeclined">True where the site declined it while it ran.</param>
public sealed record ResponseEntry(
    string EventId,
    string State,
    int Level,
    long StartUtcMilliseconds,
    long EndUtcMilliseconds,
    string Basis,
    long? BaselineWattHours,
    long? MeasuredWattHours,
    long? ReductionWattHours,
    bool WasDeclined);
