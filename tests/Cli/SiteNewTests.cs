using Zibo.EdgeCtl.Cli.Commands.Sites;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary>A new site file, by options and by questions.</summary>
public sealed class SiteNewTests : IDisposable
{
    private readonly Files _files = new();

    private string Target => _files.PathOf("school.site.json");

    [Fact]
    public void Options_answer_every_question()
    {
        Edgectl made = Edgectl.Run(
            "site", "new", "--out", Target, "--site", "school-7", "--name", "第七中学", "--type", "school", "--area-square-metres", "18500",
            "--heads", "1200", "--limit-kilowatts", "180", "--meter", "6400,600/5", "--load", "chiller=120,6400,300/5", "--load", "ev-charger=42.5",
            "--metered", "lifts=800", "--water-litres-per-pulse", "10", "--year-kilowatt-hours", "600000", "--lang", "en");
        Assert.Equal((EdgectlProgram.Success, ""), (made.ExitCode, made.Error));
        SiteDocument site = SiteFile.Read(Target);

        Assert.Equal(("school-7", 180_000L), (site.Configuration.SiteId, site.Configuration.Demand.LimitWatts));
        Assert.Equal(("第七中学", BuildingType.School, 18_500, 1_200), (site.Building.Name, site.Building.Type, site.Building.AreaSquareMetres, site.Building.HeadCount));
        Assert.Equal(["main", "chiller", "lifts"], site.Configuration.Circuits.Select(circuit => circuit.Id));
        Assert.Equal([(LoadKind.EvCharger, 42_500L), (LoadKind.Chiller, 120_000L)], site.Configuration.Loads.Select(load => (load.Options.Kind, (long)load.Options.RatedWatts)));
        Assert.Equal(600_000, site.Configuration.Budget.MonthKilowattHours.Sum());
        Assert.Equal(EdgectlProgram.Success, Edgectl.Run("site", "check", Target).ExitCode);
        Assert.True(File.Exists(_files.PathOf("site.schema.json")));
    }

    [Theory]
    [InlineData("en", "these are missing: --type, --heads, --site, --limit-kilowatts, --meter")]
    [InlineData("zh-CN", "缺少：--type, --heads, --site, --limit-kilowatts, --meter")]
    public void Answers_that_are_missing_are_named_at_once_beside_those_that_are_wrong(string language, string missing)
    {
        string message = Edgectl.Refusal("site", "new", "--out", Target, "--area-square-metres", "big", "--load", "lift=3", "--lang", language);

        Assert.Contains(missing, message, StringComparison.Ordinal);
        Assert.Contains("--area-square-metres big", message, StringComparison.Ordinal);
        Assert.Contains("--load lift=3", message, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
    }

    [Theory]
    [InlineData("--meter", "0")]
    [InlineData("--meter", "6400,5/800")]
    [InlineData("--meter", "6400,800")]
    [InlineData("--limit-kilowatts", "-5")]
    [InlineData("--limit-kilowatts", "250.0005")]
    [InlineData("--limit-kilowatts", "100001")]
    [InlineData("--site", "School 7")]
    [InlineData("--board", "raft")]
    [InlineData("--building-id", "abcdefghij")]
    [InlineData("--fire-input", "2", "--load", "ev-charger=42")]
    [InlineData("--water-litres-per-pulse", "7")]
    [InlineData("--load", "chiller")]
    [InlineData("--load", "chiller=120,x")]
    [InlineData("--metered", "Lifts=800")]
    [InlineData("--month-kilowatt-hours", "0")]
    public void An_answer_that_cannot_be_is_named(string option, string value, params string[] beside)
    {
        string[] others = [.. Needed.Where(pair => pair.Option != option).SelectMany(pair => new[] { pair.Option, pair.Value })];

        Assert.Contains($"{option} {value}", Edgectl.Refusal(["site", "new", "--out", Target, option, value, .. beside, .. others]), StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_by_force_only()
    {
        string[] command = ["site", "new", "--out", Target, .. Needed.SelectMany(pair => new[] { pair.Option, pair.Value })];
        _files.Write("school.site.json", "mine");
        Assert.Contains("--force", Edgectl.Refusal(command), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Target));
        Assert.Equal(EdgectlProgram.Success, Edgectl.Run([.. command, "--force"]).ExitCode);
        Assert.Equal("s", SiteFile.Read(Target).Configuration.SiteId);
    }

    [Fact]
    public void Two_quotas_of_electricity_are_one_too_many() => Assert.Contains(
        "--month-kilowatt-hours",
        Edgectl.Refusal(
        [
            "site", "new", "--out", Target, .. Needed.SelectMany(pair => new[] { pair.Option, pair.Value }),
            "--year-kilowatt-hours", "1000", "--month-kilowatt-hours", "100",
        ]),
        StringComparison.Ordinal);

    [Fact]
    public void A_person_is_asked_for_what_no_option_says()
    {
        ScriptedQuestions person = new(
            [
                ("Name of the building", "第七中学"), ("Building code", ""), ("Floor area", "big", "18500"), ("People", "1200"),
                ("Name of the controller", ""), ("Demand limit", "no", "180"),
                ("Impulses per kWh of the main meter", "6400"), ("Transformers before the meter of the main meter", "600/5"),
                ("Power of chiller", "120"), ("Impulses per kWh of the meter that sees chiller", "6400"), ("Transformers before the meter of chiller", "300/5"),
                ("Power of charging points", "42"), ("Impulses per kWh of the meter that sees charging points", ""),
                ("Impulses per kWh of lifts", "800"), ("Transformers before the meter of lifts", ""),
                ("Digital input of the fire alarm", ""), ("Quota of electricity", ""), ("Quota of water", "9000"),
            ],
            [("Use of the building", ["school"]), ("Board", ["virtual"]), ("What may be shed", ["ev-charger", "chiller"]), ("What else", ["lifts"]), ("Water meter", ["100"])]);
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = EdgectlProgram.Run(["site", "new", "--site", "school-7", "--out", Target, "--lang", "en"], output, error, default, person);

        Assert.Equal((EdgectlProgram.Success, ""), (exitCode, error.ToString()));
        Assert.Equal([], person.Unasked);
        SiteDocument site = SiteFile.Read(Target);
        Assert.Equal(("virtual", "edge-1", 180_000L), (site.Board.Id, site.Configuration.DeviceId, site.Configuration.Demand.LimitWatts));
        Assert.Equal(["main", "chiller", "lifts"], site.Configuration.Circuits.Select(circuit => circuit.Id));
        Assert.Equal(100, Assert.Single(site.Configuration.WaterMeters).Options.LitresPerPulse);
        Assert.Equal(9_000, site.Configuration.Budget.MonthCubicMetres.Sum());
    }

    [Theory]
    [InlineData("en", "too few terminals on the board kc868-a6: Pulse input 2, needed 3", "Choose another with --board")]
    [InlineData("zh-CN", "控制板 kc868-a6 的端子不足：脉冲输入有 2 个，需要 3 个", "请用 --board 另选控制板")]
    public void What_a_board_has_no_terminals_for_is_told_with_the_option_and_not_with_a_place_in_a_file_that_is_not_there(
        string language, string problem, string remedy)
    {
        string message = Edgectl.Refusal(
        [
            "site", "new", "--out", Target, "--board", "kc868-a6", "--metered", "lifts=800", "--load", "ev-charger=42,800", "--water-litres-per-pulse", "10",
            .. Needed.SelectMany(pair => new[] { pair.Option, pair.Value }), "--lang", language,
        ]);

        Assert.Contains(problem, message, StringComparison.Ordinal);
        Assert.Contains(remedy, message, StringComparison.Ordinal);
        Assert.DoesNotContain("$.", message, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public void A_person_is_not_asked_for_what_the_board_has_no_terminals_for()
    {
        ScriptedQuestions person = new(
            [
                ("Demand limit", "180"), ("Power of charging points", "42"), ("Impulses per kWh of the meter that sees charging points", "800"),
                ("Transformers before the meter of charging points", ""), ("Power of sockets", "9"), ("Digital input of the fire alarm", "6", "5"), ("Quota of electricity", ""),
            ],
            [("What may be shed (at most 6)", ["ev-charger", "sockets"])]);
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = EdgectlProgram.Run(
            [
                "site", "new", "--out", Target, "--name", "n", "--building-id", "370303A001", "--device", "d", "--board", "kc868-a6",
                .. Needed.Where(pair => pair.Option != "--limit-kilowatts").SelectMany(pair => new[] { pair.Option, pair.Value }), "--lang", "en",
            ],
            output, error, default, person);

        Assert.Equal((EdgectlProgram.Success, ""), (exitCode, error.ToString()));
        Assert.Equal([], person.Unasked);
        Assert.Equal(2, SiteFile.Read(Target).Configuration.Circuits.Length);
    }

    [Fact]
    public void Nobody_answers_questions_for_a_file_that_is_there_already()
    {
        _files.Write("school.site.json", "mine");
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = EdgectlProgram.Run(["site", "new", "--out", Target, "--lang", "en"], output, error, default, new ScriptedQuestions([], []));

        Assert.Equal(EdgectlProgram.BadInput, exitCode);
        Assert.Contains("--force", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Target));
    }

    // The lists of words that people choose from are those of the files.
    [Fact]
    public void Every_kind_and_every_use_of_a_building_can_be_chosen()
    {
        foreach (LoadKind kind in Enum.GetValues<LoadKind>().Where(kind => !SiteRules.IsProtected(kind)))
        {
            string word = string.Concat(kind.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
            Assert.Equal(EdgectlProgram.Success, New("--load", $"{word}=20").ExitCode);
            Assert.Equal(kind, SiteFile.Read(Target).Configuration.Loads[0].Options.Kind);
        }

        foreach (BuildingType type in Enum.GetValues<BuildingType>())
        {
            Assert.Equal(EdgectlProgram.Success, New("--type", type.ToString().ToLowerInvariant()).ExitCode);
            Assert.Equal(type, SiteFile.Read(Target).Building.Type);
        }

        Edgectl New(string option, string value) => Edgectl.Run(
        [
            "site", "new", "--force", "--out", Target, option, value,
            .. Needed.Where(pair => pair.Option != option).SelectMany(pair => new[] { pair.Option, pair.Value }),
        ]);
    }

    public void Dispose() => _files.Dispose();

    private static readonly (string Option, string Value)[] Needed =
    [
        ("--site", "s"), ("--type", "office"), ("--area-square-metres", "5000"), ("--heads", "200"), ("--limit-kilowatts", "100"), ("--meter", "800"),
    ];
}
