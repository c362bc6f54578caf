namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Settings in which each value of each parameter comes about equally often.</summary>
internal static class LatinHypercube
{
    /// <summary>Draws settings; the same one may come twice.</summary>
    public static int[][] Draw(SearchSpace space, int count, SearchChance chance)
    {
        int[][] settings = [.. Enumerable.Range(0, count).Select(_ => new int[space.Counts.Count])];
        for (int parameter = 0; parameter < space.Counts.Count; parameter++)
        {
            int[] order = [.. Enumerable.Range(0, count)];
            chance.Shuffle(order);
            for (int i = 0; i < count; i++)
            {
                settings[i][parameter] = (int)((long)order[i] * space.Counts[parameter] / count);
            }
        }

        return settings;
    }
}
