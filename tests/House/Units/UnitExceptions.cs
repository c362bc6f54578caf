namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Names without a unit that may stay, each with the reason. The rule fails for one that nothing needs any more.</summary>
internal static class UnitExceptions
{
    /// <summary>Reasons by path and name, as <c>path: name</c>.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
    };

    /// <summary>The key of a name in a file.</summary>
    public static string KeyOf(string path, string name) => $"{path}: {name}";
}
