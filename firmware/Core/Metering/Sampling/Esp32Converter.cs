namespace Zibo.EdgeCtl.Core.Metering.Sampling;

/// <summary>The curve of ADC1 of the classic ESP32 at 12 dB, 12 bits.</summary>
/// <remarks>
/// Numbers of Espressif's characterisation in ESP-IDF, components/esp_adc/esp32/adc_cali_line_fitting.c (Apache-2.0): below
/// count 2880 a straight line that begins at 142 mV, above it measured tables for chips with a reference of 1.0 V and of
/// 1.2 V, between which the chip's own reference interpolates. At the top a count is worth half of what it is below: taken
/// for straight from 0 to 3.3 V, a sine of 1 V RMS around 1.65 V reads 5 % too high. A chip whose reference is not known has
/// 1.1 V; what is wrong with that is nearly all gain, and the sensor's constant takes it in at commissioning.
/// </remarks>
public static class Esp32Converter
{
    /// <summary>Reference of a typical chip in millivolts; chips have 1000 to 1200.</summary>
    public const int TypicalReferenceMillivolts = 1_100;

    private const int LineOffsetMillivolts = 142;
    private const long LineScale = 196_602;
    private const long LineScaleUnit = 4_096 * 65_536;
    private const int LineKnots = 2_880 / ConverterCurve.KnotCounts;
    private const int LowReferenceMillivolts = 1_000;
    private const int HighReferenceMillivolts = 1_200;

    private static readonly short[] LowMillivolts =
    {
        2240, 2297, 2352, 2405, 2457, 2512, 2564, 2616, 2664, 2709, 2754, 2795, 2832, 2868, 2903, 2937, 2969, 3000, 3030, 3060,
    };

    private static readonly short[] HighMillivolts =
    {
        2667, 2706, 2745, 2780, 2813, 2844, 2873, 2901, 2928, 2956, 2982, 3006, 3032, 3059, 3084, 3110, 3135, 3160, 3184, 3209,
    };

    /// <summary>The curve of a chip.</summary>
    /// <param name="referenceMillivolts">The chip's reference, 1000 to 1200.</param>
    public static ConverterCurve Curve(int referenceMillivolts)
    {
        int[] microvolts = new int[ConverterCurve.KnotCount];
        for (int i = 0; i < microvolts.Length; i++)
        {
            // The first knot of the tables lies a little beside the line; the line keeps it, as Espressif blends the two there.
            microvolts[i] = i <= LineKnots ? Line(i, referenceMillivolts) : Table(i - LineKnots, referenceMillivolts);
        }

        return new ConverterCurve(microvolts);
    }

    private static int Line(int knot, int referenceMillivolts)
    {
        long count = (long)knot * ConverterCurve.KnotCounts;
        return (int)((LineOffsetMillivolts * 1_000) + (count * referenceMillivolts * LineScale * 1_000 / LineScaleUnit));
    }

    private static int Table(int index, int referenceMillivolts)
    {
        int fromLow = referenceMillivolts - LowReferenceMillivolts;
        int fromHigh = HighReferenceMillivolts - referenceMillivolts;
        return ((LowMillivolts[index] * fromHigh) + (HighMillivolts[index] * fromLow))
            * 1_000 / (HighReferenceMillivolts - LowReferenceMillivolts);
    }
}
