using System.Data.Common;
using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What both kinds of database have in common: the order of a write, and all questions.</summary>
internal abstract class SqlStore : IIngestStore
{
    private readonly Dictionary<(string Site, string Device), long> _deviceKeys = [];

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>Called before each commit: where tests let a write fail.</summary>
    internal Action? BeforeCommit { get; set; }

    /// <inheritdoc/>
    public WriteResult Write(IReadOnlyList<ArrivedMessage> messages)
    {
        SortedBatch batch = SortedBatch.Sort(messages);
        try
        {
            Open();
            using DbTransaction transaction = BeginWrite();
            WriteResult result = Write(batch);
            BeforeCommit?.Invoke();
            transaction.Commit();
            return result;
        }
        catch
        {
            // Keys of controllers that this transaction added are gone with it.
            _deviceKeys.Clear();
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<DeviceRow> ReadDevices() => Query(
        "SELECT d.device_key, d.site, d.device, s.is_online, COALESCE(s.circuit_count, "
        + "(SELECT COUNT(DISTINCT i.circuit) FROM intervals i WHERE i.device_key = d.device_key)) "
        + "FROM devices d LEFT JOIN statuses s ON s.device_key = d.device_key ORDER BY d.site, d.device",
        row => new DeviceRow(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(4), row.IsDBNull(3) ? null : row.GetBoolean(3)));

    /// <inheritdoc/>
    public IReadOnlyList<IntervalRow> ReadQuarters(long deviceKey, long fromUtcMilliseconds, long toUtcMilliseconds) => Query(
        "SELECT boot_id, sequence, circuit, start_utc_milliseconds, duration_milliseconds, monotonic_milliseconds, "
        + "energy_milliwatt_hours, total_milliwatt_hours, quality, has_gap, is_restored, is_replay, is_time_repaired, "
        + "received_utc_milliseconds, export_milliwatt_hours FROM intervals WHERE device_key = $1 AND NOT is_day AND (start_utc_milliseconds IS NULL "
        + "OR (start_utc_milliseconds >= $2 AND start_utc_milliseconds < $3)) ORDER BY boot_id, sequence",
        row => new IntervalRow(
            row.GetInt64(0),
            row.GetInt64(1),
            row.GetString(2),
            NumberOrNull(row, 3),
            row.GetInt64(4),
            row.GetInt64(5),
            NumberOrNull(row, 6),
            row.GetInt64(7),
            (IntervalQuality)row.GetInt64(8),
            row.GetBoolean(9),
            row.GetBoolean(10),
            row.GetBoolean(11),
            row.GetBoolean(12),
            row.GetInt64(13))
        {
            ExportMilliwattHours = NumberOrNull(row, 14),
        },
        deviceKey,
        fromUtcMilliseconds,
        toUtcMilliseconds);

    /// <inheritdoc/>
    public IReadOnlyList<SequenceRange> ReadHoles() => Query(
        "SELECT device_key, boot_id, before + 1, sequence - 1 FROM (SELECT device_key, boot_id, sequence, "
        + "LAG(sequence, 1, CAST(0 AS bigint)) OVER (PARTITION BY device_key, boot_id ORDER BY sequence) AS before FROM messages) AS steps "
        + "WHERE sequence - before > 1 ORDER BY device_key, boot_id, sequence",
        Range);

    /// <inheritdoc/>
    public IReadOnlyList<SequenceRange> ReadHighest() => Query(
        "SELECT device_key, boot_id, CAST(1 AS bigint), MAX(sequence) FROM messages GROUP BY device_key, boot_id ORDER BY device_key, boot_id",
        Range);

    /// <inheritdoc/>
    public IReadOnlyList<EventRow> ReadEvents(TopicKind kind) => Query(
        "SELECT device_key, boot_id, sequence, name, utc_milliseconds, body, start_utc_milliseconds, monotonic_milliseconds "
        + "FROM events WHERE kind = $1 "
        + "ORDER BY device_key, boot_id, sequence",
        row => new EventRow(
            row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), NumberOrNull(row, 4), row.GetString(5))
        {
            StartUtcMilliseconds = NumberOrNull(row, 6),
            MonotonicMilliseconds = row.GetInt64(7),
        },
        (long)kind);

    /// <inheritdoc/>
    public IReadOnlyList<RejectionRow> ReadRejections() => Query(
        "SELECT reason, topic, payload FROM rejections ORDER BY received_utc_milliseconds, topic",
        row => new RejectionRow((RejectReason)row.GetInt64(0), row.GetString(1), (byte[])row.GetValue(2)));

    /// <inheritdoc/>
    public long CountMessages() => Query("SELECT COUNT(*) FROM messages", row => row.GetInt64(0))[0];

    /// <inheritdoc/>
    public abstract long CountBytes();

    /// <inheritdoc/>
    public IReadOnlyList<string> Dump()
    {
        List<string> lines = [];
        foreach (Table table in Schema.All)
        {
            // Keys of controllers depend on who came first: their names do not.
            bool hasDevice = table.Columns[0].Name == "device_key";
            string columns = string.Join(", ", table.Columns.Skip(hasDevice ? 1 : 0).Select(c => c.Name).Where(n => n[0] != 'r' || n == "reason"));
            lines.AddRange(Query(
                hasDevice
                    ? $"SELECT d.site, d.device, {columns} FROM {table.Name} t JOIN devices d ON d.device_key = t.device_key"
                    : $"SELECT {columns} FROM {table.Name}",
                row => table.Name + " " + string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(i => Text(row.GetValue(i))))));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Opens what a failure has closed.</summary>
    protected abstract void Open();

    /// <summary>Begins a transaction that writes.</summary>
    protected abstract DbTransaction BeginWrite();

    /// <summary>Makes a command whose places are $1, $2 and so on.</summary>
    protected abstract DbCommand Command(string sql, params object[] arguments);

    /// <summary>Inserts rows into a table; rows that meet their like do what the table says.</summary>
    protected abstract void Insert(Table table, IReadOnlyList<object?[]> rows);

    /// <summary>Inserts identities, and tells for each whether it was new.</summary>
    protected abstract IReadOnlyList<bool> InsertIdentities(IReadOnlyList<object?[]> rows);

    /// <summary>Asks a question.</summary>
    protected List<T> Query<T>(string sql, Func<DbDataReader, T> read, params object[] arguments)
    {
        Open();
        List<T> rows = [];
        using DbCommand command = Command(sql, arguments);
        using DbDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Makes or checks the tables; within a transaction of its own.</summary>
    protected void Prepare(Func<Column, string> declaration, string generatedKey)
    {
        using DbTransaction transaction = BeginWrite();
        Execute("CREATE TABLE IF NOT EXISTS schema_version (version bigint NOT NULL)");
        long version = Query("SELECT COALESCE(MAX(version), 0) FROM schema_version", row => row.GetInt64(0))[0];
        if (version == 0)
        {
            Execute($"CREATE TABLE IF NOT EXISTS devices (device_key {generatedKey}, site text NOT NULL, device text NOT NULL, UNIQUE (site, device))");
            foreach (Table table in Schema.All)
            {
                Execute($"CREATE TABLE IF NOT EXISTS {table.Name} ({string.Join(", ", table.Columns.Select(declaration))}, "
                    + $"PRIMARY KEY ({table.Key})){TableEnd}");
            }

            foreach (string index in Schema.Indexes)
            {
                Execute(index);
            }

            Execute($"INSERT INTO schema_version (version) VALUES ({Schema.Version})");
        }
        else if (version != Schema.Version)
        {
            throw new StoreVersionException(version);
        }

        transaction.Commit();
    }

    /// <summary>What ends the declaration of a table.</summary>
    protected abstract string TableEnd { get; }

    /// <summary>Runs a statement.</summary>
    protected void Execute(string sql, params object[] arguments)
    {
        using DbCommand command = Command(sql, arguments);
        command.ExecuteNonQuery();
    }

    private static long? NumberOrNull(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static SequenceRange Range(DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));

    private static string Text(object value) => value switch
    {
        DBNull => "null",
        bool flag => flag ? "1" : "0",
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private WriteResult Write(SortedBatch batch)
    {
        DurableMessage[] durables = [.. batch.Durables];
        IReadOnlyList<bool> isNew = InsertIdentities([.. durables.Select(IdentityRow)]);
        List<DurableMessage> kept = [];
        List<(ArrivedMessage, RejectReason)> rejected = [.. batch.Rejected];
        long storedCount = 0;
        for (int i = 0; i < durables.Length; i++)
        {
            if (isNew[i])
            {
                storedCount++;
                kept.Add(durables[i]);
            }
            else if (IsCopyOfStored(durables[i]))
            {
                kept.Add(durables[i]);
            }
            else
            {
                rejected.Add((durables[i].Origin, RejectReason.Contradiction));
            }
        }

        Insert(Schema.Intervals, [.. kept.Where(m => m.Interval is not null).Select(IntervalRow)]);
        Insert(Schema.Events, [.. kept.Where(m => m.Interval is null).Select(EventRow)]);
        Insert(Schema.Statuses, [.. batch.Statuses.Select(StatusRow)]);
        Insert(Schema.LiveStates, [.. batch.Live.Select(LiveRow)]);
        WriteRejections(rejected);
        return new WriteResult(
            storedCount, kept.Count - storedCount + batch.CopyCount, batch.LiveCount, rejected.Count, batch.IgnoredCount);
    }

    private bool IsCopyOfStored(DurableMessage message)
    {
        object[] key = [DeviceKey(message.Topic), message.Identity.BootId, message.Identity.Sequence];
        const string Where = " WHERE device_key = $1 AND boot_id = $2 AND sequence = $3";
        if (message.Interval is { } interval)
        {
            return Query(
                "SELECT circuit, is_day, start_utc_milliseconds, duration_milliseconds, energy_milliwatt_hours, total_milliwatt_hours "
                + "FROM intervals" + Where,
                row => row.GetString(0) == message.Topic.Name && interval.IsCopyOf(interval with
                {
                    IsDay = row.GetBoolean(1),
                    DurationMilliseconds = row.GetInt64(3),
                    EnergyMilliwattHours = NumberOrNull(row, 4),
                    TotalMilliwattHours = row.GetInt64(5),
                }) && message.IsCopyOf(message with { StartUtcMilliseconds = NumberOrNull(row, 2) }),
                key) is [true];
        }

        return Query(
            "SELECT kind, name, start_utc_milliseconds, body FROM events" + Where,
            row => row.GetInt64(0) == (long)message.Topic.Kind && row.GetString(1) == NameOf(message.Topic)
                && message.IsCopyOf(message with { StartUtcMilliseconds = NumberOrNull(row, 2), Body = row.GetString(3) }),
            key) is [true];
    }

    private void WriteRejections(List<(ArrivedMessage Message, RejectReason Reason)> rejected)
    {
        if (rejected.Count == 0)
        {
            return;
        }

        long room = Schema.MaximumRejections - Query("SELECT COUNT(*) FROM rejections", row => row.GetInt64(0))[0];
        Insert(Schema.Rejections, [.. rejected.Take((int)Math.Max(0, room)).Select(r => (object?[])
        [
            SortedBatch.Fingerprint(r.Message),
            (long)r.Reason,
            r.Message.Topic.Length <= Schema.MaximumRejectedBytes ? r.Message.Topic : r.Message.Topic[..Schema.MaximumRejectedBytes],
            r.Message.Payload[..Math.Min(r.Message.Payload.Length, Schema.MaximumRejectedBytes)].ToArray(),
            r.Message.ReceivedUtcMilliseconds,
        ]).DistinctBy(row => Convert.ToHexString((byte[])row[0]!)).OrderBy(row => Convert.ToHexString((byte[])row[0]!), StringComparer.Ordinal)]);
    }

    private long DeviceKey(TopicPath topic)
    {
        if (_deviceKeys.TryGetValue((topic.Site, topic.Device), out long key))
        {
            return key;
        }

        Execute("INSERT INTO devices (site, device) VALUES ($1, $2) ON CONFLICT DO NOTHING", topic.Site, topic.Device);
        key = Query("SELECT device_key FROM devices WHERE site = $1 AND device = $2", row => row.GetInt64(0), topic.Site, topic.Device)[0];
        _deviceKeys.Add((topic.Site, topic.Device), key);
        return key;
    }

    private object?[] IdentityRow(DurableMessage m) =>
        [DeviceKey(m.Topic), m.Identity.BootId, m.Identity.Sequence, (long)m.Topic.Kind];

    private object?[] IntervalRow(DurableMessage m)
    {
        IntervalBody body = m.Interval!;
        return
        [
            DeviceKey(m.Topic),
            m.Identity.BootId,
            m.Identity.Sequence,
            m.Topic.Name,
            body.IsDay,
            m.StartUtcMilliseconds,
            m.UtcMilliseconds,
            m.MonotonicMilliseconds,
            m.IsReplay,
            m.IsTimeRepaired,
            m.ReceivedUtcMilliseconds,
            body.DurationMilliseconds,
            body.EnergyMilliwattHours,
            body.TotalMilliwattHours,
            body.ExportMilliwattHours,
            body.MeanWatts,
            body.MinimumWatts,
            body.MaximumWatts,
            (long)body.Quality,
            body.UncertainSeconds,
            body.WithoutDataSeconds,
            body.IsWhole,
            body.HasGap,
            body.IsRestored,
        ];
    }

    private object?[] EventRow(DurableMessage m) =>
    [
        DeviceKey(m.Topic),
        m.Identity.BootId,
        m.Identity.Sequence,
        (long)m.Topic.Kind,
        NameOf(m.Topic),
        m.StartUtcMilliseconds,
        m.UtcMilliseconds,
        m.MonotonicMilliseconds,
        m.IsReplay,
        m.IsTimeRepaired,
        m.ReceivedUtcMilliseconds,
        m.Body,
    ];

    private object?[] StatusRow(StatusMessage m) =>
        [DeviceKey(m.Topic), m.BootId, m.IsOnline, m.CircuitCount, m.Body, m.ReceivedUtcMilliseconds];

    private object?[] LiveRow(LiveMessage m) =>
        [DeviceKey(m.Topic), (long)m.Topic.Kind, NameOf(m.Topic), m.BootId, m.LiveSequence, m.Body, m.ReceivedUtcMilliseconds];

    private static string NameOf(TopicPath topic) => topic.End.Length == 0 ? topic.Name : topic.Name + "/" + topic.End;
}
