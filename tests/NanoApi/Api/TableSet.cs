using System.Reflection;

namespace Zibo.EdgeCtl.NanoApi.Api;

/// <summary>All tables, by assembly name.</summary>
public sealed class TableSet
{
    private const string ResourcePrefix = "Tables/";

    private static readonly Lazy<TableSet> EmbeddedTables = new(LoadEmbedded);

    private readonly SortedDictionary<string, ApiTable> _tables = new(StringComparer.Ordinal);

    /// <summary>Creates a set; two tables of one assembly are refused.</summary>
    public TableSet(IEnumerable<ApiTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        foreach (ApiTable table in tables)
        {
            _tables.Add(table.AssemblyName, table);
        }
    }

    /// <summary>The tables that stand in <c>tests/NanoApi/Tables</c>, read once.</summary>
    public static TableSet Embedded => EmbeddedTables.Value;

    /// <summary>The tables, ordered by assembly name.</summary>
    public IReadOnlyCollection<ApiTable> All => _tables.Values;

    /// <summary>The table of an assembly, or null when there is none.</summary>
    public ApiTable? Find(string assemblyName) => _tables.GetValueOrDefault(assemblyName);

    /// <summary>Every assembly that this one needs, directly or through others; itself is not among them.</summary>
    /// <exception cref="TableFormatException">A table names an assembly that has no table.</exception>
    public IReadOnlyCollection<string> Closure(string assemblyName)
    {
        SortedSet<string> closure = new(StringComparer.Ordinal);
        Stack<string> open = new([assemblyName]);
        while (open.TryPop(out string? name))
        {
            ApiTable table = Find(name) ?? throw new TableFormatException($"there is no table of the assembly {name}");
            foreach (string reference in table.References.Where(closure.Add))
            {
                open.Push(reference);
            }
        }

        return closure;
    }

    private static TableSet LoadEmbedded()
    {
        Assembly assembly = typeof(TableSet).Assembly;
        List<ApiTable> tables = [];
        foreach (string resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal)))
        {
            using Stream stream = assembly.GetManifestResourceStream(resource)!;
            using StreamReader reader = new(stream);
            tables.Add(TableReader.Read(resource, reader.ReadToEnd()));
        }

        return new TableSet(tables);
    }
}
