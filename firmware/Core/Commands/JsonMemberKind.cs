namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>What the value of a member is.</summary>
public enum JsonMemberKind : byte
{
    /// <summary>null</summary>
    Null = 0,

    /// <summary>A string.</summary>
    Text,

    /// <summary>An integer.</summary>
    Number,

    /// <summary>true</summary>
    True,

    /// <summary>false</summary>
    False,
}
