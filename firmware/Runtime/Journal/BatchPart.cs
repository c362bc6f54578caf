namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>What a message of a batch is of.</summary>
internal enum BatchPart : byte
{
    /// <summary>A circuit.</summary>
    Circuit,

    /// <summary>A load.</summary>
    Load,

    /// <summary>A water meter.</summary>
    Water,

    /// <summary>The whole site.</summary>
    Totals,
}
