namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A table, and how a row meets one that is there already.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">Columns of its primary key.</param>
/// <param name="Columns">All columns, in the order in which rows give them.</param>
/// <param name="OnConflict">What an insert does where the key exists: a clause of both kinds of database.</param>
internal sealed record Table(string Name, string Key, IReadOnlyList<Column> Columns, string OnConflict)
{
    /// <summary>Names of the columns, for SQL.</summary>
    public string ColumnNames => string.Join(", ", Columns.Select(column => column.Name));
}
