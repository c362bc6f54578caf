namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What came of a command.</summary>
/// <param name="IsAccepted">True where the controller carried it out.</param>
/// <param name="Reason">Its word, or null where no answer came.</param>
public sealed record CommandOutcome(bool IsAccepted, string? Reason);
