using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>A backend that does with each message what the page for backend teams says, with the very statements of the page.</summary>
internal sealed partial class Backend : IDisposable
{
    private readonly SqliteConnection _database = new("Data Source=:memory:");
    private readonly string _insert;
    private readonly string _gaps;

    /// <summary>Opens an empty one with the statements of a page.</summary>
    public Backend(string page)
    {
        string[] statements = Block().Match(File.ReadAllText(Repository.Contract(page))).Groups[1].Value.Split(";\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, statements.Length);
        (_insert, _gaps) = (statements[1], statements[2]);
        _database.Open();
        using SqliteCommand create = Command(statements[0]);
        create.ExecuteNonQuery();
    }

    /// <summary>Identities that are stored, with the time of each.</summary>
    public Dictionary<(string Site, string Device, long BootId, long Sequence), long?> Stored
    {
        get
        {
            using SqliteCommand select = Command("select site, device, boot_id, sequence, utc_ms from message");
            using SqliteDataReader reader = select.ExecuteReader();
            Dictionary<(string, string, long, long), long?> stored = [];
            while (reader.Read())
            {
                stored.Add(Identity(reader), reader.IsDBNull(4) ? null : reader.GetInt64(4));
            }

            return stored;
        }
    }

    /// <summary>What the page's query says is still to come.</summary>
    public HashSet<(string Site, string Device, long BootId, long Sequence)> Missing
    {
        get
        {
            using SqliteCommand select = Command(_gaps);
            using SqliteDataReader reader = select.ExecuteReader();
            HashSet<(string, string, long, long)> missing = [];
            while (reader.Read())
            {
                missing.Add(Identity(reader));
            }

            return missing;
        }
    }

    /// <summary>Takes what arrives, in that order.</summary>
    public void Take(IEnumerable<Seen> messages)
    {
        using SqliteTransaction transaction = _database.BeginTransaction();
        using SqliteCommand insert = Command(_insert);
        insert.Transaction = transaction;
        foreach (Seen seen in messages)
        {
            (string site, string device, long bootId, long sequence) = seen.Identity;
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue(":site", site);
            insert.Parameters.AddWithValue(":device", device);
            insert.Parameters.AddWithValue(":boot_id", bootId);
            insert.Parameters.AddWithValue(":sequence", sequence);
            insert.Parameters.AddWithValue(":topic", seen.Topic);
            insert.Parameters.AddWithValue(":body", seen.Payload);
            insert.Parameters.AddWithValue(":utc_ms", (object?)(long?)seen.Body["utcMilliseconds"] ?? DBNull.Value);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private SqliteCommand Command(string text)
    {
        SqliteCommand command = _database.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private static (string Site, string Device, long BootId, long Sequence) Identity(SqliteDataReader reader) =>
        (reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3));

    [GeneratedRegex("^```sql\\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
