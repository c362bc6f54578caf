namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>
/// Generations after NSGA-II (Deb et al., 2002): parents win by rank and then by room, a child takes each parameter from one of two
/// parents, and some move to a neighbouring value or to any. The first generation is a Latin hypercube.
/// </summary>
internal sealed class ParetoSearch(SearchSpace space, int runCount, int populationCount, int seed) : ISearch
{
    // Children that were there before are bred again so often, then the search ends.
    private const int AttemptsPerChild = 200;
    private const int JumpPermille = 250;

    private readonly SearchChance _chance = new(seed);
    private readonly HashSet<string> _proposed = [];

    /// <inheritdoc/>
    public IReadOnlyList<int[]> Next(IReadOnlyList<Judged> judged)
    {
        // What the rules refuse costs no run; a file whose rules refuse nearly all ends at ten times as many.
        Judged[] known = [.. judged.Where(j => j.Costs is not null)];
        int open = Math.Min(populationCount, Math.Min(runCount - known.Length, (10 * runCount) - judged.Count));
        if (open <= 0)
        {
            return [];
        }

        if (known.Length == 0)
        {
            return [.. Fresh(LatinHypercube.Draw(space, open, _chance))];
        }

        Judged[] parents = Survivors(known);
        int[] ranks = Pareto.Ranks(parents);
        double[] room = Pareto.Room(parents, ranks);
        List<int[]> children = [];
        for (int attempt = 0; children.Count < open && attempt < AttemptsPerChild * open; attempt++)
        {
            children.AddRange(Fresh([Child(parents[Winner(ranks, room)].Genes, parents[Winner(ranks, room)].Genes)]));
        }

        return children;
    }

    private IEnumerable<int[]> Fresh(int[][] settings) => settings.Where(s => _proposed.Add(SearchSpace.KeyOf(s)));

    private Judged[] Survivors(Judged[] known)
    {
        int[] ranks = Pareto.Ranks(known);
        double[] room = Pareto.Room(known, ranks);
        return
        [
            .. Enumerable.Range(0, known.Length).OrderBy(i => ranks[i]).ThenByDescending(i => room[i]).ThenBy(i => i)
                .Take(populationCount).Select(i => known[i]),
        ];
    }

    private int Winner(int[] ranks, double[] room)
    {
        int a = _chance.Below(ranks.Length);
        int b = _chance.Below(ranks.Length);
        bool isFirst = ranks[a] != ranks[b] ? ranks[a] < ranks[b] : room[a] >= room[b];
        return isFirst ? a : b;
    }

    private int[] Child(int[] mother, int[] father)
    {
        int[] child = new int[mother.Length];
        int mutationPermille = Math.Max(150, 1_000 / mother.Length);
        for (int i = 0; i < child.Length; i++)
        {
            child[i] = _chance.Happens(500) ? mother[i] : father[i];
            if (_chance.Happens(mutationPermille))
            {
                child[i] = Mutated(child[i], space.Counts[i]);
            }
        }

        return child;
    }

    private int Mutated(int gene, int count) => _chance.Happens(JumpPermille)
        ? _chance.Below(count)
        : Math.Clamp(gene + (_chance.Happens(500) ? 1 : -1), 0, count - 1);
}
