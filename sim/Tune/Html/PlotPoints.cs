using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Settings as points of pictures.</summary>
internal static class PlotPoints
{
    // Of the digits in pictures, in pixels.
    private const int CharacterWidth = 7;

    /// <summary>Two objectives against each other.</summary>
    public static IReadOnlyList<PlotPoint> Of(TuneReport report, Objective x, Objective y) =>
        [.. report.Settings.Select(s => new PlotPoint(s.Figures.Of(x), s.Figures.Of(y), MarkOf(report, s), LabelOf(report, s)))];

    /// <summary>A parameter against an objective: the places of its values to the right.</summary>
    public static IReadOnlyList<PlotPoint> Of(TuneReport report, int parameter, IReadOnlyList<string> names, Objective y) =>
    [
        .. report.Settings.Select(s => new PlotPoint(
            names.Select((n, i) => (n, i)).First(pair => pair.n == NameOf(s.Values[parameter])).i, s.Figures.Of(y), MarkOf(report, s), LabelOf(report, s))),
    ];

    /// <summary>Values of a parameter that were run, in their order, today's among them.</summary>
    public static IReadOnlyList<string> NamesOf(TuneReport report, int parameter)
    {
        ParameterHead head = report.Head.Parameters[parameter];
        string today = NameOf(head.BaseValue);
        string[] names = [.. head.Values.Contains(today) ? head.Values : [today, .. head.Values]];
        return names.All(n => double.TryParse(n, CultureInfo.InvariantCulture, out _))
            ? [.. names.OrderBy(n => double.Parse(n, CultureInfo.InvariantCulture))]
            : names;
    }

    /// <summary>The same names, with those empty that would be written over others.</summary>
    /// <param name="names">Names of marks in equal distances.</param>
    /// <param name="width">Room for all in pixels.</param>
    public static IReadOnlyList<string> Shown(IReadOnlyList<string> names, int width)
    {
        int places = Math.Max(1, width / ((names.Max(n => n.Length) + 1) * CharacterWidth));
        int step = ((names.Count - 1) / places) + 1;
        return [.. names.Select((n, i) => i % step == 0 ? n : string.Empty)];
    }

    private static string NameOf(string? value) => value ?? "-";

    private static PlotMark MarkOf(TuneReport report, SettingReport setting) =>
        setting.Id == report.RecommendedId ? PlotMark.Recommended
        : setting.Id == Setting.BaseId ? PlotMark.Today
        : setting.IsOnFront ? PlotMark.Front
        : setting.IsAdmissible ? PlotMark.Beaten
        : PlotMark.Inadmissible;

    private static string LabelOf(TuneReport report, SettingReport setting) => setting.Id + ": "
        + string.Join(", ", report.Head.Parameters.Select((p, i) => $"{p.Path} = {setting.Values[i] ?? "-"}"));
}
