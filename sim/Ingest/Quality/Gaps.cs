namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>Messages that have not come, below the highest that is known of each start.</summary>
/// <param name="Missing">On their way, or lost without a word; by controller, start and sequence.</param>
/// <param name="GivenUp">Those of which the controller says that they will never come, or that the power failed before they were safe; likewise.</param>
public sealed record Gaps(IReadOnlyList<SequenceRange> Missing, IReadOnlyList<SequenceRange> GivenUp);
