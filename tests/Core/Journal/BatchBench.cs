using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Core.Tests.Journal;

/// <summary>A writer and a reader of one page, who hold the same after every batch.</summary>
internal sealed class BatchBench
{
    private readonly BatchEncoder _encoder = new(Batches.CircuitCount, Batches.LoadCount, Batches.WaterMeterCount);
    private readonly BatchDecoder _decoder = new(Batches.CircuitCount, Batches.LoadCount, Batches.WaterMeterCount);
    private readonly byte[] _buffer = new byte[BatchEncoder.MaximumBytesOf(Batches.CircuitCount, Batches.LoadCount, Batches.WaterMeterCount)];
    private readonly IntervalBatch _read = Batches.New();

    public BatchBench() => Begin();

    /// <summary>Begins a page.</summary>
    public void Begin()
    {
        _encoder.Reset(Batches.CircuitCount, Batches.LoadCount, Batches.WaterMeterCount);
        _decoder.Reset(Batches.CircuitCount, Batches.LoadCount, Batches.WaterMeterCount);
    }

    /// <summary>Writes a batch, reads it again and holds one against the other.</summary>
    /// <returns>Bytes that it takes.</returns>
    public int Pass(IntervalBatch batch)
    {
        int length = _encoder.Encode(batch, _buffer, 0, _buffer.Length);
        Assert.InRange(length, 1, _buffer.Length);
        Assert.True(_decoder.TryDecode(_buffer, 0, length, _read), "what was written is read");
        Batches.AssertSame(batch, _read);
        return length;
    }

    /// <summary>Tries to write a batch into less room than it takes.</summary>
    public bool Fits(IntervalBatch batch, int roomBytes) => _encoder.Encode(batch, _buffer, 0, roomBytes) >= 0;
}
