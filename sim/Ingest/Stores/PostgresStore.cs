using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A PostgreSQL database. Rows go as arrays, a statement a table, so that a batch costs a few round trips.</summary>
internal sealed class PostgresStore : SqlStore
{
    // Any number that no other program takes: instances that start at the same time make the tables one after the other.
    private const long SchemaLock = 0x45646765_43746C;

    private readonly NpgsqlConnection _connection;
    private readonly string _name;

    public PostgresStore(string connectionString)
    {
        NpgsqlConnectionStringBuilder options = new(connectionString) { Pooling = false, IncludeErrorDetail = false };
        _name = $"postgres:{options.Host}/{options.Database}";
        _connection = new NpgsqlConnection(options.ToString());
        Open();
        Execute($"SELECT pg_advisory_lock({SchemaLock})");
        try
        {
            Prepare(Declaration, "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY");
        }
        finally
        {
            Execute($"SELECT pg_advisory_unlock({SchemaLock})");
        }
    }

    public override string Name => _name;

    protected override string TableEnd => "";

    public override long CountBytes() => Query("SELECT pg_database_size(current_database())", row => row.GetInt64(0))[0];

    public override void Dispose() => _connection.Dispose();

    protected override void Open()
    {
        if (_connection.State == System.Data.ConnectionState.Open)
        {
            return;
        }

        _connection.Close();
        _connection.Open();
    }

    protected override DbTransaction BeginWrite() => _connection.BeginTransaction();

    protected override DbCommand Command(string sql, params object[] arguments)
    {
        NpgsqlCommand command = new(sql, _connection);
        foreach (object argument in arguments)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = argument });
        }

        return command;
    }

    protected override void Insert(Table table, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count > 0)
        {
            using NpgsqlCommand command = InsertCommand(table, rows, "");
            command.ExecuteNonQuery();
        }
    }

    protected override IReadOnlyList<bool> InsertIdentities(IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        HashSet<(long, long, long)> added = [];
        using (NpgsqlCommand command = InsertCommand(Schema.Messages, rows, " RETURNING device_key, boot_id, sequence"))
        using (NpgsqlDataReader reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                added.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2)));
            }
        }

        return [.. rows.Select(row => added.Contains(((long)row[0]!, (long)row[1]!, (long)row[2]!)))];
    }

    private static string Declaration(Column column) => $"{column.Name} {TypeName(column)}{(column.IsNullable ? "" : " NOT NULL")}";

    private static string TypeName(Column column) => column.Type switch
    {
        ColumnType.Text => "text",
        ColumnType.Flag => "boolean",
        ColumnType.Binary => "bytea",
        _ => "bigint",
    };

    private static NpgsqlParameter Array(Column column, IReadOnlyList<object?[]> rows, int index) => column.Type switch
    {
        ColumnType.Text => Array(NpgsqlDbType.Text, rows.Select(row => (string?)row[index]).ToArray()),
        ColumnType.Flag => Array(NpgsqlDbType.Boolean, rows.Select(row => (bool)row[index]!).ToArray()),
        ColumnType.Binary => Array(NpgsqlDbType.Bytea, rows.Select(row => (byte[])row[index]!).ToArray()),
        _ => Array(NpgsqlDbType.Bigint, rows.Select(row => (long?)row[index]).ToArray()),
    };

    private static NpgsqlParameter Array(NpgsqlDbType type, object values) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values };

    private NpgsqlCommand InsertCommand(Table table, IReadOnlyList<object?[]> rows, string end)
    {
        string places = string.Join(", ", table.Columns.Select((column, i) => $"${i + 1}::{TypeName(column)}[]"));
        NpgsqlCommand command = new(
            $"INSERT INTO {table.Name} ({table.ColumnNames}) SELECT * FROM unnest({places}) ON CONFLICT ({table.Key}) {table.OnConflict}{end}",
            _connection);
        for (int i = 0; i < table.Columns.Count; i++)
        {
            command.Parameters.Add(Array(table.Columns[i], rows, i));
        }

        return command;
    }
}
