using System.Reflection;
using Zibo.EdgeCtl.NanoApi.Api;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

/// <summary>Members as texts, the same for a table of the device and for a type of the desktop.</summary>
internal static class ApiSignature
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // What joins a stand-in to the desktop's own type of that name.
    private static readonly string[] DesktopOnly = ["static System.DateTime op_Implicit(System.DateTime)"];

    public static IEnumerable<string> Of(ApiType type)
    {
        if (type.DelegateResult is { } result)
        {
            return [$"{result} Invoke({Join(type.DelegateParameters.Select(p => Modifier(p.Modifier) + p.Type))})"];
        }

        return type.Members.SelectMany(member => Of(member));
    }

    public static IEnumerable<string> Of(Type type, string deviceName)
    {
        string Name(Type t) => NameOf(t, type, deviceName);
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return [$"{Name(invoke.ReturnType)} Invoke({Parameters(invoke, Name)})"];
        }

        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), null)}");
        }

        return type.GetMembers(Declared).Where(IsVisible).SelectMany(member => Members(member, Name))
            .Where(text => !DesktopOnly.Any(text.EndsWith));
    }

    private static IEnumerable<string> Of(ApiMember member)
    {
        string still = member.Has("static") || member.Kind == ApiMemberKind.Operator ? "static " : "";
        string parameters = Join(member.Parameters.Select(p => Modifier(p.Modifier) + p.Type));
        switch (member.Kind)
        {
            case ApiMemberKind.EnumValue:
                return [$"{member.Name} = {member.Value}"];
            case ApiMemberKind.Constructor:
                return [$"new({parameters})"];
            case ApiMemberKind.Field:
                return [$"{still}{member.Type} {member.Name}", $"static {member.Type} {member.Name}"];
            case ApiMemberKind.Event:
                return [$"{still}event {member.Type} {member.Name}"];
            case ApiMemberKind.Property or ApiMemberKind.Indexer:
                string name = member.Kind == ApiMemberKind.Indexer ? "this" : member.Name;
                return member.Accessors.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(accessor => $"{still}{accessor.Split(' ')[^1]} {member.Type} {name}({parameters})");
            default:
                return [$"{still}{member.Type} {member.Name}({parameters})"];
        }
    }

    private static IEnumerable<string> Members(MemberInfo member, Func<Type, string> name)
    {
        switch (member)
        {
            case ConstructorInfo constructor:
                return [$"new({Parameters(constructor, name)})"];
            case FieldInfo field:
                return [$"{(field.IsStatic ? "static " : "")}{name(field.FieldType)} {field.Name}"];
            case EventInfo told:
                return [$"{(told.AddMethod!.IsStatic ? "static " : "")}event {name(told.EventHandlerType!)} {told.Name}"];
            case PropertyInfo property:
                bool isIndexer = property.GetIndexParameters().Length > 0;
                string indices = Join(property.GetIndexParameters().Select(p => name(p.ParameterType)));
                return property.GetAccessors(true).Where(IsVisible).Select(accessor =>
                    $"{(accessor.IsStatic ? "static " : "")}{accessor.Name[..3]} {name(property.PropertyType)} {(isIndexer ? "this" : property.Name)}({indices})");
            case MethodInfo method when !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal):
                return [$"{(method.IsStatic ? "static " : "")}{name(method.ReturnType)} {method.Name}({Parameters(method, name)})"];
            default:
                return [];
        }
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily,
        FieldInfo field => field.IsPublic || field.IsFamily,
        EventInfo told => told.AddMethod!.IsPublic,
        PropertyInfo property => property.GetAccessors(true).Any(IsVisible),
        _ => false,
    };

    private static string Parameters(MethodBase method, Func<Type, string> name) =>
        Join(method.GetParameters().Select(p => (p.IsOut ? "out " : p.ParameterType.IsByRef ? "ref " : "") + name(p.ParameterType)));

    private static string NameOf(Type type, Type owner, string deviceName) =>
        type.IsByRef ? NameOf(type.GetElementType()!, owner, deviceName)
        : type.IsArray ? NameOf(type.GetElementType()!, owner, deviceName) + "[]"
        : type == owner ? deviceName
        : type.FullName!.Replace('+', '.');

    private static string Modifier(string word) => word is "out" or "ref" ? word + " " : "";

    private static string Join(IEnumerable<string> parts) => string.Join(", ", parts);
}
