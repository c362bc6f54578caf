namespace Zibo.EdgeCtl.Core.Metering.Sampling;

/// <summary>What voltage each count of a 12-bit converter stands for: knots every 64 counts, straight lines between them.</summary>
public sealed class ConverterCurve
{
    /// <summary>Greatest count of the converter.</summary>
    public const int MaximumCount = 4_095;

    /// <summary>Counts from knot to knot.</summary>
    public const int KnotCounts = 1 << KnotShift;

    /// <summary>Knots from count 0 to count 4096.</summary>
    public const int KnotCount = ((MaximumCount + 1) / KnotCounts) + 1;

    private const int KnotShift = 6;

    private readonly int[] _microvolts;

    /// <summary>Takes a table.</summary>
    /// <param name="microvolts">Voltage at each of the <see cref="KnotCount"/> knots in microvolts, ascending.</param>
    public ConverterCurve(int[] microvolts)
    {
        _microvolts = microvolts;
    }

    /// <summary>A converter without error.</summary>
    /// <param name="fullScaleMicrovolts">Voltage at count 4095 in microvolts.</param>
    public static ConverterCurve Linear(int fullScaleMicrovolts)
    {
        int[] microvolts = new int[KnotCount];
        for (int i = 0; i < KnotCount; i++)
        {
            microvolts[i] = (int)((long)fullScaleMicrovolts * i * KnotCounts / MaximumCount);
        }

        return new ConverterCurve(microvolts);
    }

    /// <summary>The voltage at the terminal in microvolts.</summary>
    /// <param name="count">0 to <see cref="MaximumCount"/>.</param>
    public int Microvolts(int count)
    {
        int knot = count >> KnotShift;
        int low = _microvolts[knot];
        return low + ((((_microvolts[knot + 1] - low) * (count & (KnotCounts - 1))) + (KnotCounts / 2)) >> KnotShift);
    }
}
