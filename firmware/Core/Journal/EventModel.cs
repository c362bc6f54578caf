namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>The numbers of an event record, as one description that writes and reads; told by the record before it in the page.</summary>
internal sealed class EventModel
{
    private const int Sequence = 0;
    private const int Monotonic = 1;
    private const int Zero = 2;
    private const int MeanCount = 3;

    private readonly int[] _means = new int[MeanCount];
    private readonly int[] _keptMeans = new int[MeanCount];
    private bool _isSeeded;
    private bool _hasZero;
    private long _nextSequence;
    private long _lastMonotonicMilliseconds;
    private long _lastZeroMilliseconds;

    public void Reset()
    {
        for (int i = 0; i < MeanCount; i++)
        {
            _means[i] = 0;
        }

        _isSeeded = false;
        _hasZero = false;
        _nextSequence = 0;
        _lastMonotonicMilliseconds = 0;
        _lastZeroMilliseconds = 0;
    }

    public void Code(BitPort port, EventRecord record)
    {
        for (int i = 0; i < MeanCount; i++)
        {
            _keptMeans[i] = _means[i];
        }

        record.Sequence = CodeFrom(port, Sequence, record.Sequence, _nextSequence, _isSeeded);
        record.RecordedMonotonicMilliseconds =
            CodeFrom(port, Monotonic, record.RecordedMonotonicMilliseconds, _lastMonotonicMilliseconds, _isSeeded);
        if (!port.Flag(record.RecordedUtcMilliseconds >= 0))
        {
            record.RecordedUtcMilliseconds = -1;
            return;
        }

        // UTC moves with the monotonic time, but for corrections.
        long expected = _lastZeroMilliseconds + record.RecordedMonotonicMilliseconds;
        record.RecordedUtcMilliseconds = CodeFrom(port, Zero, record.RecordedUtcMilliseconds, expected, _hasZero);
        if (record.RecordedUtcMilliseconds < 0)
        {
            port.Fail();
        }
    }

    public void Commit(EventRecord record)
    {
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
        for (int i = 0; i < MeanCount; i++)
        {
            _means[i] = _keptMeans[i];
        }
    }

    private long CodeFrom(BitPort port, int mean, long value, long expected, bool isSeeded) =>
        isSeeded ? AdaptiveNumber.CodeFrom(port, _means, mean, value, expected) : port.PlainSigned(value);
}
