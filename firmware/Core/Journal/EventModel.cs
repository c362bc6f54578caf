namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>The numbers of an event record, as one description that writes and reads; told by the record before it in the page.</summary>
internal sealed class EventModel
{
    private readonly AdaptiveNumber _sequence = new AdaptiveNumber();
    private readonly AdaptiveNumber _monotonic = new AdaptiveNumber();
    private readonly AdaptiveNumber _zero = new AdaptiveNumber();
    private long _nextSequence;
    private long _lastMonotonicMilliseconds;
    private long _lastZeroMilliseconds;

    public void Reset()
    {
        _sequence.Reset();
        _monotonic.Reset();
        _zero.Reset();
        _nextSequence = 0;
        _lastMonotonicMilliseconds = 0;
        _lastZeroMilliseconds = 0;
    }

    public void Code(BitPort port, EventRecord record)
    {
        record.Sequence = _sequence.CodeFrom(port, record.Sequence, _nextSequence);
        record.RecordedMonotonicMilliseconds = _monotonic.CodeFrom(
            port, record.RecordedMonotonicMilliseconds, _lastMonotonicMilliseconds);
        if (!port.Flag(record.RecordedUtcMilliseconds >= 0))
        {
            record.RecordedUtcMilliseconds = -1;
            return;
        }

        // UTC moves with the monotonic time, but for corrections.
        record.RecordedUtcMilliseconds = _zero.CodeFrom(
            port, record.RecordedUtcMilliseconds, _lastZeroMilliseconds + record.RecordedMonotonicMilliseconds);
    }

    public void Commit(EventRecord record)
    {
        _sequence.Commit();
        _monotonic.Commit();
        _zero.Commit();
        _nextSequence = record.Sequence + 1;
        _lastMonotonicMilliseconds = record.RecordedMonotonicMilliseconds;
        if (record.RecordedUtcMilliseconds >= 0)
        {
            _lastZeroMilliseconds = record.RecordedUtcMilliseconds - record.RecordedMonotonicMilliseconds;
        }
    }

    public void Discard()
    {
        _sequence.Discard();
        _monotonic.Discard();
        _zero.Discard();
    }
}
