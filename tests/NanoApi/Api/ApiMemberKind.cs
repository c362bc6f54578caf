namespace Zibo.EdgeCtl.NanoApi.Api;

/// <summary>What a member line of an API table describes; the names follow the first word of the line.</summary>
public enum ApiMemberKind
{
    /// <summary><c>ctor</c></summary>
    Constructor,

    /// <summary><c>method</c></summary>
    Method,

    /// <summary><c>operator</c>, named op_Something.</summary>
    Operator,

    /// <summary><c>property</c></summary>
    Property,

    /// <summary><c>indexer</c></summary>
    Indexer,

    /// <summary><c>field</c></summary>
    Field,

    /// <summary><c>event</c></summary>
    Event,

    /// <summary><c>value</c>: a constant of an enumeration.</summary>
    EnumValue,

    /// <summary><c>explicit-method</c>: a method that is visible through an interface only.</summary>
    ExplicitMethod,

    /// <summary><c>explicit-property</c>: a property or an indexer that is visible through an interface only.</summary>
    ExplicitProperty,
}
