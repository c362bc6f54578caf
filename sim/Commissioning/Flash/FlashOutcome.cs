using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>How a run has ended.</summary>
/// <param name="Problem">What stopped it; None where the board runs.</param>
/// <param name="Failed">The step that failed; null where none did.</param>
/// <param name="Subject">What nanoff or the board said.</param>
/// <param name="Done">Steps that were confirmed, now or before.</param>
public sealed record FlashOutcome(FlashProblem Problem, FlashStepKind? Failed, string Subject, IReadOnlyList<FlashStepKind> Done)
{
    /// <summary>What is wrong, or that nothing is.</summary>
    public Phrase Text => FlashTexts.Of(Problem).Format(Subject);

    /// <summary>What to do about it.</summary>
    public Phrase Remedy => FlashTexts.RemedyOf(Problem);
}
