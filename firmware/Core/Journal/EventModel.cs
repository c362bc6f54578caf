namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>The numbers of an event record, as one description that writes and reads; told by the record before it in the page.</summary>
internal sealed class EventModel
{
    private readonly AdaptiveNumber _sequence = new AdaptiveNumber();
    private readonly AdaptiveNumber _monotonic = new AdaptiveNumber();
    private readonly AdaptiveNumber _zero = new AdaptiveNumber();
    private bool _isSeeded;
    private bool _hasZero;
    private long _nextSequence;
    private long _lastMonotonicMilliseconds;
    private long _lastZeroMilliseconds;

    public void Reset()
    {
        _sequence.Reset(0);
        _monotonic.Reset(0);
        _zero.Reset(0);
        _isSeeded = false;
        _hasZero = false;
        _nextSequence = 0;
        _lastMonotonicMilliseconds = 0;
        _lastZeroMilliseconds = 0;
    }

    public void Code(BitPort port, EventRecord record)
    {
        record.Sequence = _isSeeded
            ? _sequence.CodeFrom(port, record.Sequence, _nextSequence)
            : port.PlainSigned(record.Sequence);
        record.RecordedMonotonicMilliseconds = _isSeeded
            ? _monotonic.CodeFrom(port, record.RecordedMonotonicMilliseconds, _lastMonotonicMilliseconds)
            : port.PlainSigned(record.RecordedMonotonicMilliseconds);
        if (!port.Flag(record.RecordedUtcMilliseconds >= 0))
        {
            record.RecordedUtcMilliseconds = -1;
            return;
        }

        // UTC moves with the monotonic time, but for corrections.
        record.RecordedUtcMilliseconds = _hasZero
            ? _zero.CodeFrom(port, record.RecordedUtcMilliseconds, _lastZeroMilliseconds + record.RecordedMonotonicMilliseconds)
            : port.PlainSigned(record.RecordedUtcMilliseconds);
        if (record.RecordedUtcMilliseconds < 0)
        {
            port.Fail();
        }
    }

    public void Commit(EventRecord record)
    {
        _sequence.Commit();
        _monotonic.Commit();
        _zero.Commit();
        _isSeeded = true;
        _nextSequence = record.Sequence + 1;
        _lastMonotonicMilliseconds = record.RecordedMonotonicMilliseconds;
        if (record.RecordedUtcMilliseconds >= 0)
        {
            _hasZero = true;
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
