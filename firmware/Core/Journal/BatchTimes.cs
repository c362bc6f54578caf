namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// When batches were recorded and began, and how long they took. A quarter of an hour follows the batch before; a day is told
/// together with its last quarter, and ends with it.
/// </summary>
internal sealed class BatchTimes
{
    private const long QuarterMilliseconds = 900_000;
    private const long DayMilliseconds = 86_400_000;

    private readonly long[] _large;
    private readonly int[] _small;

    public BatchTimes(BatchMemory memory)
    {
        _large = memory.Large;
        _small = memory.Small;
    }

    private bool IsSeeded => _small[SmallPlace.IsSeeded] != 0;

    public void Reset()
    {
        _large[LargePlace.DurationMilliseconds] = QuarterMilliseconds;
        _large[LargePlace.Utc] = -1;
        _large[LargePlace.End] = -1;
    }

    /// <summary>What is as usual in the times of a batch.</summary>
    public int FlagsOf(IntervalBatch batch, bool isDay)
    {
        bool isStartKnown = batch.StartUtcMilliseconds >= 0;
        bool isNext = IsSeeded
            && batch.RecordedMonotonicMilliseconds == _large[LargePlace.Recorded] + Step(batch.DurationMilliseconds, isDay);
        return (batch.RecordedUtcMilliseconds >= 0 ? BatchFlags.UtcKnown : 0)
            | (isStartKnown ? BatchFlags.StartKnown : 0)
            | (isStartKnown && batch.StartUtcMilliseconds == ExpectedStart(isDay) ? BatchFlags.StartFollows : 0)
            | (isNext ? BatchFlags.RecordedFollows : 0);
    }

    /// <summary>Writes or reads the times.</summary>
    public void Code(BitPort port, IntervalBatch batch, bool isDay, int flags)
    {
        long expectedMilliseconds = isDay ? DayMilliseconds : _large[LargePlace.DurationMilliseconds];
        long durationMilliseconds = CodeFrom(port, SmallPlace.DurationMilliseconds, batch.DurationMilliseconds, expectedMilliseconds);
        long stepMilliseconds = Step(durationMilliseconds, isDay);
        batch.DurationMilliseconds = durationMilliseconds;
        batch.RecordedMonotonicMilliseconds = CodeRecorded(
            port, batch.RecordedMonotonicMilliseconds, stepMilliseconds, (flags & BatchFlags.RecordedFollows) != 0);
        batch.RecordedUtcMilliseconds = (flags & BatchFlags.UtcKnown) == 0
            ? -1 : CodeUtc(port, batch.RecordedUtcMilliseconds, stepMilliseconds);
        batch.StartUtcMilliseconds = (flags & BatchFlags.StartKnown) == 0
            ? -1 : CodeStart(port, batch.StartUtcMilliseconds, isDay, (flags & BatchFlags.StartFollows) != 0);
        if (!isDay)
        {
            _large[LargePlace.DurationMilliseconds] = durationMilliseconds;
        }

        _large[LargePlace.Recorded] = batch.RecordedMonotonicMilliseconds;
        _large[LargePlace.Utc] = batch.RecordedUtcMilliseconds;
        _large[LargePlace.End] = batch.StartUtcMilliseconds < 0 ? -1 : batch.StartUtcMilliseconds + PeriodOf(isDay);
    }

    private static long PeriodOf(bool isDay) => isDay ? DayMilliseconds : QuarterMilliseconds;

    private static long Step(long durationMilliseconds, bool isDay) => isDay ? 0 : durationMilliseconds;

    private static void RequireUtc(BitPort port, long utcMilliseconds)
    {
        if (utcMilliseconds < 0)
        {
            port.Fail();
        }
    }

    // Less than zero where it is not known.
    private long ExpectedStart(bool isDay)
    {
        long endMilliseconds = _large[LargePlace.End];
        return isDay && endMilliseconds >= 0 ? endMilliseconds - DayMilliseconds : endMilliseconds;
    }

    private long CodeRecorded(BitPort port, long recordedMilliseconds, long stepMilliseconds, bool follows)
    {
        long expectedMilliseconds = _large[LargePlace.Recorded] + stepMilliseconds;
        if (follows)
        {
            return expectedMilliseconds;
        }

        return IsSeeded
            ? CodeFrom(port, SmallPlace.Recorded, recordedMilliseconds, expectedMilliseconds)
            : port.PlainSigned(recordedMilliseconds);
    }

    private long CodeUtc(BitPort port, long utcMilliseconds, long stepMilliseconds)
    {
        long lastMilliseconds = _large[LargePlace.Utc];
        long coded = lastMilliseconds < 0
            ? port.PlainSigned(utcMilliseconds)
            : CodeFrom(port, SmallPlace.Utc, utcMilliseconds, lastMilliseconds + stepMilliseconds);
        RequireUtc(port, coded);
        return coded;
    }

    private long CodeStart(BitPort port, long startMilliseconds, bool isDay, bool follows)
    {
        long expectedMilliseconds = ExpectedStart(isDay);
        long coded = expectedMilliseconds;
        if (!follows)
        {
            coded = expectedMilliseconds < 0
                ? port.PlainSigned(startMilliseconds)
                : CodeFrom(port, SmallPlace.Start, startMilliseconds, expectedMilliseconds);
        }

        RequireUtc(port, coded);
        return coded;
    }

    private long CodeFrom(BitPort port, int mean, long value, long expected) =>
        AdaptiveNumber.CodeFrom(port, _small, mean, value, expected);
}
