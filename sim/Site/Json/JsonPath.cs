using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Writes paths of JSON values, such as $.loads[2].ratedWatts.</summary>
internal static class JsonPath
{
    // A key that is longer was not meant as one; the beginning is enough to find it.
    private const int MaximumNameLength = 40;

    /// <summary>The path of a key in the object at a path.</summary>
    public static string Member(string path, string name)
    {
        string shown = name.Length <= MaximumNameLength ? name : name[..MaximumNameLength] + "...";
        bool isPlain = shown.Length > 0 && shown.All(character => char.IsAsciiLetterOrDigit(character) || character is '$' or '_');
        return isPlain ? $"{path}.{shown}" : $"{path}[\"{shown}\"]";
    }

    /// <summary>The path of an item of the list at a path.</summary>
    public static string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    /// <summary>The path with every index left out: the same for each item of a list.</summary>
    public static string WithoutIndexes(string path)
    {
        string[] parts = path.Split('[');
        return parts[0] + string.Concat(parts.Skip(1).Select(part => "[]" + part[(part.IndexOf(']', StringComparison.Ordinal) + 1)..]));
    }
}
