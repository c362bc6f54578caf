namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>Reads the batches that a <see cref="BatchEncoder"/> has written, in their order and from the first of the page on.</summary>
public sealed class BatchDecoder
{
    private readonly BitReader _port = new BitReader();
    private BatchMemory _memory;
    private BatchModel _model;

    /// <summary>Allocates all that pages of one site need.</summary>
    /// <param name="circuitCount">Circuits of the site.</param>
    /// <param name="loadCount">Loads.</param>
    /// <param name="waterMeterCount">Water meters.</param>
    public BatchDecoder(int circuitCount, int loadCount, int waterMeterCount) => Reset(circuitCount, loadCount, waterMeterCount);

    /// <summary>Begins a page. Allocates only where the page names more than any before, as one from before the site changed may.</summary>
    /// <param name="circuitCount">Circuits that the page names, 32 at most.</param>
    /// <param name="loadCount">Loads that it names.</param>
    /// <param name="waterMeterCount">Water meters that it names.</param>
    public void Reset(int circuitCount, int loadCount, int waterMeterCount)
    {
        if (_memory == null || !_memory.Holds(circuitCount, loadCount, waterMeterCount))
        {
            _memory = new BatchMemory(circuitCount, loadCount, waterMeterCount, false);
            _model = new BatchModel(_memory);
        }

        _model.Reset(circuitCount, loadCount, waterMeterCount);
    }

    /// <summary>Reads a batch. Whatever the bytes are, it ends and throws nothing.</summary>
    /// <param name="buffer">Holds the payload of a record.</param>
    /// <param name="start">Place of its first byte.</param>
    /// <param name="length">Bytes of the payload.</param>
    /// <param name="batch">Is filled; its content means nothing where the answer is false. One with fewer places than the page names grows.</param>
    /// <returns>False for bytes that no encoder writes here: then the rest of the page cannot be read either.</returns>
    public bool TryDecode(byte[] buffer, int start, int length, IntervalBatch batch)
    {
        _model.Grow(batch);
        _port.Begin(buffer, start, start + length);
        _model.Code(_port, batch);
        return _port.IsAtEnd;
    }
}
