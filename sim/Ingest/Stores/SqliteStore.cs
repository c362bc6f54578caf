using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>One file. Several programs may write it: each transaction waits for the one before.</summary>
internal sealed class SqliteStore : SqlStore
{
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<Table, SqliteCommand> _inserts = [];

    private SqliteTransaction? _transaction;

    public SqliteStore(string path)
    {
        _path = path;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        Open();
        Prepare(Declaration, "integer PRIMARY KEY");
    }

    public override string Name => "sqlite:" + _path;

    protected override string TableEnd => " WITHOUT ROWID";

    public override long CountBytes() => Query(
        "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()", row => row.GetInt64(0))[0];

    public override void Dispose()
    {
        foreach (SqliteCommand insert in _inserts.Values)
        {
            insert.Dispose();
        }

        _connection.Dispose();
    }

    protected override void Open()
    {
        if (_connection.State == System.Data.ConnectionState.Open)
        {
            return;
        }

        _connection.Open();

        // Full: what was acknowledged to the broker is on the disk, also where the power fails a moment later.
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        Execute("PRAGMA cache_size = -65536");
    }

    // Immediate: a transaction that begins by reading could not become one that writes while another one does.
    protected override DbTransaction BeginWrite() => _transaction = _connection.BeginTransaction(deferred: false);

    protected override DbCommand Command(string sql, params object[] arguments)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = Current;
        for (int i = 0; i < arguments.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", arguments[i]);
        }

        return command;
    }

    protected override void Insert(Table table, IReadOnlyList<object?[]> rows)
    {
        foreach (object?[] row in rows)
        {
            InsertRow(table, row);
        }
    }

    protected override IReadOnlyList<bool> InsertIdentities(IReadOnlyList<object?[]> rows) =>
        [.. rows.Select(row => InsertRow(Schema.Messages, row))];

    private SqliteTransaction? Current => _transaction?.Connection is null ? null : _transaction;

    private static string Declaration(Column column)
    {
        string type = column.Type switch
        {
            ColumnType.Text => "text",
            ColumnType.Binary => "blob",
            _ => "integer",
        };
        return $"{column.Name} {type}{(column.IsNullable ? "" : " NOT NULL")}";
    }

    private bool InsertRow(Table table, object?[] row)
    {
        if (!_inserts.TryGetValue(table, out SqliteCommand? insert))
        {
            insert = _connection.CreateCommand();
            insert.CommandText = $"INSERT INTO {table.Name} ({table.ColumnNames}) VALUES "
                + $"({string.Join(", ", table.Columns.Select((_, i) => $"${i + 1}"))}) ON CONFLICT ({table.Key}) {table.OnConflict}";
            for (int i = 0; i < row.Length; i++)
            {
                insert.Parameters.Add(new SqliteParameter($"${i + 1}", null));
            }

            _inserts.Add(table, insert);
        }

        insert.Transaction = Current;
        for (int i = 0; i < row.Length; i++)
        {
            insert.Parameters[i].Value = row[i] ?? DBNull.Value;
        }

        return insert.ExecuteNonQuery() > 0;
    }
}
