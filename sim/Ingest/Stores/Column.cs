namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsNullable">True where a value may be unknown.</param>
internal sealed record Column(string Name, ColumnType Type, bool IsNullable = false);
