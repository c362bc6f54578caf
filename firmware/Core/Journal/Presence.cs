namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>Which circuits, loads or water meters a batch tells of, as a set with a bit for each of them.</summary>
internal static class Presence
{
    private const int SetBitCount = 32;

    /// <summary>The set of all.</summary>
    public static int All(int count) => count == SetBitCount ? -1 : (1 << count) - 1;

    /// <summary>The set of those that are there.</summary>
    public static int Of(bool[] has, int count)
    {
        int set = 0;
        for (int i = 0; i < count; i++)
        {
            set |= has[i] ? 1 << i : 0;
        }

        return set;
    }

    /// <summary>Writes or reads who is there.</summary>
    /// <returns>The set.</returns>
    public static int Code(BitPort port, bool isSame, int lastSet, bool[] has, int count)
    {
        int set = isSame ? lastSet : CodeSet(port, port.IsWriter ? Of(has, count) : 0, count);
        for (int i = 0; i < has.Length; i++)
        {
            has[i] = i < count && (set & (1 << i)) != 0;
        }

        return set;
    }

    /// <summary>Writes or reads a set.</summary>
    public static int CodeSet(BitPort port, int set, int count) => (int)port.Bits((uint)set, count);
}
