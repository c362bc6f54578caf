namespace Zibo.EdgeCtl.Core.Metering.Modbus;

/// <summary>CRC-16 of Modbus RTU: polynomial 0x8005 reflected, start 0xFFFF, sent low byte first.</summary>
public static class RtuCrc
{
    private const int ReflectedPolynomial = 0xA001;

    /// <summary>Computes the CRC of a range.</summary>
    public static int Compute(byte[] bytes, int start, int count)
    {
        int crc = 0xFFFF;
        for (int i = start; i < start + count; i++)
        {
            crc ^= bytes[i];
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ ReflectedPolynomial : crc >> 1;
            }
        }

        return crc;
    }
}
