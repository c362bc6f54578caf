using Zibo.EdgeCtl.NanoApi.Api;

namespace Zibo.EdgeCtl.NanoApi.References;

/// <summary>Writes one member of a type as C#, with a body that throws where a body is due.</summary>
internal static class MemberWriter
{
    private const string Throws = " => throw null;";

    public static string Write(ApiType owner, ApiMember member)
    {
        string type = member.Type.Length == 0 ? "" : CSharpNames.Type(member.Type);
        string modifiers = Modifiers(owner, member);
        string parameters = ParameterWriter.Write(member.Parameters);
        bool bodyless = owner.Kind == ApiTypeKind.Interface || member.Has("abstract");
        string end = bodyless ? ";" : Throws;
        return member.Kind switch
        {
            ApiMemberKind.EnumValue => $"{CSharpNames.Identifier(member.Name)} = {member.Value},",
            ApiMemberKind.Constructor => $"{modifiers}{CSharpNames.Identifier(owner.Name)}({parameters}){Throws}",
            ApiMemberKind.Method => $"{modifiers}{type} {CSharpNames.Identifier(member.Name)}({parameters}){end}",
            ApiMemberKind.Operator => $"{modifiers}{OperatorNames.Declaration(member.Name, type)}({parameters}){Throws}",
            ApiMemberKind.Property => $"{modifiers}{type} {CSharpNames.Identifier(member.Name)} {{ {Accessors(member, bodyless)} }}",
            ApiMemberKind.Indexer => $"{IndexerName(owner)}{modifiers}{type} this[{parameters}] {{ {Accessors(member, bodyless)} }}",
            ApiMemberKind.Field => $"{modifiers}{type} {CSharpNames.Identifier(member.Name)}{FieldValue(member, type)};",
            ApiMemberKind.Event => $"{modifiers}event {type} {CSharpNames.Identifier(member.Name)}{EventBody(bodyless)}",
            ApiMemberKind.ExplicitMethod => $"{type} {CSharpNames.Qualified(member.Name)}({parameters}){Throws}",
            ApiMemberKind.ExplicitProperty => $"{type} {ExplicitPropertyName(member, parameters)} {{ {Accessors(member, false)} }}",
            _ => throw new NotSupportedException($"members of the kind {member.Kind} cannot be written"),
        };
    }

    // Members of an interface are public and abstract without saying so.
    private static string Modifiers(ApiType owner, ApiMember member) =>
        owner.Kind == ApiTypeKind.Interface || member.Modifiers.Length == 0 ? "" : member.Modifiers + " ";

    private static string Accessors(ApiMember member, bool bodyless) =>
        bodyless ? member.Accessors : member.Accessors.Replace(";", Throws, StringComparison.Ordinal);

    private static string EventBody(bool bodyless) => bodyless ? ";" : " { add => throw null; remove => throw null; }";

    // The cast lets one spelling serve numbers, characters and enum constants alike.
    private static string FieldValue(ApiMember member, string type) =>
        member.Value is null ? "" : $" = ({type})({member.Value})";

    private static string ExplicitPropertyName(ApiMember member, string parameters)
    {
        const string indexer = ".this";
        return member.Name.EndsWith(indexer, StringComparison.Ordinal)
            ? $"{CSharpNames.Qualified(member.Name[..^indexer.Length])}.this[{parameters}]"
            : CSharpNames.Qualified(member.Name);
    }

    // The compiler looks for String.get_Chars by that name when a foreach walks over a string.
    private static string IndexerName(ApiType owner) =>
        owner.FullName == "System.String" ? "[global::System.Runtime.CompilerServices.IndexerName(\"Chars\")] " : "";
}
