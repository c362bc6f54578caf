using Zibo.EdgeCtl.NanoApi.Api;

namespace Zibo.EdgeCtl.NanoApi.References;

/// <summary>Writes a type with its nested types as C#.</summary>
internal sealed class TypeWriter(ILookup<string, ApiType> typesByContainer)
{
    // The compiler knows the layout of these by itself; a field of our own would be a second value.
    private static readonly HashSet<string> Primitives = new(StringComparer.Ordinal)
    {
        "System.Void", "System.Boolean", "System.Char", "System.SByte", "System.Byte", "System.Int16", "System.UInt16",
        "System.Int32", "System.UInt32", "System.Int64", "System.UInt64", "System.Single", "System.Double",
        "System.IntPtr", "System.UIntPtr",
    };

    public void Write(List<string> lines, ApiType type)
    {
        if (type.IsFlags)
        {
            lines.Add("[global::System.Flags]");
        }

        if (type.IsRepeatable)
        {
            lines.Add("[global::System.AttributeUsage(global::System.AttributeTargets.All, AllowMultiple = true)]");
        }

        if (type.Kind == ApiTypeKind.Delegate)
        {
            string parameters = ParameterWriter.Write(type.DelegateParameters);
            lines.Add($"{type.Modifiers} delegate {CSharpNames.Type(type.DelegateResult!)} {Name(type)}({parameters});");
            return;
        }

        lines.Add($"{type.Modifiers} {Keyword(type.Kind)} {Name(type)}{Bases(type)}");
        lines.Add("{");
        foreach (ApiMember member in type.Members)
        {
            lines.Add(MemberWriter.Write(type, member));
        }

        WriteHiddenMembers(lines, type);
        foreach (ApiType nested in typesByContainer[type.FullName])
        {
            Write(lines, nested);
        }

        lines.Add("}");
    }

    private static void WriteHiddenMembers(List<string> lines, ApiType type)
    {
        bool hasConstructor = type.Members.Any(m => m.Kind == ApiMemberKind.Constructor);
        bool isStatic = type.Modifiers.Split(' ').Contains("static");
        if (type.Kind == ApiTypeKind.Class && !isStatic && !hasConstructor)
        {
            // Without any constructor C# would add a public one, and the firmware could create what only the library creates.
            lines.Add($"internal {Name(type)}() => throw null;");
        }

        bool hasState = type.Members.Any(m => m.Kind == ApiMemberKind.Field && !m.Has("static") && !m.Has("const"));
        if (type.Kind == ApiTypeKind.Struct && !hasState && !Primitives.Contains(type.FullName))
        {
            // A struct without fields counts as assigned from the start; the real ones have private fields and do not.
            lines.Add("private readonly int _opaque;");
        }
    }

    private static string Name(ApiType type) => CSharpNames.Identifier(type.Name);

    private static string Bases(ApiType type) =>
        type.Bases.Count == 0 ? "" : " : " + string.Join(", ", type.Bases.Select(CSharpNames.Type));

    private static string Keyword(ApiTypeKind kind) => kind switch
    {
        ApiTypeKind.Class => "class",
        ApiTypeKind.Struct => "struct",
        ApiTypeKind.Interface => "interface",
        ApiTypeKind.Enum => "enum",
        _ => throw new NotSupportedException($"types of the kind {kind} have no keyword"),
    };
}
