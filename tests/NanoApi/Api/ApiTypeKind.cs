namespace Zibo.EdgeCtl.NanoApi.Api;

/// <summary>What a type of an API table is.</summary>
public enum ApiTypeKind
{
    /// <summary>A class, static and abstract ones included.</summary>
    Class,

    /// <summary>A value type.</summary>
    Struct,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>An enumeration.</summary>
    Enum,

    /// <summary>A delegate.</summary>
    Delegate,
}
