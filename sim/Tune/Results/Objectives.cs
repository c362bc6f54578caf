using System.Globalization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>How people read objectives.</summary>
internal static class Objectives
{
    /// <summary>Every one, in the order of tables.</summary>
    public static IReadOnlyList<Objective> All { get; } = Enum.GetValues<Objective>();

    /// <summary>Name and unit.</summary>
    public static Phrase Name(Objective objective) => objective switch
    {
        Objective.Energy => TuneTexts.EnergyName,
        Objective.Peak => TuneTexts.PeakName,
        Objective.Cost => TuneTexts.CostName,
        Objective.CoalEquivalent => TuneTexts.CoalName,
        Objective.Co2 => TuneTexts.Co2Name,
        Objective.Comfort => TuneTexts.ComfortName,
        Objective.Unserved => TuneTexts.UnservedName,
        Objective.Switches => TuneTexts.SwitchesName,
        _ => TuneTexts.BrokenName,
    };

    /// <summary>Name and unit for the head of a narrow column, in two lines.</summary>
    public static Phrase ShortName(Objective objective) => objective switch
    {
        Objective.Energy => TuneTexts.EnergyShort,
        Objective.Peak => TuneTexts.PeakShort,
        Objective.Cost => TuneTexts.CostShort,
        Objective.CoalEquivalent => TuneTexts.CoalShort,
        Objective.Co2 => Phrase.Same("CO2\nt"),
        Objective.Comfort => TuneTexts.ComfortShort,
        Objective.Unserved => TuneTexts.UnservedShort,
        Objective.Switches => TuneTexts.SwitchesShort,
        _ => TuneTexts.BrokenShort,
    };

    /// <summary>A figure with as many digits as it is worth.</summary>
    public static string Text(Objective objective, double value)
    {
        string format = FormatOf(objective);

        // A zero that is written as -0 looks like a sign.
        double rounded = Math.Round(value, format[1] - '0');
        return (rounded == 0 ? 0 : rounded).ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A figure of a setting; a dash where nobody knows.</summary>
    public static string Text(Objective objective, SettingFigures figures) =>
        objective == Objective.Comfort && figures.MinutesOutsideComfort is null ? "-" : Text(objective, figures.Of(objective));

    /// <summary>A difference with its sign, and in percent where there is something to compare with.</summary>
    public static string Delta(Objective objective, double value, double today)
    {
        string text = Text(objective, value - today);
        bool isMore = value > today && text.AsSpan().IndexOfAnyInRange('1', '9') >= 0;
        string signed = (isMore ? "+" : string.Empty) + text;
        double percent = today == 0 ? 0 : (value - today) / today * 100;
        return today == 0 || value == today
            ? signed
            : string.Create(CultureInfo.InvariantCulture, $"{signed} ({percent:+0.0;-0.0;0.0} %)");
    }

    private static string FormatOf(Objective objective) => objective switch
    {
        Objective.Peak => "N1",
        Objective.CoalEquivalent or Objective.Co2 or Objective.Switches => "N2",
        _ => "N0",
    };
}
