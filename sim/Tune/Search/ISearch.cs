namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>
/// Proposes settings in batches. What it proposes depends on its seed and on results alone, never on which of them came first.
/// </summary>
internal interface ISearch
{
    /// <summary>The next settings, none of which was proposed before; none at the end.</summary>
    /// <param name="judged">Everything that was proposed, in that order.</param>
    IReadOnlyList<int[]> Next(IReadOnlyList<Judged> judged);
}
