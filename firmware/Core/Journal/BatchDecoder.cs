namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>Reads the batches that a <see cref="BatchEncoder"/> has written, in their order and from the first of the page on.</summary>
public sealed class BatchDecoder
{
    private readonly BatchModel _model = new BatchModel();
    private readonly BitReader _port = new BitReader();

    /// <summary>Begins a page.</summary>
    /// <param name="circuitCount">Circuits that the page names; the holder of the batch needs as many places or more.</param>
    /// <param name="loadCount">Loads that it names.</param>
    /// <param name="waterMeterCount">Water meters that it names.</param>
    public void Reset(int circuitCount, int loadCount, int waterMeterCount) =>
        _model.Reset(circuitCount, loadCount, waterMeterCount);

    /// <summary>Reads a batch. Whatever the bytes are, it ends and throws nothing.</summary>
    /// <param name="buffer">Holds the payload of a record.</param>
    /// <param name="start">Place of its first byte.</param>
    /// <param name="length">Bytes of the payload.</param>
    /// <param name="batch">Is filled; its content means nothing where the answer is false.</param>
    /// <returns>False for bytes that no encoder writes here, and where the holder is too small: then the rest of the page cannot be read either.</returns>
    public bool TryDecode(byte[] buffer, int start, int length, IntervalBatch batch)
    {
        if (!_model.FitsInto(batch))
        {
            return false;
        }

        _port.Begin(buffer, start, start + length);
        batch.HasPeaks = false;
        _model.Code(_port, batch);
        if (!_port.IsAtEnd)
        {
            _model.Discard();
            return false;
        }

        _model.Commit(batch);
        return true;
    }
}
