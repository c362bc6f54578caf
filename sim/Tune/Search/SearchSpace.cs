namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>How many values each parameter has.</summary>
internal sealed class SearchSpace(IReadOnlyList<int> counts)
{
    /// <summary>Values of each parameter.</summary>
    public IReadOnlyList<int> Counts => counts;

    /// <summary>Number of combinations; a very large number stays at the greatest of 64 bits.</summary>
    public long Size => counts.Aggregate(1L, (size, count) => size > long.MaxValue / count ? long.MaxValue : size * count);

    /// <summary>A setting by its number; the last parameter varies fastest.</summary>
    public int[] At(long number)
    {
        int[] genes = new int[counts.Count];
        for (int i = counts.Count - 1; i >= 0; i--)
        {
            genes[i] = (int)(number % counts[i]);
            number /= counts[i];
        }

        return genes;
    }

    /// <summary>A text that is the same for the same setting.</summary>
    public static string KeyOf(IEnumerable<int> genes) => string.Join(',', genes);
}
