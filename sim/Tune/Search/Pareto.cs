namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>What beats what, when several things are wanted little at once.</summary>
/// <remarks>
///   a may be chosen | b may be chosen | a beats b
///   ----------------+-----------------+-----------------------------------------------------
///   yes             | no              | always
///   no              | yes             | never
///   no              | no              | where it violates less
///   yes             | yes             | where it is nowhere worse and somewhere better
/// </remarks>
internal static class Pareto
{
    /// <summary>True where one setting beats another; both have costs.</summary>
    public static bool Beats(Judged a, Judged b)
    {
        if (a.Violation > 0 || b.Violation > 0)
        {
            return a.Violation < b.Violation;
        }

        bool isBetter = false;
        for (int i = 0; i < a.Costs!.Count; i++)
        {
            if (a.Costs[i] > b.Costs![i])
            {
                return false;
            }

            isBetter |= a.Costs[i] < b.Costs[i];
        }

        return isBetter;
    }

    /// <summary>The rank of each setting: 0 for what nothing beats, 1 for what only those beat, and so on.</summary>
    public static int[] Ranks(IReadOnlyList<Judged> judged)
    {
        int[] ranks = new int[judged.Count];
        Array.Fill(ranks, -1);
        int rank = 0;
        for (int left = judged.Count; left > 0; rank++)
        {
            int[] front =
            [
                .. Enumerable.Range(0, judged.Count).Where(i => ranks[i] < 0
                    && !Enumerable.Range(0, judged.Count).Any(j => ranks[j] < 0 && Beats(judged[j], judged[i]))),
            ];
            Array.ForEach(front, i => ranks[i] = rank);
            left -= front.Length;
        }

        return ranks;
    }

    /// <summary>
    /// How much room each setting has among its neighbours of the same rank, the ends of each objective without bound (crowding
    /// distance of Deb et al., 2002).
    /// </summary>
    public static double[] Room(IReadOnlyList<Judged> judged, int[] ranks)
    {
        double[] room = new double[judged.Count];
        foreach (int[] front in Enumerable.Range(0, judged.Count).GroupBy(i => ranks[i]).Select(g => g.ToArray()))
        {
            for (int objective = 0; objective < judged[front[0]].Costs!.Count; objective++)
            {
                int[] order = [.. front.OrderBy(i => judged[i].Costs![objective]).ThenBy(i => i)];
                double span = judged[order[^1]].Costs![objective] - judged[order[0]].Costs![objective];
                room[order[0]] = double.PositiveInfinity;
                room[order[^1]] = double.PositiveInfinity;
                for (int k = 1; span > 0 && k < order.Length - 1; k++)
                {
                    room[order[k]] += (judged[order[k + 1]].Costs![objective] - judged[order[k - 1]].Costs![objective]) / span;
                }
            }
        }

        return room;
    }
}
