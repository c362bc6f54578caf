namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>
/// The tables. <c>messages</c> holds the identities, a row each: a message is new where its row is; what it says stands in
/// <c>intervals</c> or <c>events</c> under the same key.
/// </summary>
internal static class Schema
{
    /// <summary>Most rejected messages that are kept; more are counted only.</summary>
    public const int MaximumRejections = 10_000;

    /// <summary>Most bytes of a rejected message that are kept.</summary>
    public const int MaximumRejectedBytes = 2_048;

    /// <summary>Version of these tables.</summary>
    public const int Version = 1;

    private const string Identity = "device_key, boot_id, sequence";
    private const string DoNothing = "DO NOTHING";

    private static readonly Column[] IdentityColumns =
    [
        new("device_key", ColumnType.Number), new("boot_id", ColumnType.Number), new("sequence", ColumnType.Number),
    ];

    private static readonly Column[] MarkColumns =
    [
        new("start_utc_milliseconds", ColumnType.Number, true),
        new("utc_milliseconds", ColumnType.Number, true),
        new("monotonic_milliseconds", ColumnType.Number),
        new("is_replay", ColumnType.Flag),
        new("is_time_repaired", ColumnType.Flag),
        new("received_utc_milliseconds", ColumnType.Number),
    ];

    public static Table Messages { get; } = new(
        "messages", Identity, [.. IdentityColumns, new("kind", ColumnType.Number)], DoNothing);

    public static Table Intervals { get; } = new(
        "intervals",
        Identity,
        [
            .. IdentityColumns,
            new("circuit", ColumnType.Text),
            new("is_day", ColumnType.Flag),
            .. MarkColumns,
            new("duration_milliseconds", ColumnType.Number),
            new("energy_milliwatt_hours", ColumnType.Number, true),
            new("total_milliwatt_hours", ColumnType.Number),
            new("export_milliwatt_hours", ColumnType.Number, true),
            new("mean_watts", ColumnType.Number, true),
            new("minimum_watts", ColumnType.Number, true),
            new("maximum_watts", ColumnType.Number, true),
            new("quality", ColumnType.Number),
            new("uncertain_seconds", ColumnType.Number),
            new("without_data_seconds", ColumnType.Number),
            new("is_whole", ColumnType.Flag),
            new("has_gap", ColumnType.Flag),
            new("is_restored", ColumnType.Flag),
        ],
        Fill("intervals", "start_utc_milliseconds", "utc_milliseconds", "minimum_watts", "maximum_watts"));

    public static Table Events { get; } = new(
        "events",
        Identity,
        [.. IdentityColumns, new("kind", ColumnType.Number), new("name", ColumnType.Text), .. MarkColumns, new("body", ColumnType.Text)],
        Fill("events", "start_utc_milliseconds", "utc_milliseconds"));

    public static Table Statuses { get; } = new(
        "statuses",
        "device_key",
        [
            new("device_key", ColumnType.Number),
            new("boot_id", ColumnType.Number),
            new("is_online", ColumnType.Flag),
            new("circuit_count", ColumnType.Number, true),
            new("body", ColumnType.Text),
            new("received_utc_milliseconds", ColumnType.Number),
        ],
        "DO UPDATE SET boot_id = excluded.boot_id, is_online = excluded.is_online, circuit_count = excluded.circuit_count, "
        + "body = excluded.body, received_utc_milliseconds = excluded.received_utc_milliseconds "
        + "WHERE excluded.boot_id >= statuses.boot_id");

    public static Table LiveStates { get; } = new(
        "live_states",
        "device_key, kind, name",
        [
            new("device_key", ColumnType.Number),
            new("kind", ColumnType.Number),
            new("name", ColumnType.Text),
            new("boot_id", ColumnType.Number),
            new("live_sequence", ColumnType.Number),
            new("body", ColumnType.Text),
            new("received_utc_milliseconds", ColumnType.Number),
        ],
        "DO UPDATE SET boot_id = excluded.boot_id, live_sequence = excluded.live_sequence, body = excluded.body, "
        + "received_utc_milliseconds = excluded.received_utc_milliseconds "
        + "WHERE excluded.boot_id > live_states.boot_id "
        + "OR (excluded.boot_id = live_states.boot_id AND excluded.live_sequence > live_states.live_sequence)");

    public static Table Rejections { get; } = new(
        "rejections",
        "fingerprint",
        [
            new("fingerprint", ColumnType.Binary),
            new("reason", ColumnType.Number),
            new("topic", ColumnType.Text),
            new("payload", ColumnType.Binary),
            new("received_utc_milliseconds", ColumnType.Number),
        ],
        DoNothing);

    public static IReadOnlyList<Table> All { get; } = [Messages, Intervals, Events, Statuses, LiveStates, Rejections];

    /// <summary>Indexes beside the primary keys.</summary>
    public static IReadOnlyList<string> Indexes { get; } =
    [
        "CREATE INDEX IF NOT EXISTS intervals_by_start ON intervals (device_key, start_utc_milliseconds)",
        "CREATE INDEX IF NOT EXISTS events_by_kind ON events (kind, device_key)",
    ];

    // A later copy only adds what the first one did not keep, and takes the mark of the backlog away where it was live.
    private static string Fill(string table, params string[] nullable) =>
        "DO UPDATE SET "
        + string.Join(", ", nullable.Select(name => $"{name} = COALESCE({table}.{name}, excluded.{name})"))
        + $", is_replay = {table}.is_replay AND excluded.is_replay"
        + $", is_time_repaired = {table}.is_time_repaired OR excluded.is_time_repaired";
}
