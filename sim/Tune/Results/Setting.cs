using System.Globalization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>A line of a file of results: a setting, and what came of it or why the rules refuse it.</summary>
/// <param name="Id">today, or c and a number in the order of the search.</param>
/// <param name="Values">The value of each parameter as JSON; null where today's file leaves it out.</param>
/// <param name="Scenarios">What came of it in each scenario; null where it was refused.</param>
/// <param name="Refusal">Why it was refused, or null.</param>
internal sealed record Setting(
    string Id, IReadOnlyList<string?> Values, IReadOnlyList<ScenarioFigures>? Scenarios, Phrase? Refusal)
{
    /// <summary>The id of the site file as it stands.</summary>
    public const string BaseId = "today";

    /// <summary>The id of a setting by its place in the search; 0 is today's.</summary>
    public static string IdOf(int index) => index == 0 ? BaseId : "c" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same text for the same values.</summary>
    internal string Key => KeyOf(Values);

    /// <summary>The same text for the same values.</summary>
    public static string KeyOf(IEnumerable<string?> values) => string.Join('\u001F', values.Select(v => v ?? string.Empty));
}
