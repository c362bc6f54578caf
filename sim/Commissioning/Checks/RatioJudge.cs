using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>Says why a meter counts more or less than its dial, by one ratio over the time between two readings.</summary>
/// <remarks>
/// Where the firmware watches two meters for days, see CrossCheckJudge, a technician has two readings. What one ratio can tell:
///
///   counted for 1,000 on the dial             | cause
///   ------------------------------------------+-------------------------------------------------
///   within the tolerance of 1,000             | None
///   0                                         | NoPulses
///   below 0                                   | Reversed
///   1,000 / ratio, or ratio x 1,000           | TransformerRatio: not counted, or counted twice
///   333, 667                                  | MissingPhase
///   a usual primary current for the stated    | TransformerRatio
///   a usual constant for the stated           | PulseConstant
///   anything else                             | Unexplained
/// </remarks>
public static class RatioJudge
{
    private const long Whole = 1_000;

    private static readonly int[] PrimaryAmperes =
        [50, 60, 75, 100, 150, 200, 250, 300, 400, 500, 600, 750, 800, 1_000, 1_200, 1_250, 1_500, 1_600, 2_000, 2_500, 3_000];

    private static readonly int[] Constants = [100, 200, 300, 400, 500, 600, 800, 1_000, 1_200, 1_600, 2_000, 3_200, 5_000, 6_400, 10_000];

    /// <summary>Judges.</summary>
    /// <param name="circuit">What is configured.</param>
    /// <param name="ratioPermille">What was counted for 1,000 on the dial.</param>
    /// <param name="tolerancePermille">What may differ.</param>
    /// <param name="likely">The figure that would fit: a primary current in A, a constant in imp/kWh, phases seen; else 0.</param>
    public static CheckCause Judge(CircuitConfiguration circuit, long ratioPermille, int tolerancePermille, out long likely)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        likely = 0;
        if (Math.Abs(ratioPermille - Whole) <= tolerancePermille)
        {
            return CheckCause.None;
        }

        if (ratioPermille <= 0)
        {
            return ratioPermille == 0 ? CheckCause.NoPulses : CheckCause.Reversed;
        }

        PulseMeterOptions pulse = circuit.Pulse;
        bool isPulse = circuit.MeterKind == MeterKind.Pulse;
        double ratio = isPulse ? pulse.RatioNumerator / (double)pulse.RatioDenominator : 1;
        if (ratio > 1 && (Fits(ratioPermille, Whole / ratio, tolerancePermille) || Fits(ratioPermille, Whole * ratio, tolerancePermille)))
        {
            likely = ratioPermille < Whole ? pulse.RatioNumerator : 1;
            return CheckCause.TransformerRatio;
        }

        for (int phases = 1; phases <= 2; phases++)
        {
            if (Fits(ratioPermille, Whole * phases / 3.0, 2 * tolerancePermille))
            {
                likely = phases;
                return CheckCause.MissingPhase;
            }
        }

        if (ratio > 1 && Nearest(PrimaryAmperes, pulse.RatioNumerator * (double)Whole / ratioPermille, tolerancePermille) is > 0 and var primary)
        {
            // Counted too little: the transformer is larger than stated.
            likely = primary;
            return CheckCause.TransformerRatio;
        }

        if (isPulse && Nearest(Constants, pulse.ImpulsesPerKilowattHour * ratioPermille / (double)Whole, tolerancePermille) is > 0 and var constant)
        {
            likely = constant;
            return CheckCause.PulseConstant;
        }

        return CheckCause.Unexplained;
    }

    private static bool Fits(long permille, double expected, int tolerancePermille) =>
        Math.Abs(permille - expected) <= Math.Max(1, expected * tolerancePermille / Whole);

    private static int Nearest(int[] usual, double wanted, int tolerancePermille)
    {
        int nearest = usual.MinBy(value => Math.Abs(value - wanted));
        return Math.Abs(nearest - wanted) <= wanted * tolerancePermille / Whole ? nearest : 0;
    }
}
