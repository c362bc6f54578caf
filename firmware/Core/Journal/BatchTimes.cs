namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>When the batches of one length were recorded and began, and how long they took.</summary>
internal sealed class BatchTimes
{
    private readonly long _periodMilliseconds;
    private readonly AdaptiveNumber _duration = new AdaptiveNumber();
    private readonly AdaptiveNumber _recorded = new AdaptiveNumber();
    private readonly AdaptiveNumber _utc = new AdaptiveNumber();
    private readonly AdaptiveNumber _start = new AdaptiveNumber();
    private bool _isSeeded;
    private long _lastDurationMilliseconds;
    private long _lastRecordedMilliseconds;
    private long _lastUtcMilliseconds;
    private long _lastStartMilliseconds;

    public BatchTimes(long periodMilliseconds) => _periodMilliseconds = periodMilliseconds;

    public void Reset()
    {
        _duration.Reset(0);
        _recorded.Reset(0);
        _utc.Reset(0);
        _start.Reset(0);
        _isSeeded = false;
        _lastDurationMilliseconds = _periodMilliseconds;
        _lastRecordedMilliseconds = 0;
        _lastUtcMilliseconds = -1;
        _lastStartMilliseconds = -1;
    }

    /// <summary>What is as usual in the times of a batch.</summary>
    public int FlagsOf(IntervalBatch batch)
    {
        bool follows = _lastStartMilliseconds >= 0 && batch.StartUtcMilliseconds == _lastStartMilliseconds + _periodMilliseconds;
        bool isNext = _isSeeded
            && batch.RecordedMonotonicMilliseconds == _lastRecordedMilliseconds + batch.DurationMilliseconds;
        return (batch.RecordedUtcMilliseconds >= 0 ? BatchFlags.UtcKnown : 0)
            | (batch.StartUtcMilliseconds >= 0 ? BatchFlags.StartKnown : 0)
            | (follows ? BatchFlags.StartFollows : 0)
            | (isNext ? BatchFlags.RecordedFollows : 0);
    }

    /// <summary>Writes or reads the times.</summary>
    public void Code(BitPort port, IntervalBatch batch, int flags)
    {
        batch.DurationMilliseconds = _duration.CodeFrom(port, batch.DurationMilliseconds, _lastDurationMilliseconds);
        batch.RecordedMonotonicMilliseconds = CodeRecorded(port, batch, (flags & BatchFlags.RecordedFollows) != 0);
        batch.RecordedUtcMilliseconds = (flags & BatchFlags.UtcKnown) == 0
            ? -1
            : CodeUtc(port, _utc, batch.RecordedUtcMilliseconds, _lastUtcMilliseconds, batch.DurationMilliseconds);
        batch.StartUtcMilliseconds = (flags & BatchFlags.StartKnown) == 0 ? -1 : CodeStart(port, batch, (flags & BatchFlags.StartFollows) != 0);
    }

    /// <summary>Learns from a batch that was written or read whole.</summary>
    public void Commit(IntervalBatch batch)
    {
        _duration.Commit();
        _recorded.Commit();
        _utc.Commit();
        _start.Commit();
        _isSeeded = true;
        _lastDurationMilliseconds = batch.DurationMilliseconds;
        _lastRecordedMilliseconds = batch.RecordedMonotonicMilliseconds;
        _lastUtcMilliseconds = batch.RecordedUtcMilliseconds;
        _lastStartMilliseconds = batch.StartUtcMilliseconds;
    }

    /// <summary>Forgets a batch that was not written or read whole.</summary>
    public void Discard()
    {
        _duration.Discard();
        _recorded.Discard();
        _utc.Discard();
        _start.Discard();
    }

    private static long CodeUtc(BitPort port, AdaptiveNumber number, long utcMilliseconds, long lastMilliseconds, long stepMilliseconds)
    {
        long coded = lastMilliseconds < 0
            ? port.PlainSigned(utcMilliseconds)
            : number.CodeFrom(port, utcMilliseconds, lastMilliseconds + stepMilliseconds);
        if (coded < 0)
        {
            port.Fail();
        }

        return coded;
    }

    private long CodeRecorded(BitPort port, IntervalBatch batch, bool follows)
    {
        long expected = _lastRecordedMilliseconds + batch.DurationMilliseconds;
        if (follows)
        {
            return expected;
        }

        return _isSeeded
            ? _recorded.CodeFrom(port, batch.RecordedMonotonicMilliseconds, expected)
            : port.PlainSigned(batch.RecordedMonotonicMilliseconds);
    }

    private long CodeStart(BitPort port, IntervalBatch batch, bool follows) => follows
        ? _lastStartMilliseconds + _periodMilliseconds
        : CodeUtc(port, _start, batch.StartUtcMilliseconds, _lastStartMilliseconds, _periodMilliseconds);
}
