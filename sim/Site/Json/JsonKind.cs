namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The kinds of JSON value.</summary>
internal enum JsonKind
{
    /// <summary>Keys and values in braces.</summary>
    Object,

    /// <summary>Values in brackets.</summary>
    List,

    /// <summary>Text in quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Truth,

    /// <summary>null.</summary>
    Null,
}
