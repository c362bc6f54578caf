namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>A GP8403: two outputs of 12 bits, 0 to 10 V once its range register says so.</summary>
public sealed class VirtualConverter : IVirtualI2cChip
{
    private const int RangeRegister = 0x01;
    private const int TenVolts = 0x11;
    private const int FirstDataRegister = 0x02;
    private const int FullCode = 0x0FFF;

    private readonly object _lock = new();
    private readonly int[] _codes = new int[2];
    private bool _isTenVolts;

    /// <summary>What an output gives, in thousandths of 10 V.</summary>
    public int Permille(int channel)
    {
        lock (_lock)
        {
            int permille = ((_codes[channel] * 1000) + (FullCode / 2)) / FullCode;
            return _isTenVolts ? permille : permille / 2;
        }
    }

    /// <inheritdoc/>
    public void PowerUp()
    {
        lock (_lock)
        {
            _isTenVolts = false;
            Array.Clear(_codes);
        }
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            if (bytes[0] == RangeRegister && bytes.Length > 1)
            {
                _isTenVolts = bytes[1] == TenVolts;
            }

            for (int i = 1; i + 1 < bytes.Length && bytes[0] >= FirstDataRegister; i += 2)
            {
                int channel = ((bytes[0] - FirstDataRegister) / 2) + (i / 2);
                _codes[channel & 1] = (bytes[i] | (bytes[i + 1] << 8)) >> 4;
            }
        }
    }

    /// <inheritdoc/>
    public void Read(Span<byte> bytes) => bytes.Fill(0xFF);
}
