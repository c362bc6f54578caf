namespace Zibo.EdgeCtl.Core.Metering.CrossChecks;

/// <summary>Constants that are printed on meters and transformers, and how near a ratio is to a quotient of two of them.</summary>
public static class CommonConstants
{
    /// <summary>The distance where nothing is near.</summary>
    public const int Far = 1_000;

    // imp/kWh of three-phase and single-phase meters with pulse outputs.
    private static readonly int[] Impulses = { 100, 400, 600, 800, 1_000, 1_200, 1_600, 2_000, 3_200, 6_400, 10_000 };

    // Rated primary currents in A after IEC 61869-2: 10, 15, 20, 30, 40, 50, 60, 75 and their multiples; 5 is a direct meter.
    private static readonly int[] Amperes =
    {
        5, 10, 15, 20, 30, 40, 50, 60, 75, 100, 150, 200, 300, 400, 500, 600, 750, 800, 1_000, 1_200, 1_500, 2_000,
    };

    /// <summary>Distance in thousandths of a ratio from the nearest quotient of meter constants.</summary>
    /// <param name="ratioPermille">Suspect over reference, positive.</param>
    /// <param name="options">The constants that the two are configured with.</param>
    public static int ImpulseDistance(long ratioPermille, CrossCheckOptions options)
    {
        // A meter that pulses more often than is believed shows too much: true over configured.
        int suspect = Distance(ratioPermille, Impulses, options.SuspectImpulses, true);
        int reference = Distance(ratioPermille, Impulses, options.ReferenceImpulses, false);
        return suspect < reference ? suspect : reference;
    }

    /// <summary>Distance in thousandths of a ratio from the nearest quotient of transformer ratios.</summary>
    /// <param name="ratioPermille">Suspect over reference, positive.</param>
    /// <param name="options">The transformers that the two are configured with.</param>
    public static int TransformerDistance(long ratioPermille, CrossCheckOptions options)
    {
        // A transformer of a higher ratio than is configured shows too little: configured over true.
        int suspect = Distance(ratioPermille, Amperes, options.SuspectAmperes, false);
        int reference = Distance(ratioPermille, Amperes, options.ReferenceAmperes, true);
        return suspect < reference ? suspect : reference;
    }

    /// <summary>Distance in thousandths from a ratio that is expected.</summary>
    public static int DistanceFrom(long ratioPermille, long expectedPermille)
    {
        long difference = ratioPermille > expectedPermille ? ratioPermille - expectedPermille : expectedPermille - ratioPermille;
        long distance = expectedPermille == 0 ? Far : difference * 1000 / expectedPermille;
        return distance < Far ? (int)distance : Far;
    }

    private static int Distance(long ratioPermille, int[] constants, int configured, bool isTrueOverConfigured)
    {
        int least = Far;
        for (int i = 0; configured > 0 && i < constants.Length; i++)
        {
            if (constants[i] == configured)
            {
                continue;
            }

            long expected = isTrueOverConfigured
                ? constants[i] * 1000L / configured
                : configured * 1000L / constants[i];
            int distance = DistanceFrom(ratioPermille, expected);
            least = distance < least ? distance : least;
        }

        return least;
    }
}
