namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>Types that both kinds of database have.</summary>
internal enum ColumnType
{
    /// <summary>64-bit integer.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Boolean; 0 and 1 in SQLite.</summary>
    Flag,

    /// <summary>Bytes.</summary>
    Binary,
}
