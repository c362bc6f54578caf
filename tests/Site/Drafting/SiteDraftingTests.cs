using CsCheck;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site.Tests.Drafting;

/// <summary>New site files from answers.</summary>
public sealed class SiteDraftingTests : IDisposable
{
    private static readonly MeterAnswer Plain = new(800, 1, 1);

    private static readonly Gen<MeterAnswer> Meter = Gen.Select(Gen.Int[1, 10_000], Gen.Int[1, 2_000], Gen.Int[1, 5]).Select(
        (impulses, numerator, denominator) => new MeterAnswer(impulses, Math.Max(numerator, denominator), denominator));

    private static readonly Gen<SiteAnswers> Answers =
        from kinds in Gen.Int[0, KindDefaults.Kinds.Count - 1].Array[0, 3]
        from watts in Gen.Int[1, 1_000_000].Array[3]
        from meters in Meter.Array[4]
        from hasMeter in Gen.Bool.Array[3]
        from metered in Gen.Int[0, 2]
        from name in Gen.String[Gen.Char["楼\"\\/*中a // }"], 0, 12]
        from numbers in Gen.Int[0, 3].Array[4]
        select new SiteAnswers
        {
            SiteId = "site-1",
            LimitWatts = watts[0],
            MainMeter = meters[3],
            Building = new BuildingInformation(name, numbers[0] == 0 ? string.Empty : "370303A001", (BuildingType)numbers[1], numbers[2] + 1, null, string.Empty),
            Loads = [.. kinds.Select((kind, i) => new LoadAnswer(KindDefaults.Kinds[kind], watts[i], hasMeter[i] ? meters[i] : null))],
            Metered = [.. new[] { "lifts", "hall" }.Take(metered).Select(id => new MeteredAnswer(id, meters[0]))],
            WaterLitresPerPulse = numbers[0] == 0 ? null : 10,
            YearKilowattHours = numbers[1] == 0 ? 123_457 : null,
            MonthKilowattHours = numbers[1] == 1 ? 1_234 : null,
            YearCubicMetres = numbers[0] == 0 ? null : 1_000 + numbers[3],
        };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgectl-new-");

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Whatever_is_answered_the_file_says_so(Language language) => Answers.Sample(answers =>
    {
        string text = SiteDrafting.Draft("new.json", answers, language);
        SiteDocument site = SiteFile.Parse("new.json", text);
        SiteConfiguration configuration = site.Configuration;

        Assert.Equal(answers.Building, site.Building);
        Assert.Equal((answers.SiteId, (long)answers.LimitWatts), (configuration.SiteId, configuration.Demand.LimitWatts));
        Assert.Equal(answers.Loads.Select(load => (load.Kind, load.RatedWatts)).Order(), configuration.Loads.Select(load => (load.Options.Kind, (int)load.Options.RatedWatts)).Order());
        Assert.Equal(answers.Loads.Count(load => load.Meter != null), configuration.Loads.Count(load => load.OwnCircuit >= 0));
        Assert.Equal(1 + answers.Metered.Count + answers.Loads.Count(load => load.Meter != null), configuration.Circuits.Length);
        Assert.Equal(answers.MainMeter.ImpulsesPerKilowattHour, configuration.Circuits[configuration.SiteCircuit].Pulse.ImpulsesPerKilowattHour);
        Assert.Equal(answers.YearKilowattHours ?? 12 * answers.MonthKilowattHours ?? 0, configuration.Budget.MonthKilowattHours.Sum());
        Assert.Equal(answers.YearCubicMetres ?? 0, configuration.Budget.MonthCubicMetres.Sum());
        Assert.Equal(answers.WaterLitresPerPulse != null, configuration.WaterMeters.Length == 1);
    });

    [Fact]
    public void Every_kind_that_may_be_shed_has_defaults_that_spare_its_machine()
    {
        Assert.Equal(Enum.GetValues<LoadKind>().Where(kind => !SiteRules.IsProtected(kind)).Order(), KindDefaults.Kinds.Order());
        foreach (LoadKind kind in KindDefaults.Kinds)
        {
            SiteAnswers answers = new() { SiteId = "s", LimitWatts = 50_000, MainMeter = Plain, Loads = [new(kind, 10_000, Plain), new(kind, 20_000, Plain)] };
            SiteConfiguration site = SiteFile.Parse("new.json", SiteDrafting.Draft("new.json", answers, Language.English)).Configuration;

            Assert.All(site.Loads, load => Assert.True(load.Options.MinimumOffMilliseconds >= 300_000));
            Assert.Equal(2, site.Loads.Select(load => load.Id).Distinct().Count());
            Assert.All(site.Circuits, circuit => Assert.Contains(circuit.SubItemCode, SubItemCodes.All));
        }
    }

    [Fact]
    public void What_people_feel_is_shed_last()
    {
        SiteAnswers answers = new()
        {
            SiteId = "s",
            LimitWatts = 50_000,
            MainMeter = Plain,
            Loads = [new(LoadKind.Chiller, 1_000, null), new(LoadKind.Lighting, 1_000, null), new(LoadKind.EvCharger, 1_000, null)],
        };
        SiteConfiguration site = SiteFile.Parse("new.json", SiteDrafting.Draft("new.json", answers, Language.English)).Configuration;

        Assert.Equal(["ev-charger", "lighting", "chiller"], site.Loads.OrderBy(load => load.Options.ShedPriority).Select(load => load.Id));
    }

    [Fact]
    public void Answers_that_make_no_site_are_refused_before_anything_is_written()
    {
        SiteAnswers answers = new()
        {
            SiteId = "s",
            LimitWatts = 50_000,
            MainMeter = Plain,
            FireAlarmInput = 5,
            Loads = [new(LoadKind.Chiller, 1_000, null)],
            Metered = [.. Enumerable.Range(0, 8).Select(i => new MeteredAnswer($"m{i}", Plain))],
        };
        InputException refusal = Assert.Throws<InputException>(() => SiteDrafting.Draft("new.json", answers, Language.English));

        Assert.Equal(["$.fireAlarmInput", "$.circuits[8].pulse.channel"], refusal.Findings.Select(finding => finding.Path));
    }

    [Fact]
    public void A_file_that_is_there_is_kept_unless_it_may_be_replaced()
    {
        string path = Path.Combine(_folder.FullName, "a.json");
        SiteDrafting.Write(path, "{}", mayReplace: false);
        Texts.AssertBilingual(Assert.Throws<InputException>(() => SiteDrafting.Write(path, "{ }", mayReplace: false)));
        Assert.Equal("{}", File.ReadAllText(path));
        SiteDrafting.Write(path, "{ }", mayReplace: true);

        Assert.Equal("{ }", File.ReadAllText(path));
        Assert.Equal(["a.json", SiteDrafting.SchemaName], Directory.GetFiles(_folder.FullName).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _folder.Delete(true);
}
