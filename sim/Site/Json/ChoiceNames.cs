using System.Text;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Names of an enumeration's members as files write them: EvCharger is ev-charger. A member Unknown has none.</summary>
internal static class ChoiceNames<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByName = Enum.GetValues<T>()
        .Where(value => Enum.GetName(value) != "Unknown")
        .ToDictionary(Of);

    /// <summary>Every name, in the order of the numbers.</summary>
    public static IReadOnlyList<string> All { get; } = [.. ByName.Keys];

    /// <summary>The name of a member.</summary>
    public static string Of(T value)
    {
        StringBuilder name = new();
        foreach (char character in Enum.GetName(value) ?? string.Empty)
        {
            if (char.IsAsciiLetterUpper(character) && name.Length > 0)
            {
                name.Append('-');
            }

            name.Append(char.ToLowerInvariant(character));
        }

        return name.ToString();
    }

    /// <summary>The member of that name, or null.</summary>
    public static T? Find(string name) => ByName.TryGetValue(name, out T value) ? value : null;
}
