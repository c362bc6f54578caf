namespace Zibo.EdgeCtl.Core.Image;

/// <summary>How far a value can be trusted, in the terms of OPC UA.</summary>
public enum Quality : byte
{
    /// <summary>No usable value.</summary>
    Bad = 0,

    /// <summary>The last usable value, or an estimate.</summary>
    Uncertain = 1,

    /// <summary>Fresh and plausible.</summary>
    Good = 2,
}
