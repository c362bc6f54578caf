namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>One Latin hypercube, without the settings that it has twice; drawn again until there are enough.</summary>
internal sealed class RandomSearch(SearchSpace space, int runCount, int seed) : ISearch
{
    // A space that is nearly used up is not worth more draws.
    private const int MaximumDraws = 50;

    private readonly SearchChance _chance = new(seed);
    private readonly HashSet<string> _proposed = [];
    private int _draws;

    /// <inheritdoc/>
    public IReadOnlyList<int[]> Next(IReadOnlyList<Judged> judged)
    {
        // What the rules refuse costs no run.
        int open = runCount - judged.Count(j => j.Costs is not null);
        List<int[]> batch = [];
        while (open > 0 && batch.Count == 0 && _draws++ < MaximumDraws)
        {
            batch.AddRange(LatinHypercube.Draw(space, open, _chance).Where(s => _proposed.Add(SearchSpace.KeyOf(s))));
        }

        return batch;
    }
}
