namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>An exception that this program has sent, and what became of it.</summary>
/// <param name="Sent">The exception.</param>
/// <param name="State">What became of it.</param>
/// <param name="Answer">The controller's word for it, a word of the contract; null without an answer.</param>
public sealed record ExceptionSnapshot(SentOrder Sent, ExceptionState State, string? Answer);
