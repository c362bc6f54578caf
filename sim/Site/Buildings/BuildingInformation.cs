using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What reports need to know of a building. Of it the image has the area and the heads, which the controller tells on.</summary>
/// <param name="Name">What people call it, in any language; empty where it is not said.</param>
/// <param name="Id">Its 10 characters at the data centre: division, type letter, three digits; empty where it has none.</param>
/// <param name="Type">What it is used for, or null.</param>
/// <param name="AreaSquareMetres">Floor area, or null.</param>
/// <param name="HeadCount">People who use it, or null.</param>
/// <param name="GatewayId">Name of the gateway at the data centre; empty where it has none.</param>
public sealed partial record BuildingInformation(
    string Name, string Id, BuildingType? Type, int? AreaSquareMetres, int? HeadCount, string GatewayId)
{
    /// <summary>Largest area in square metres.</summary>
    public const int MaximumAreaSquareMetres = 10_000_000;

    /// <summary>Most people.</summary>
    public const int MaximumHeadCount = 1_000_000;

    /// <summary>Longest name of a building in characters.</summary>
    public const int MaximumNameLength = 80;

    /// <summary>A building of which nothing is said.</summary>
    public static BuildingInformation Unknown { get; } = new(string.Empty, string.Empty, null, null, null, string.Empty);

    /// <summary>True for a text that may be a building's name.</summary>
    public static bool IsName(string text) => text is { Length: > 0 and <= MaximumNameLength } && !text.Any(char.IsControl);

    /// <summary>True for a text of the form that the data centre gives ids.</summary>
    public static bool IsId(string text) => IdForm().IsMatch(text);

    /// <summary>The letter of ids for a type.</summary>
    public static char LetterOf(BuildingType type) => (char)('A' + (int)type);

    [GeneratedRegex("^[0-9]{6}[A-Z][0-9]{3}\\z")]
    private static partial Regex IdForm();
}
