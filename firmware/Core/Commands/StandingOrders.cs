using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;

namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>What commands have left in force: a limit, events and settings. The scan alone uses it.</summary>
/// <remarks>
/// In a record: 8 limit W | 8 UTC of its end | 8 its duration in ms
///   | 1 count | count x (text id, 8 start, 8 end, 8 limit W, 8 reduction W, 1 level, 1 opted out, 8 baseline W)
///   | 1 count | count x (1 setting, 8 value)
///   | <see cref="ScheduleMemory"/>, which records of earlier versions lack; one of no schedules where the site has none
///   | 1 count | count x (4 notice s, <see cref="ResponseNote"/>), by the order of the events; earlier versions lack it too
/// </remarks>
public sealed class StandingOrders
{
    /// <summary>Most bytes in a record.</summary>
    public const int MaximumBytes = 24 + 1 + (EventBook.Capacity * (1 + CommandParser.MaximumEventIdLength + 42))
        + 1 + (ParameterBook.Count * 9) + ScheduleMemory.MaximumBytes
        + 1 + (EventBook.Capacity * (4 + ResponseNote.Bytes));

    // Stands in the place of schedules where there are none, so that what follows is found.
    private readonly StandingLimit _limit = new StandingLimit();
    private readonly EventBook _events = new EventBook();
    private long _fallbackLimitWatts;
    private LimitSource _source;
    private readonly ScheduleMemory _noSchedules = new ScheduleMemory(new ScheduleConfiguration[0]);

    /// <summary>Begins without orders.</summary>
    /// <param name="statePeriodSeconds">The site's own.</param>
    /// <param name="livePeriodSeconds">The site's own.</param>
    /// <param name="schedules">What is known of schedules beside the site, or null where it has none.</param>
    public StandingOrders(int statePeriodSeconds, int livePeriodSeconds, ScheduleMemory schedules)
    {
        Parameters = new ParameterBook(statePeriodSeconds, livePeriodSeconds);
        Schedules = schedules;
    }

    /// <summary>The limit by command.</summary>
    public StandingLimit Limit => _limit;

    /// <summary>The events.</summary>
    public EventBook Events => _events;

    /// <summary>The settings.</summary>
    public ParameterBook Parameters { get; }

    /// <summary>The limit that holds while the sender of events is silent, in W; 0 where none does.</summary>
    public long FallbackLimitWatts
    {
        get => _fallbackLimitWatts;
        set => _fallbackLimitWatts = value;
    }

    /// <summary>What commands want of schedules, and what was learned; null where there are none.</summary>
    public ScheduleMemory Schedules { get; }

    /// <summary>Whose limit holds, see <see cref="LowestLimitWatts"/>.</summary>
    public LimitSource Source => _source;

    /// <summary>The limit that holds: the lowest of all.</summary>
    /// <param name="siteWatts">The site's own, in W.</param>
    /// <param name="budgetWatts">The budget's, in W; the site's own where it asks for nothing.</param>
    public long LowestLimitWatts(long siteWatts, long budgetWatts)
    {
        long lowest = siteWatts;
        LimitSource source = LimitSource.Site;
        if (budgetWatts < lowest)
        {
            lowest = budgetWatts;
            source = LimitSource.Budget;
        }

        long commanded = _limit.LimitWatts;
        if (commanded != 0 && commanded < lowest)
        {
            lowest = commanded;
            source = LimitSource.Command;
        }

        long events = _events.LimitWatts;
        if (events < lowest)
        {
            lowest = events;
            source = LimitSource.Event;
        }

        long fallback = _fallbackLimitWatts;
        if (fallback != 0 && fallback < lowest)
        {
            lowest = fallback;
            source = LimitSource.Fallback;
        }

        _source = source;
        return lowest;
    }

    /// <summary>Appends the orders to a record.</summary>
    public void Write(ByteWriter writer)
    {
        writer.WriteInt64(Limit.LimitWatts);
        writer.WriteInt64(Limit.EndUtcMilliseconds);
        writer.WriteInt64(Limit.DurationMilliseconds);
        writer.WriteByte(Events.KnownCount);
        for (int i = 0; i < EventBook.Capacity && Events.IsAny; i++)
        {
            DemandEvent e = Events.At(i);
            if (e.EventId != null)
            {
                writer.WriteText(e.EventId);
                writer.WriteInt64(e.StartUtcMilliseconds);
                writer.WriteInt64(e.EndUtcMilliseconds);
                writer.WriteInt64(e.LimitWatts);
                writer.WriteInt64(e.ReductionWatts);
                writer.WriteByte(e.Level);
                writer.WriteByte(e.IsOptedOut ? 1 : 0);
                writer.WriteInt64(e.BaselineWatts);
            }
        }

        writer.WriteByte(SettingCount());
        for (int i = 0; i < ParameterBook.Count; i++)
        {
            if (Parameters.IsSet((ParameterName)i))
            {
                writer.WriteByte(i);
                writer.WriteInt64(Parameters.ValueOf((ParameterName)i));
            }
        }

        (Schedules ?? _noSchedules).Write(writer);
        writer.WriteByte(Events.KnownCount);
        for (int i = 0; i < EventBook.Capacity && Events.IsAny; i++)
        {
            if (Events.At(i).EventId != null)
            {
                writer.WriteInt32((int)Events.At(i).NoticeSeconds);
                Events.At(i).Note.Write(writer);
            }
        }
    }

    /// <summary>Takes the orders of a whole record.</summary>
    /// <param name="reader">Stands where they begin.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public void Restore(ByteReader reader, long nowMilliseconds)
    {
        long limitWatts = reader.ReadInt64();
        long endUtcMilliseconds = reader.ReadInt64();
        Limit.Restore(limitWatts, endUtcMilliseconds, reader.ReadInt64(), nowMilliseconds);
        int events = reader.ReadByte();
        for (int i = 0; i < events && i < EventBook.Capacity && !reader.HasFailed; i++)
        {
            string eventId = reader.ReadText();
            long start = reader.ReadInt64();
            long end = reader.ReadInt64();
            long limit = reader.ReadInt64();
            long reduction = reader.ReadInt64();
            Events.At(i).Set(eventId, start, end, limit, reduction, reader.ReadByte());
            bool isOptedOut = reader.ReadByte() != 0;
            Events.At(i).Restore(isOptedOut, reader.ReadInt64());
        }

        int settings = reader.ReadByte();
        for (int i = 0; i < settings && !reader.HasFailed; i++)
        {
            int name = reader.ReadByte();
            long value = reader.ReadInt64();
            if (name < ParameterBook.Count)
            {
                // A setting that a later version no longer allows is left at the site's own value.
                Parameters.TrySet((ParameterName)name, value);
            }
        }

        if (!reader.HasFailed && !reader.IsAtEnd)
        {
            (Schedules ?? _noSchedules).Restore(reader);
        }

        if (!reader.HasFailed && !reader.IsAtEnd)
        {
            RestoreNotes(reader, reader.ReadByte());
        }
    }

    // Restored events lie in the first places, in the order of the record.
    private void RestoreNotes(ByteReader reader, int count)
    {
        for (int i = 0; i < count && i < EventBook.Capacity && Events.At(i).EventId != null; i++)
        {
            int notice = reader.ReadInt32();
            Events.At(i).Note.Restore(reader);
            Events.At(i).RestoreNotice(reader.HasFailed || notice < 0 ? DemandEvent.NoNotice : notice);
        }
    }

    private int SettingCount()
    {
        int count = 0;
        for (int i = 0; i < ParameterBook.Count; i++)
        {
            count += Parameters.IsSet((ParameterName)i) ? 1 : 0;
        }

        return count;
    }
}
