using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune.Tests;

/// <summary>Tuning files: what they say, and what is wrong in them.</summary>
public sealed class TuneFileTests : IDisposable
{
    private const string Limit = """{ "path": "$.demand.limitWatts", "from": 200000, "to": 220000, "step": 10000 }""";

    private readonly TuneFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_names_site_scenarios_and_parameters_and_the_rest_has_defaults()
    {
        TuneDocument document = TuneFile.Read(_folder.Tuning(
            Limit + """, { "path": "$.loads[chiller].shedPriority", "values": [5, 1, 3] }, { "path": "$.demand.windowSeconds", "values": [900] }"""));
        Assert.Equal(["200000", "210000", "220000"], document.Parameters[0].Values);
        Assert.Equal(["5", "1", "3"], document.Parameters[1].Values);
        Assert.Equal(["250000", "5", "900"], document.Parameters.Select(p => p.BaseValue));
        Assert.Equal(TuneSearch.Default, document.Search);
        Assert.Equal([Objective.Cost, Objective.Unserved, Objective.Comfort], document.Objectives);
        Assert.Null(document.Prices);
        OfficeTuneScenario summer = Assert.IsType<OfficeTuneScenario>(Assert.Single(document.Scenarios));
        Assert.Equal(("summer", 90, 1, new DateOnly(2026, 7, 15), 1), (summer.Id, summer.StandsForDays, summer.Seed, summer.Start, summer.Days));
    }

    [Fact]
    public void Steps_of_a_tenth_are_tenths()
    {
        TuneDocument document = TuneFile.Read(_folder.Tuning("""{ "path": "$.demand.x", "from": 0.1, "to": 0.5, "step": 0.1 }"""));
        Assert.Equal(["0.1", "0.2", "0.3", "0.4", "0.5"], document.Parameters[0].Values);
        Assert.Null(document.Parameters[0].BaseValue);
    }

    [Fact]
    public void Several_seeds_are_several_scenarios_that_share_their_days()
    {
        string path = _folder.Write("seeds.json", """
            { "site": "office.site.json",
              "scenarios": [ { "id": "summer", "standsForDays": 90, "office": { "start": "2026-07-13", "days": 7, "seeds": [3, 4, 5] } } ],
              "parameters": [ { "path": "$.demand.limitWatts", "values": [1] } ] }
            """);
        Assert.Equal(
            [("summer/3", 3, 30.0), ("summer/4", 4, 30.0), ("summer/5", 5, 30.0)],
            TuneFile.Read(path).Scenarios.Cast<OfficeTuneScenario>().Select(s => (s.Id, s.Seed, s.StandsForDays!.Value)));
    }

    [Theory]
    [InlineData("office.tune.json", 4)]
    [InlineData("summer.tune.json", 1)]
    public void An_example_that_ships_is_read_and_fits_its_schema(string name, int scenarioCount)
    {
        string path = Repository.PathOf("sim/Tune/" + name);
        TuneDocument document = TuneFile.Read(path);
        Assert.Equal(scenarioCount, document.Scenarios.Count);
        Assert.All(document.Parameters, parameter => Assert.NotNull(parameter.BaseValue));
        Assert.Empty(Repository.Schema("tune").Validate(Repository.WithoutComments(path)));
    }

    [Theory]
    [InlineData("$.scenario (line 4)", "\"scenarios\": [", "\"scenario\": [")]
    [InlineData("Did you mean \"scenarios\"?", "\"scenarios\": [", "\"scenario\": [")]
    [InlineData("the list is empty", """[ { "id": "summer", "standsForDays": 90, "office": { "start": "2026-07-15", "days": 1 } } ]""", "[]")]
    [InlineData("different numbers from 0 up", "\"days\": 1", "\"seeds\": [1, -2]")]
    [InlineData("\"15 July\" is no day", "2026-07-15", "15 July")]
    [InlineData("$.scenarios[0].office.days (line 4): must be 1 to 3660, not 0", "\"days\": 1", "\"days\": 0")]
    [InlineData("a scenario is one of office, replay and store", "\"office\": { \"start\": \"2026-07-15\", \"days\": 1 }", "\"standsForDay\": 1")]
    [InlineData("\"demand.limitWatts\" is no path to a key", "$.demand", "demand")]
    [InlineData("the site file has no object that holds $.loads[chillr].shedPriority", "$.demand.limitWatts", "$.loads[chillr].shedPriority")]
    [InlineData("a parameter has 1 to 1000 different values", "\"step\": 10000", "\"step\": -1")]
    [InlineData("a parameter has 1 to 1000 different values", "\"step\": 10000", "\"values\": [1]")]
    [InlineData("a parameter has 1 to 1000 different values", "\"step\": 10000", "\"step\": 1")]
    [InlineData("there is no such file", "office.site.json", "nowhere.site.json")]
    public void What_is_wrong_is_named_with_its_place(string message, string right, string wrong)
    {
        string path = _folder.Tuning(Limit);
        File.WriteAllText(path, File.ReadAllText(path).Replace(right, wrong, StringComparison.Ordinal));
        InputException refusal = Assert.Throws<InputException>(() => TuneFile.Read(path));
        Assert.Contains(message, refusal.Text(Language.English), StringComparison.Ordinal);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", refusal.Text(Language.Chinese));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(""", "objectives": ["cost", "comfort"]""", "no scenario knows comfort")]
    public void Comfort_is_no_objective_where_nobody_knows_it(string more, string? problem)
    {
        string path = _folder.Tuning(Limit, more);
        File.WriteAllText(path, File.ReadAllText(path).Replace(
            "\"office\": { \"start\": \"2026-07-15\", \"days\": 1 }", "\"replay\": { \"data\": \"a.csv\", \"map\": \"a.json\" }", StringComparison.Ordinal));
        if (problem is null)
        {
            Assert.Equal([Objective.Cost, Objective.Unserved], TuneFile.Read(path).Objectives);
            return;
        }

        InputException refusal = Assert.Throws<InputException>(() => TuneFile.Read(path));
        Assert.Equal("$.objectives[1]", refusal.Place);
        Assert.Contains(problem, refusal.Text(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"gridd\"", """, "search": { "method": "gridd" }""")]
    [InlineData("\"hurried\"", """, "search": { "pace": "hurried" }""")]
    [InlineData("must be 4 to 1000, not 2", """, "search": { "populationCount": 2 }""")]
    [InlineData("\"cost\" occurs twice", """, "objectives": ["cost", "peak", "cost"]""")]
    [InlineData("Name at least one", """, "objectives": []""")]
    [InlineData("must be 0 to 100, not 101", """, "prices": { "yuanPerKilowattHour": 101 }""")]
    [InlineData("$.prices.yuan", """, "prices": { "yuan": 1 }""")]
    public void What_is_wrong_in_the_rest_is_named_too(string message, string more)
    {
        string path = _folder.Tuning(Limit, more);
        Assert.Contains(message, Assert.Throws<InputException>(() => TuneFile.Read(path)).Text(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_occurs_twice_is_refused()
    {
        string path = _folder.Tuning(Limit + ", " + Limit);
        Assert.Contains("occurs twice", Assert.Throws<InputException>(() => TuneFile.Read(path)).Text(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_in_the_site_is_said_of_the_site()
    {
        string path = _folder.Tuning(Limit);
        File.WriteAllText(_folder.Site, SiteFile.ExampleText.Replace("250000", "-5", StringComparison.Ordinal));
        InputException refusal = Assert.Throws<InputException>(() => TuneFile.Read(path));
        Assert.Equal("$.demand.limitWatts", refusal.Place);
        Assert.EndsWith("office.site.json", refusal.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grid_that_is_larger_than_asked_for_is_refused()
    {
        TuneDocument document = TuneFile.Read(_folder.Tuning(Limit, """, "search": { "method": "grid", "runCount": 2 }"""));
        InputException refusal = Assert.Throws<InputException>(() => Searches.Make(document, new SearchSpace([3])));
        Assert.Equal("$.search", refusal.Place);
    }

    [Theory]
    [InlineData("$.loads[chiller].shedPriority", "$.loads[3].shedPriority")]
    [InlineData("$.demand", "$.demand.limitWatts")]
    [InlineData("$.loads[chiller].maximumShedSeconds", "$.loads[3].maximumShedSeconds")]
    public void Two_paths_to_one_value_are_refused(string first, string second)
    {
        string path = _folder.Tuning($$"""{ "path": "{{first}}", "values": [1, 2] }, { "path": "{{second}}", "values": [3, 4] }""");
        InputException refusal = Assert.Throws<InputException>(() => TuneFile.Read(path));
        Assert.Equal("$.parameters[1].path", refusal.Place);
        Assert.Contains($"\"{second}\" and \"{first}\" are the same value", refusal.Text(Language.English), StringComparison.Ordinal);
        Assert.Contains("同一个值", refusal.Text(Language.Chinese), StringComparison.Ordinal);
    }
}
