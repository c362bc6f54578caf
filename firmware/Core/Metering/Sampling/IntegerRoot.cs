namespace Zibo.EdgeCtl.Core.Metering.Sampling;

/// <summary>Square roots in integers.</summary>
public static class IntegerRoot
{
    /// <summary>The root of a number, rounded down; 0 of what is not positive.</summary>
    public static long Of(long value)
    {
        if (value <= 0)
        {
            return 0;
        }

        // The least power of two that is not below the root: no step below can overflow, since value / root is smaller.
        long start = 1;
        for (long rest = value; rest > 0; rest >>= 2)
        {
            start <<= 1;
        }

        return Of(value, start);
    }

    /// <summary>The root of a number, rounded down, from a start near it; a good start saves most of the work.</summary>
    /// <param name="value">Not negative.</param>
    /// <param name="start">At least the root, and above 0.</param>
    public static long Of(long value, long start)
    {
        // Newton's steps from above fall until they have passed the root.
        long root = start;
        while (true)
        {
            long next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            if (next == 0)
            {
                return 0;
            }

            root = next;
        }
    }
}
