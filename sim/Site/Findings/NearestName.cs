namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Finds the name that someone who mistyped probably meant.</summary>
internal static class NearestName
{
    // Text that people typed: nobody means a name by a text that is longer than this.
    private const int MaximumLength = 64;

    /// <summary>The nearest of the known names, or null where none is near.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > MaximumLength)
        {
            return null;
        }

        string? nearest = null;

        // One edit for every three characters: more would take a boiler for a chiller.
        int least = ((written.Length + 2) / 3) + 1;
        foreach (string name in known)
        {
            int distance = Distance(written.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < least)
            {
                least = distance;
                nearest = name;
            }
        }

        return nearest;
    }

    /// <summary>A remedy that names the nearest, or lists what there is.</summary>
    public static Phrase Remedy(string written, IReadOnlyCollection<string> known, IReadOnlyCollection<string>? listed = null)
    {
        if (known.Count == 0)
        {
            return new Phrase("There is none yet: list it first, or leave this out", "目前没有可用名称：请先列出，或删去此处");
        }

        string names = string.Join(", ", listed ?? known);
        string? nearest = Of(written, known);
        return nearest == null
            ? new Phrase("Known here: {0}", "此处可用：{0}").Format(names)
            : new Phrase("Did you mean \"{0}\"? Known here: {1}", "是否应为“{0}”？此处可用：{1}").Format(nearest, names);
    }

    // Optimal string alignment (Damerau-Levenshtein without repeated edits): insert, delete, replace, swap neighbours. The
    // unit at the end of a name is what people forget, so a name that begins with what is written counts as one edit.
    private static int Distance(string a, string b)
    {
        if (a != b && a.Length > 2 && b.StartsWith(a, StringComparison.Ordinal))
        {
            return 1;
        }

        int[] beforeLast = new int[b.Length + 1];
        int[] last = new int[b.Length + 1];
        int[] current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}
