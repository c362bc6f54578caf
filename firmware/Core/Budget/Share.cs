namespace Zibo.EdgeCtl.Core.Budget;

/// <summary>Shares of large amounts in 64 bits.</summary>
public static class Share
{
    private const long ExactWhole = 1L << 31;

    /// <summary>amount x part / whole, rounded down.</summary>
    /// <param name="amount">Not negative.</param>
    /// <param name="part">0 to <paramref name="whole"/>.</param>
    /// <param name="whole">What the part is of; 0 gives 0.</param>
    /// <returns>Exact for a whole below 2^31, else right to a part in 10^9 of the amount.</returns>
    public static long Of(long amount, long part, long whole)
    {
        while (whole >= ExactWhole)
        {
            whole >>= 1;
            part >>= 1;
        }

        return whole <= 0 ? 0 : (amount / whole * part) + (amount % whole * part / whole);
    }
}
