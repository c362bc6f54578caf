namespace Zibo.EdgeCtl.Core.Security;

/// <summary>Bytes from hexadecimal digits of either case.</summary>
public static class Hexadecimal
{
    /// <summary>Digits of a byte.</summary>
    public const int DigitsPerByte = 2;

    /// <summary>Fills <paramref name="bytes"/> from digits in ASCII.</summary>
    /// <param name="digits">Buffer that holds at least twice as many digits from <paramref name="startIndex"/> on.</param>
    /// <param name="startIndex">Where they begin.</param>
    /// <param name="bytes">What they are the digits of.</param>
    /// <returns>False where one of them is no digit; the content is then undefined.</returns>
    public static bool TryRead(byte[] digits, int startIndex, byte[] bytes)
    {
        bool isWhole = true;
        for (int i = 0; i < bytes.Length; i++)
        {
            int high = ValueOf(digits[startIndex + (DigitsPerByte * i)]);
            int low = ValueOf(digits[startIndex + (DigitsPerByte * i) + 1]);
            isWhole &= high >= 0 && low >= 0;
            bytes[i] = (byte)((high << 4) | low);
        }

        return isWhole;
    }

    private static int ValueOf(int digit)
    {
        if (digit >= '0' && digit <= '9')
        {
            return digit - '0';
        }

        int letter = digit | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }
}
