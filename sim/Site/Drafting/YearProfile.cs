namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Spreads the quota of a year over its months.</summary>
/// <remarks>
/// Electricity: the months of the office that ships with this tool (sim/Plant), which is heated and cooled by heat pumps in the
/// climate of Zibo; in thousandths of the year. A building that is heated by the district needs less in winter: a technician
/// who knows last year's months writes those. Water: by the days of the months.
/// </remarks>
internal static class YearProfile
{
    private static readonly int[] ElectricityPermille = [124, 97, 73, 55, 66, 89, 105, 88, 64, 56, 68, 115];
    private static readonly int[] Days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Twelve quotas of electricity whose sum is the year's.</summary>
    public static int[] Electricity(int year) => Spread(year, ElectricityPermille);

    /// <summary>Twelve quotas of water whose sum is the year's.</summary>
    public static int[] Water(int year) => Spread(year, Days);

    /// <summary>Twelve quotas whose sum is the year's, by weights of the months.</summary>
    public static int[] Spread(int year, int[] weights)
    {
        // Each month gets its share of what the months before it have left, so that nothing is lost by rounding.
        int[] months = new int[weights.Length];
        long left = year;
        long weightLeft = weights.Sum();
        for (int i = 0; i < months.Length; i++)
        {
            months[i] = (int)Math.Round((double)left * weights[i] / weightLeft);
            left -= months[i];
            weightLeft -= weights[i];
        }

        return months;
    }
}
