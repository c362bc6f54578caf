namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Every combination, in order.</summary>
internal sealed class GridSearch(SearchSpace space) : ISearch
{
    /// <inheritdoc/>
    public IReadOnlyList<int[]> Next(IReadOnlyList<Judged> judged) =>
        judged.Count > 0 ? [] : [.. Enumerable.Range(0, (int)space.Size).Select(i => space.At(i))];
}
