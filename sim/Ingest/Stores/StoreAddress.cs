using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>Opens stores by what people write: <c>sqlite:FILE</c> or <c>postgres:CONNECTIONSTRING</c>.</summary>
public static class StoreAddress
{
    private const string Sqlite = "sqlite:";
    private const string Postgres = "postgres:";

    /// <summary>The store where none is named.</summary>
    public const string Default = "sqlite:edgectl.db";

    /// <summary>True for an address that can be one.</summary>
    public static bool IsValid(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Rest(address, Sqlite).Length > 0 || Rest(address, Postgres).Length > 0;
    }

    /// <summary>Opens a store, and makes its tables where there are none.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static IIngestStore Open(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        string file = Rest(address, Sqlite);
        try
        {
            return file.Length > 0 ? new SqliteStore(file) : new PostgresStore(Rest(address, Postgres));
        }
        catch (StoreVersionException e)
        {
            throw new StoreException(IngestTexts.StoreVersion.Format(e.FoundNumber, Schema.Version), e);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or IOException or ArgumentException or TimeoutException)
        {
            // A connection string may hold a secret: only what the database says is repeated.
            throw new StoreException(
                (file.Length > 0 ? IngestTexts.NoFile.Format(file, e.Message) : IngestTexts.NoDatabase.Format(FirstLine(e.Message))), e);
        }
    }

    /// <summary>Opens a store that must exist: a question must not make an empty file.</summary>
    /// <exception cref="StoreException">It cannot be opened, or there is none.</exception>
    public static IIngestStore OpenExisting(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        string file = Rest(address, Sqlite);
        return file.Length > 0 && !File.Exists(file) ? throw new StoreException(IngestTexts.NoSuchStore.Format(file)) : Open(address);
    }

    private static string Rest(string address, string prefix) =>
        address.StartsWith(prefix, StringComparison.Ordinal) ? address[prefix.Length..].Trim() : "";

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
