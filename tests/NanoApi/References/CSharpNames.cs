using Microsoft.CodeAnalysis.CSharp;

namespace Zibo.EdgeCtl.NanoApi.References;

/// <summary>Turns the names of a table into C# that means the same in every namespace.</summary>
internal static class CSharpNames
{
    // The types that C# only takes by keyword (void), or that an enum wants as its base.
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["System.Void"] = "void",
        ["System.SByte"] = "sbyte",
        ["System.Byte"] = "byte",
        ["System.Int16"] = "short",
        ["System.UInt16"] = "ushort",
        ["System.Int32"] = "int",
        ["System.UInt32"] = "uint",
        ["System.Int64"] = "long",
        ["System.UInt64"] = "ulong",
    };

    /// <summary>
    /// A type reference. It starts at <c>global::</c>, since the library has a namespace nanoFramework.System that would
    /// otherwise hide System from everything below nanoFramework.
    /// </summary>
    public static string Type(string tableName)
    {
        int suffix = tableName.IndexOfAny(['[', '*', '&']);
        string name = suffix < 0 ? tableName : tableName[..suffix];
        string tail = suffix < 0 ? "" : tableName[suffix..];
        return (Keywords.TryGetValue(name, out string? keyword) ? keyword : Qualified(name)) + tail;
    }

    /// <summary>A full name after <c>global::</c>, each part escaped where it is a keyword.</summary>
    public static string Qualified(string fullName) => "global::" + Dotted(fullName);

    /// <summary>A dotted name, each part escaped where it is a keyword.</summary>
    public static string Dotted(string name) => string.Join('.', name.Split('.').Select(Identifier));

    /// <summary>An identifier, escaped where it is a keyword.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
