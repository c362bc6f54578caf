using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>What commands want of schedules for a time, in a table of fixed size, the newest last: it goes before older ones. The scan alone uses it.</summary>
/// <remarks>
/// An order holds from its start to before its end, by UTC, and is judged anew each time: a clock that steps back into it makes it hold
/// again. One that is over is kept until its place is needed or the schedule is set to auto.
/// In a record: 1 count | count x (4 CRC-32 of the schedule's name, 1 mode, 8 start, 8 end)
/// </remarks>
public sealed class ScheduleOrders
{
    /// <summary>Most orders at a time.</summary>
    public const int Capacity = 8;

    /// <summary>Most bytes in a record.</summary>
    public const int MaximumBytes = 1 + (Capacity * 21);

    private readonly int[] _nameCrcs;
    private readonly int[] _scheduleIndexes = new int[Capacity];
    private readonly ScheduleMode[] _modes = new ScheduleMode[Capacity];
    private readonly long[] _startUtcMilliseconds = new long[Capacity];
    private readonly long[] _endUtcMilliseconds = new long[Capacity];

    /// <summary>Begins without orders.</summary>
    public ScheduleOrders(ScheduleConfiguration[] schedules)
    {
        _nameCrcs = new int[schedules.Length];
        for (int i = 0; i < _nameCrcs.Length; i++)
        {
            _nameCrcs[i] = (int)Crc32.OfName(schedules[i].Id);
        }
    }

    /// <summary>Orders that are kept.</summary>
    public int Count { get; private set; }

    /// <summary>Grows with each change, so that schedules are judged anew.</summary>
    public int ChangeCount { get; private set; }

    /// <summary>Takes an order, or with Auto takes all of a schedule back.</summary>
    /// <param name="schedule">Index of the schedule.</param>
    /// <param name="mode">What is wanted.</param>
    /// <param name="startUtcMilliseconds">From when on, UTC in ms since 1970.</param>
    /// <param name="endUtcMilliseconds">Until when.</param>
    /// <param name="utcMilliseconds">UTC now.</param>
    /// <returns>Accepted, or Full.</returns>
    public CommandReason Apply(int schedule, ScheduleMode mode, long startUtcMilliseconds, long endUtcMilliseconds, long utcMilliseconds)
    {
        if (mode == ScheduleMode.Auto)
        {
            RemoveWhere(schedule, 0);
            ChangeCount++;
            return CommandReason.Accepted;
        }

        if (Count == Capacity)
        {
            RemoveWhere(ScheduleConfiguration.NoSchedule, utcMilliseconds);
        }

        if (Count == Capacity)
        {
            return CommandReason.Full;
        }

        Add(schedule, mode, startUtcMilliseconds, endUtcMilliseconds);
        ChangeCount++;
        return CommandReason.Accepted;
    }

    /// <summary>What is wanted of a schedule at a time; Auto where nothing is.</summary>
    public ScheduleMode ModeOf(int schedule, long utcMilliseconds)
    {
        ScheduleMode mode = ScheduleMode.Auto;
        for (int i = 0; i < Count; i++)
        {
            bool holds = _scheduleIndexes[i] == schedule
                && utcMilliseconds >= _startUtcMilliseconds[i] && utcMilliseconds < _endUtcMilliseconds[i];
            mode = holds ? _modes[i] : mode;
        }

        return mode;
    }

    /// <summary>The next start or end of an order of a schedule, UTC in ms since 1970; <see cref="long.MaxValue"/> where there is none.</summary>
    public long NextChangeUtcMilliseconds(int schedule, long utcMilliseconds)
    {
        long next = long.MaxValue;
        for (int i = 0; i < Count; i++)
        {
            if (_scheduleIndexes[i] == schedule)
            {
                long start = _startUtcMilliseconds[i];
                long end = _endUtcMilliseconds[i];
                next = start > utcMilliseconds && start < next ? start : next;
                next = end > utcMilliseconds && end < next ? end : next;
            }
        }

        return next;
    }

    /// <summary>Appends the orders to a record.</summary>
    public void Write(ByteWriter writer)
    {
        writer.WriteByte(Count);
        for (int i = 0; i < Count; i++)
        {
            writer.WriteInt32(_nameCrcs[_scheduleIndexes[i]]);
            writer.WriteByte((int)_modes[i]);
            writer.WriteInt64(_startUtcMilliseconds[i]);
            writer.WriteInt64(_endUtcMilliseconds[i]);
        }
    }

    /// <summary>Takes the orders of a record; those of schedules that the site no longer has are left out.</summary>
    public void Restore(ByteReader reader)
    {
        Count = 0;
        int count = reader.ReadByte();
        for (int i = 0; i < count && i < Capacity && !reader.HasFailed; i++)
        {
            int schedule = IndexOf(reader.ReadInt32());
            int mode = reader.ReadByte();
            long start = reader.ReadInt64();
            long end = reader.ReadInt64();
            bool isMode = mode == (int)ScheduleMode.Occupied || mode == (int)ScheduleMode.Unoccupied;
            if (schedule != ScheduleConfiguration.NoSchedule && isMode && !reader.HasFailed)
            {
                Add(schedule, (ScheduleMode)mode, start, end);
            }
        }

        ChangeCount++;
    }

    private int IndexOf(int crc)
    {
        for (int i = 0; i < _nameCrcs.Length; i++)
        {
            if (_nameCrcs[i] == crc)
            {
                return i;
            }
        }

        return ScheduleConfiguration.NoSchedule;
    }

    private void Add(int schedule, ScheduleMode mode, long startUtcMilliseconds, long endUtcMilliseconds)
    {
        _scheduleIndexes[Count] = schedule;
        _modes[Count] = mode;
        _startUtcMilliseconds[Count] = startUtcMilliseconds;
        _endUtcMilliseconds[Count] = endUtcMilliseconds;
        Count++;
    }

    // Those of a schedule, and those that are over.
    private void RemoveWhere(int schedule, long utcMilliseconds)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (_scheduleIndexes[i] != schedule && _endUtcMilliseconds[i] > utcMilliseconds)
            {
                _scheduleIndexes[kept] = _scheduleIndexes[i];
                _modes[kept] = _modes[i];
                _startUtcMilliseconds[kept] = _startUtcMilliseconds[i];
                _endUtcMilliseconds[kept] = _endUtcMilliseconds[i];
                kept++;
            }
        }

        Count = kept;
    }
}
