using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>
/// Chooses among settings that no other beats: the one that lies nearest to the best of every objective at once, each objective
/// measured by its span on the front.
/// </summary>
internal static class Knee
{
    /// <summary>The setting; today's where that lies as near as any.</summary>
    public static SettingReport Of(IReadOnlyList<SettingReport> settings, IReadOnlyList<Objective> objectives)
    {
        SettingReport[] front = [.. settings.Where(s => s.IsOnFront)];
        double[] least = [.. objectives.Select(o => front.Min(s => s.Figures.Of(o)))];
        double[] span = [.. objectives.Select((o, i) => front.Max(s => s.Figures.Of(o)) - least[i])];
        return front.MinBy(s => objectives.Select((o, i) => span[i] > 0 ? Math.Pow((s.Figures.Of(o) - least[i]) / span[i], 2) : 0).Sum())!;
    }

    /// <summary>Why, in words.</summary>
    public static Phrase Reason(
        IReadOnlyList<SettingReport> settings, SettingReport recommended, IReadOnlyList<Objective> objectives)
    {
        if (settings.Count == 1)
        {
            return TuneTexts.NothingElse;
        }

        if (recommended.Id == Setting.BaseId)
        {
            return TuneTexts.BaseIsBest;
        }

        SettingFigures today = settings[0].Figures;
        Objective[] known = [.. objectives.Where(o => o != Objective.Comfort || today.MinutesOutsideComfort is not null)];
        string Changes(Language language) => string.Join(
            language == Language.Chinese ? "；" : "; ",
            known.Select(o => $"{Objectives.Name(o).In(language)} {Objectives.Delta(o, recommended.Figures.Of(o), today.Of(o))}"));
        return TuneTexts.Reason.Format(
            settings.Count(s => s.IsOnFront), recommended.Id, new Phrase(Changes(Language.English), Changes(Language.Chinese)));
    }
}
