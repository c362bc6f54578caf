using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>Writes batches of intervals as the payloads of a page's records. Each is told by those before it in the page.</summary>
public sealed class BatchEncoder
{
    /// <summary>No batch takes more, whatever its numbers are; one of a real site takes a fiftieth.</summary>
    public const int MaximumBatchBytes = HeaderBytes + (CircuitBytes * SiteRules.MaximumCircuits)
        + (LoadBytes * SiteRules.MaximumLoads) + (WaterMeterBytes * PulseRules.MaximumWaterMeters);

    // A number of 64 bits takes 80 in its longest form and one of 32 bits 49, and what a pulse is worth 91.
    private const int HeaderBytes = 96;
    private const int CircuitBytes = 76;
    private const int LoadBytes = 7;
    private const int WaterMeterBytes = 41;

    private readonly BitWriter _port = new BitWriter();
    private readonly bool _canGoBack;
    private BatchMemory _memory;
    private BatchModel _model;

    /// <summary>Allocates all that pages of one site need.</summary>
    /// <param name="circuitCount">Circuits of the site.</param>
    /// <param name="loadCount">Loads.</param>
    /// <param name="waterMeterCount">Water meters.</param>
    public BatchEncoder(int circuitCount, int loadCount, int waterMeterCount)
        : this(circuitCount, loadCount, waterMeterCount, true)
    {
    }

    /// <summary>Allocates all that pages of one site need.</summary>
    /// <param name="circuitCount">Circuits of the site.</param>
    /// <param name="loadCount">Loads.</param>
    /// <param name="waterMeterCount">Water meters.</param>
    /// <param name="canGoBack">
    /// False saves the memory for going back where a batch does not fit: for whoever always gives it room, see <see cref="MaximumBytesOf"/>.
    /// </param>
    public BatchEncoder(int circuitCount, int loadCount, int waterMeterCount, bool canGoBack)
    {
        _canGoBack = canGoBack;
        Reset(circuitCount, loadCount, waterMeterCount);
    }

    /// <summary>No batch of a site takes more.</summary>
    /// <param name="circuitCount">Circuits of the site.</param>
    /// <param name="loadCount">Loads.</param>
    /// <param name="waterMeterCount">Water meters.</param>
    public static int MaximumBytesOf(int circuitCount, int loadCount, int waterMeterCount) =>
        HeaderBytes + (CircuitBytes * circuitCount) + (LoadBytes * loadCount) + (WaterMeterBytes * waterMeterCount);

    /// <summary>Begins a page. Allocates only where the page names more than any before.</summary>
    /// <param name="circuitCount">Circuits that the page names.</param>
    /// <param name="loadCount">Loads that it names.</param>
    /// <param name="waterMeterCount">Water meters that it names.</param>
    public void Reset(int circuitCount, int loadCount, int waterMeterCount)
    {
        if (_memory == null || !_memory.Holds(circuitCount, loadCount, waterMeterCount))
        {
            _memory = new BatchMemory(circuitCount, loadCount, waterMeterCount, _canGoBack);
            _model = new BatchModel(_memory);
        }

        _model.Reset(circuitCount, loadCount, waterMeterCount);
    }

    /// <summary>Writes a batch.</summary>
    /// <param name="batch">A quarter of an hour or a day.</param>
    /// <param name="buffer">Takes it.</param>
    /// <param name="start">Place of its first byte.</param>
    /// <param name="end">Place behind the last byte that it may use.</param>
    /// <returns>Bytes written; -1 where it does not fit: then the page is as if it had not been tried, if it can go back.</returns>
    public int Encode(IntervalBatch batch, byte[] buffer, int start, int end)
    {
        _model.Keep();
        _port.Begin(buffer, start, end);
        _model.Code(_port, batch);
        if (_port.HasFailed)
        {
            _model.GoBack();
            return -1;
        }

        return _port.Length;
    }
}
