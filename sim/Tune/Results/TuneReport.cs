using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>What a tuning says; its members are the keys of the JSON summary.</summary>
internal sealed record TuneReport
{
    /// <summary>What was tuned.</summary>
    public required ResultHead Head { get; init; }

    /// <summary>Today's setting.</summary>
    public required SettingReport Today { get; init; }

    /// <summary>Every setting that was run, today's first.</summary>
    public required IReadOnlyList<SettingReport> Settings { get; init; }

    /// <summary>Settings that the rules refuse.</summary>
    public required IReadOnlyList<RefusedReport> Refused { get; init; }

    /// <summary>Id of the setting that is recommended; today's where that is.</summary>
    public required string RecommendedId { get; init; }

    /// <summary>Why, in English.</summary>
    public required string ReasonEnglish { get; init; }

    /// <summary>Why, in Chinese.</summary>
    public required string ReasonChinese { get; init; }

    /// <summary>False where it was ended early.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Settings whose results an earlier call has left.</summary>
    public required int ReusedCount { get; init; }

    /// <summary>Time that it took in s.</summary>
    public required double ElapsedSeconds { get; init; }

    /// <summary>Runs at the same time.</summary>
    public required int CoreCount { get; init; }

    /// <summary>Days that were simulated in that time, over all runs.</summary>
    public required double SimulatedDays { get; init; }

    /// <summary>The setting that is recommended.</summary>
    internal SettingReport Recommended => Settings.First(s => s.Id == RecommendedId);

    /// <summary>The settings that no other beats, by the first objective.</summary>
    internal IReadOnlyList<SettingReport> Front =>
        [.. Settings.Where(s => s.IsOnFront).OrderBy(s => s.Figures.Of(Head.Objectives[0])).ThenBy(s => s.Id, StringComparer.Ordinal)];

    /// <summary>Compares the settings of a tuning.</summary>
    /// <returns>Null where not even today's setting has a result.</returns>
    public static TuneReport? Of(TuneResult result)
    {
        Setting? today = result.Settings.FirstOrDefault(s => s.Id == Setting.BaseId && s.Scenarios is not null);
        if (today is null)
        {
            return null;
        }

        // A search that comes by today's values finds what is known.
        Setting[] run = [today, .. result.Settings.Where(s => s.Scenarios is not null && s.Key != today.Key)];

        SettingFigures[] figures = [.. run.Select(s => SettingFigures.Of(result.Head.Scenarios, s.Scenarios!, result.Head.Factors))];
        Judged[] judged =
        [
            .. figures.Select(f => new Judged(
                [], [.. result.Head.Objectives.Select(f.Of)], Math.Max(0, f.BrokenWindowCount - figures[0].BrokenWindowCount))),
        ];
        SettingReport[] settings =
        [
            .. run.Select((s, i) => new SettingReport(
                s.Id, s.Values, figures[i], judged[i].Violation == 0, judged[i].Violation == 0 && !judged.Any(j => Pareto.Beats(j, judged[i])))),
        ];
        SettingReport recommended = Knee.Of(settings, result.Head.Objectives);
        Phrase reason = Knee.Reason(settings, recommended, result.Head.Objectives);
        return new TuneReport
        {
            Head = result.Head,
            Today = settings[0],
            Settings = settings,
            Refused =
            [
                .. result.Settings.Where(s => s.Refusal is not null)
                    .Select(s => new RefusedReport(s.Id, s.Values, s.Refusal!.English, s.Refusal.Chinese)),
            ],
            RecommendedId = recommended.Id,
            ReasonEnglish = reason.English,
            ReasonChinese = reason.Chinese,
            IsComplete = result.IsComplete,
            ReusedCount = result.ReusedCount,
            ElapsedSeconds = Math.Round(result.ElapsedSeconds, 1),
            CoreCount = result.CoreCount,
            SimulatedDays = Math.Round(result.SimulatedDays, 2),
        };
    }
}
