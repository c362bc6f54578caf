namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>A store in a folder that is deleted afterwards.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgectl-ingest-");
    private readonly List<SqlStore> _stores = [];

    public string Path => System.IO.Path.Combine(_folder.FullName, "ingest.db");

    public string Address => "sqlite:" + Path;

    /// <summary>One more writer of the same file.</summary>
    public SqlStore Open()
    {
        SqlStore store = (SqlStore)StoreAddress.Open(Address);
        _stores.Add(store);
        return store;
    }

    public void Dispose()
    {
        _stores.ForEach(store => store.Dispose());
        _folder.Delete(true);
    }
}
