namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>CRC-16/CCITT (polynomial 0x1021, highest bit first, no final inversion); 0x29B1 for "123456789" begun with 0xFFFF.</summary>
public static class Crc16
{
    // Half a byte a step, as in the CRC-32 of records.
    private static readonly ushort[] Table =
    {
        0x0000, 0x1021, 0x2042, 0x3063, 0x4084, 0x50A5, 0x60C6, 0x70E7,
        0x8108, 0x9129, 0xA14A, 0xB16B, 0xC18C, 0xD1AD, 0xE1CE, 0xF1EF,
    };

    /// <summary>Goes on with a CRC over a range of bytes.</summary>
    /// <param name="crc">What came before, or what is begun with.</param>
    /// <param name="bytes">Hold the range.</param>
    /// <param name="start">Place of its first byte.</param>
    /// <param name="length">Bytes of the range.</param>
    public static int Compute(int crc, byte[] bytes, int start, int length)
    {
        ushort[] table = Table;
        for (int i = start; i < start + length; i++)
        {
            crc = (crc << 4) ^ table[((crc >> 12) ^ (bytes[i] >> 4)) & 0xF];
            crc = (crc << 4) ^ table[((crc >> 12) ^ bytes[i]) & 0xF];
        }

        return crc & 0xFFFF;
    }
}
