namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>A PCF8574: a bit reads high while it is written high and nothing outside pulls it to ground.</summary>
public sealed class VirtualExpander : IVirtualI2cChip
{
    private readonly object _lock = new();
    private int _latch = 0xFF;
    private int _pulled;

    /// <summary>Writes since it was made.</summary>
    public int WriteCount { get; private set; }

    /// <summary>What was written last; all high after power-up.</summary>
    public int Latch
    {
        get
        {
            lock (_lock)
            {
                return _latch;
            }
        }
    }

    /// <summary>Pulls a bit to ground from outside, or lets it go.</summary>
    public void Pull(int bit, bool isPulled)
    {
        lock (_lock)
        {
            _pulled = isPulled ? _pulled | (1 << bit) : _pulled & ~(1 << bit);
        }
    }

    /// <summary>Level of a bit at its terminal.</summary>
    public bool IsHigh(int bit)
    {
        lock (_lock)
        {
            return (_latch & ~_pulled & (1 << bit)) != 0;
        }
    }

    /// <inheritdoc/>
    public void PowerUp()
    {
        lock (_lock)
        {
            _latch = 0xFF;
        }
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            _latch = bytes[^1];
            WriteCount++;
        }
    }

    /// <inheritdoc/>
    public void Read(Span<byte> bytes)
    {
        lock (_lock)
        {
            bytes.Fill((byte)(_latch & ~_pulled));
        }
    }
}
