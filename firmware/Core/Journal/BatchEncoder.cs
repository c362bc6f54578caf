namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>Writes batches of intervals as the payloads of a page's records. Each is told by those before it in the page.</summary>
public sealed class BatchEncoder
{
    /// <summary>No batch takes more, whatever its numbers are; one of a real site takes a twentieth.</summary>
    public const int MaximumBatchBytes = 3_600;

    private readonly BatchModel _model = new BatchModel();
    private readonly BitWriter _port = new BitWriter();

    /// <summary>Begins a page.</summary>
    /// <param name="circuitCount">Circuits that the page names.</param>
    /// <param name="loadCount">Loads that it names.</param>
    /// <param name="waterMeterCount">Water meters that it names.</param>
    public void Reset(int circuitCount, int loadCount, int waterMeterCount) =>
        _model.Reset(circuitCount, loadCount, waterMeterCount);

    /// <summary>Writes a batch.</summary>
    /// <param name="batch">A quarter of an hour or a day.</param>
    /// <param name="buffer">Takes it.</param>
    /// <param name="start">Place of its first byte.</param>
    /// <param name="end">Place behind the last byte that it may use.</param>
    /// <returns>Bytes written; -1 where it does not fit: then the page is as if it had not been tried.</returns>
    public int Encode(IntervalBatch batch, byte[] buffer, int start, int end)
    {
        _port.Begin(buffer, start, end);
        _model.Code(_port, batch);
        if (_port.HasFailed)
        {
            _model.Discard();
            return -1;
        }

        _model.Commit(batch);
        return _port.Length;
    }
}
