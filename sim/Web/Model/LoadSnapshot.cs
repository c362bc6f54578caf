namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A load as far as messages tell.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsShed">Whether it is held off; null where nobody has told.</param>
/// <param name="Reason">Why, a word of the contract; empty where nobody has told.</param>
/// <param name="ChangedUtcMilliseconds">When its relay moved last, UTC in ms since 1970, or null.</param>
/// <param name="RemainingMilliseconds">How long its minimum time still holds it, in ms; null without a site file.</param>
/// <param name="SwitchCount">Times that its relay moved.</param>
/// <param name="LevelPermille">Level that it is allowed, or null.</param>
/// <param name="PowerWatts">Power of the circuit that meters it alone, in W, or null.</param>
/// <param name="LearnedWatts">Power in W that sheds have shown, or null.</param>
/// <param name="Confidence">How many receipts agree on it.</param>
/// <param name="Facts">What the site file says of it, or null.</param>
/// <param name="Receipts">The last ones, oldest first.</param>
public sealed record LoadSnapshot(
    string Id,
    bool? IsShed,
    string Reason,
    long? ChangedUtcMilliseconds,
    long? RemainingMilliseconds,
    int SwitchCount,
    int? LevelPermille,
    long? PowerWatts,
    long? LearnedWatts,
    int Confidence,
    LoadFacts? Facts,
    IReadOnlyList<ReceiptEntry> Receipts);
