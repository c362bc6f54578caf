using Zibo.EdgeCtl.Core.Intervals;

namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// The form of a batch of intervals in a page, as one description that writes and reads, and what both have learned from the
/// batches before it in the page.
/// </summary>
internal sealed class BatchModel
{
    private const long QuarterMilliseconds = 900_000;
    private const long DayMilliseconds = 86_400_000;

    private readonly PeriodModel _quarter;
    private readonly PeriodModel _day;
    private readonly AdaptiveNumber _sequence = new AdaptiveNumber();
    private int _circuitCount;
    private int _loadCount;
    private int _waterMeterCount;
    private bool _isSeeded;
    private long _nextSequence;

    public BatchModel()
    {
        _quarter = new PeriodModel(QuarterMilliseconds, null);
        _day = new PeriodModel(DayMilliseconds, _quarter);
    }

    /// <summary>Begins a page.</summary>
    public void Reset(int circuitCount, int loadCount, int waterMeterCount)
    {
        _circuitCount = circuitCount;
        _loadCount = loadCount;
        _waterMeterCount = waterMeterCount;
        _sequence.Reset(0);
        _isSeeded = false;
        _quarter.Reset(circuitCount, loadCount, waterMeterCount);
        _day.Reset(circuitCount, loadCount, waterMeterCount);
    }

    /// <summary>True where a holder has a place for all that the page names.</summary>
    public bool FitsInto(IntervalBatch batch) =>
        batch.HasCircuit.Length >= _circuitCount && batch.HasLoad.Length >= _loadCount && batch.HasWater.Length >= _waterMeterCount;

    /// <summary>Writes or reads a batch.</summary>
    public void Code(BitPort port, IntervalBatch batch)
    {
        batch.Period = port.Flag(batch.Period == IntervalPeriod.Day) ? IntervalPeriod.Day : IntervalPeriod.Quarter;
        batch.FirstSequence = _isSeeded
            ? _sequence.CodeFrom(port, batch.FirstSequence, _nextSequence)
            : port.PlainSigned(batch.FirstSequence);
        Of(batch.Period).Code(port, batch);
    }

    /// <summary>Learns from a batch that was written or read whole.</summary>
    public void Commit(IntervalBatch batch)
    {
        _sequence.Commit();
        _isSeeded = true;
        _nextSequence = batch.FirstSequence + batch.MessageCount;
        Of(batch.Period).Commit(batch);
    }

    /// <summary>Forgets a batch that was not written or read whole.</summary>
    public void Discard()
    {
        _sequence.Discard();
        _quarter.Discard();
        _day.Discard();
    }

    private PeriodModel Of(IntervalPeriod period) => period == IntervalPeriod.Day ? _day : _quarter;
}
