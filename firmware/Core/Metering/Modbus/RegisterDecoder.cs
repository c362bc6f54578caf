namespace Zibo.EdgeCtl.Core.Metering.Modbus;

/// <summary>Turns registers into scaled integers without floating point, so that both runtimes agree bit for bit.</summary>
/// <remarks>
/// A float of exponent e and mantissa m (24 bits with the hidden one) is m x 2^(e - 150). With s = e - 150:
///
///   e        | value x scale
///   ---------+--------------------------------------------------------------------------
///   255      | none: infinite or not a number
///   s > 18   | none: 24 bits of m and 20 of the scale would leave 63
///   0..18    | m x scale, shifted left by s
///   s &lt; 0  | m x scale, shifted right by -s, halves rounded away from zero
///   s &lt; -45| 0
/// </remarks>
public static class RegisterDecoder
{
    private const int ExponentBias = 150;
    private const int InfiniteExponent = 255;
    private const int LargestLeftShift = 18;
    private const int LargestRightShift = 45;
    private const uint HiddenBit = 0x0080_0000;

    /// <summary>Decodes a number.</summary>
    /// <param name="registers">Holds the registers from its first element on.</param>
    /// <param name="row">Format and scale.</param>
    /// <param name="value">The number times the scale.</param>
    /// <param name="step">What the number grows by at least when it grows, times the scale; at least 1.</param>
    /// <returns>False where the registers hold no finite number, or one beyond any meter.</returns>
    public static bool TryDecode(ushort[] registers, RegisterRow row, out long value, out long step)
    {
        uint high = row.Format == RegisterFormat.TwoWordsLowFirst ? registers[1] : registers[0];
        uint low = row.Format == RegisterFormat.TwoWordsLowFirst ? registers[0] : registers[1];
        if (row.Format == RegisterFormat.Real)
        {
            return TryDecodeFloat((high << 16) | low, row.Scale, out value, out step);
        }

        step = row.Scale;
        value = row.Format == RegisterFormat.Word ? (long)registers[0] * row.Scale : (long)((high << 16) | low) * row.Scale;
        return true;
    }

    private static bool TryDecodeFloat(uint bits, int scale, out long value, out long step)
    {
        int exponent = (int)((bits >> 23) & 0xFF);
        int shift = (exponent == 0 ? 1 : exponent) - ExponentBias;
        value = 0;
        step = 1;
        if (exponent == InfiniteExponent || shift > LargestLeftShift)
        {
            return false;
        }

        if (shift < -LargestRightShift)
        {
            return true;
        }

        uint mantissa = (bits & (HiddenBit - 1)) | (exponent == 0 ? 0 : HiddenBit);
        long magnitude = mantissa * (long)scale;
        if (shift >= 0)
        {
            magnitude <<= shift;
            step = (long)scale << shift;
        }
        else
        {
            magnitude = (magnitude + (1L << (-shift - 1))) >> -shift;
            step = (long)scale >> -shift;
        }

        step = step < 1 ? 1 : step;
        value = (bits >> 31) != 0 ? -magnitude : magnitude;
        return true;
    }
}
