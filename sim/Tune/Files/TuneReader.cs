using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Turns the values of a tuning file into a document.</summary>
internal sealed class TuneReader(JsonValue root, FindingList findings, string path)
{
    private const int MaximumRuns = 100_000;
    private const int MaximumPopulation = 1_000;

    private readonly TuneNumbers _numbers = new(findings);

    /// <summary>Reads everything, the site file included.</summary>
    /// <exception cref="InputException">Something is wrong.</exception>
    public TuneDocument Read(string text)
    {
        ObjectReader file = new(root, findings);
        _ = file.Text(file.Optional("$schema"));
        string siteName = TunePlaces.Beside(path, file.Text(file.Required("site", TuneTexts.SiteRemedy)) ?? string.Empty);
        JsonValue? scenarios = file.Required("scenarios", TuneTexts.ScenariosRemedy);
        JsonValue? parameters = file.Required("parameters", TuneTexts.ParametersRemedy);
        JsonValue? objectives = file.Optional("objectives");
        TuneSearch search = ReadSearch(file.Optional("search"));
        TunePrices? prices = ReadPrices(file.Optional("prices"));
        IReadOnlyList<TuneScenario> readScenarios = new ScenarioReader(findings, _numbers, path).Read(file, scenarios);
        IReadOnlyList<Objective> readObjectives = ReadObjectives(file, objectives, readScenarios.Any(scenario => scenario is OfficeTuneScenario));

        // What is wrong with the site is said about the site's own file, and only once this one is right in itself.
        SiteText? siteText = findings.Covers("$.site") || siteName.Length == 0 ? null : new SiteText(TextOf(siteName));
        IReadOnlyList<TuneParameter> readParameters = new ParameterReader(findings, _numbers, siteText).Read(file, parameters);
        file.Finish();
        findings.ThrowIfAny();
        SiteDocument site = SiteFile.Parse(siteName, siteText!.Text);
        return new TuneDocument(
            path,
            siteName,
            siteText,
            site,
            readScenarios,
            readParameters,
            search,
            readObjectives,
            prices,
            TuneFile.DigestOf(text, siteText.Text));
    }

    private static string TextOf(string siteName)
    {
        string text = TextFile.Read(siteName);
        _ = JsonText.Parse(text, new FindingList(siteName));
        return text;
    }

    private TuneSearch ReadSearch(JsonValue? value)
    {
        TuneSearch search = TuneSearch.Default;
        if (value is null)
        {
            return search;
        }

        ObjectReader reader = new(value, findings);
        search = new TuneSearch(
            reader.Choice<SearchMethod>(reader.Optional("method")),
            _numbers.Whole(reader, "runCount", 1, MaximumRuns) ?? search.RunCount,
            _numbers.Whole(reader, "seed", 0, int.MaxValue) ?? search.Seed,
            _numbers.Whole(reader, "populationCount", 4, MaximumPopulation) ?? search.PopulationCount,
            reader.Choice<ScanPace>(reader.Optional("pace")) ?? search.Pace);
        reader.Finish();
        return search;
    }

    private TunePrices? ReadPrices(JsonValue? value)
    {
        if (value is null)
        {
            return null;
        }

        ObjectReader reader = new(value, findings);
        TunePrices prices = new(
            _numbers.Number(reader, "yuanPerKilowattHour", 0, 100) ?? TunePrices.Default.YuanPerKilowattHour,
            _numbers.Number(reader, "yuanPerKilowattMonth", 0, 1_000) ?? 0);
        reader.Finish();
        return prices;
    }

    private List<Objective> ReadObjectives(ObjectReader file, JsonValue? value, bool isComfortKnown)
    {
        if (value is null)
        {
            return isComfortKnown ? [Objective.Cost, Objective.Unserved, Objective.Comfort] : [Objective.Cost, Objective.Unserved];
        }

        List<Objective> objectives = [];
        foreach (JsonValue item in file.Items(value))
        {
            if (file.Choice<Objective>(item) is Objective objective)
            {
                if (objectives.Contains(objective))
                {
                    findings.AddPath(item.Path, item.Line, TuneTexts.Twice.Format(item.Text), TuneTexts.TwiceRemedy);
                }

                if (objective == Objective.Comfort && !isComfortKnown && !findings.Covers("$.scenarios"))
                {
                    findings.AddPath(item.Path, item.Line, TuneTexts.NoComfort, TuneTexts.NoComfortRemedy);
                }

                objectives.Add(objective);
            }
        }

        if (objectives.Count == 0 && !findings.Covers(value.Path))
        {
            findings.AddPath(value.Path, value.Line, TuneTexts.Empty, TuneTexts.ObjectivesRemedy);
        }

        return objectives;
    }
}
