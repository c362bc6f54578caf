namespace Zibo.EdgeCtl.Sim.Site.Tests.Checking;

/// <summary>What is allowed and still told.</summary>
public class SiteWarningTests
{
    // Nothing to warn of: a limit that the loads can keep, everything metered, an interval pulse, quotas.
    private const string Calm = """
        {
          "siteId": "s", "deviceId": "d", "board": "virtual",
          "building": { "id": "370303A001", "type": "office", "areaSquareMetres": 5000, "heads": 200 },
          "fireAlarmInput": 0,
          "demand": { "limitWatts": 60000, "intervalInput": 1 },
          "siteCircuit": "main",
          "circuits": [
            { "id": "main", "pulse": { "channel": 0, "impulsesPerKilowattHour": 6400 }, "subItemCode": "01000" },
            { "id": "chiller", "pulse": { "channel": 1, "impulsesPerKilowattHour": 800 } }
          ],
          "waterMeters": [{ "id": "water", "channel": 0, "litresPerPulse": 10 }],
          "temperatures": [{ "id": "rooms", "channel": 0, "transmitter": { "lowMillivolts": 400, "lowCelsius": 0, "highMillivolts": 2000, "highCelsius": 50 } }],
          "loads": [{
            "id": "chiller", "kind": "chiller", "output": 0, "ratedWatts": 30000, "minimumOnSeconds": 300, "minimumOffSeconds": 600,
            "circuit": "chiller", "comfort": { "temperature": "rooms", "maximumCelsius": 28 }
          }],
          "budget": { "monthKilowattHours": 9000, "monthCubicMetres": 100 }
        }
        """;

    [Fact]
    public void A_site_with_everything_has_none() => Assert.Empty(SiteChecker.Check("calm.json", Calm).Warnings);

    [Theory]
    [InlineData("\"heads\": 200", "\"gatewayId\": \"1\"", "no-building-size", "$.building", 3)]
    [InlineData("370303A001", "370303E001", "building-letter", "$.building.id", 3)]
    [InlineData("\"pulse\": { \"channel\": 0, \"impulsesPerKilowattHour\": 6400 }", "\"current\": { \"channel\": 1, \"milliamperesPerVolt\": 1000 }", "site-meter-current", "$.circuits[0].current", 8)]
    [InlineData("6400", "6", "coarse-pulse", "$.circuits[0].pulse", 8)]
    [InlineData(", \"intervalInput\": 1", "", "no-interval-pulse", "$.demand", 5)]
    [InlineData("60000", "300001", "little-to-shed", "$.loads", 13)]
    [InlineData("\"circuit\": \"chiller\", ", "", "load-without-meter", "$.loads[0]", 13)]
    [InlineData(", \"comfort\": { \"temperature\": \"rooms\", \"maximumCelsius\": 28 }", "", "no-comfort-limit", "$.loads[0]", 13)]
    [InlineData("\"monthKilowattHours\": 9000, ", "", "no-energy-quota", "$.budget", 17)]
    [InlineData("\"monthKilowattHours\": 9000", "\"yearKilowattHours\": 108000", "year-quota-spread", "$.budget", 17)]
    [InlineData(", \"monthCubicMetres\": 100", "", "no-water-quota", "$.budget", 17)]
    [InlineData(", \"subItemCode\": \"01000\"", "", "no-sub-items", "$.circuits", 7)]
    [InlineData("\"budget\": {", "\"checkpoint\": { \"enduranceWrites\": 300000 }, \"budget\": {", "store-wears-out", "$.checkpoint", 17)]
    public void What_is_missing_or_chosen_badly_is_told_with_its_place(string text, string instead, string code, string path, int line)
    {
        string changed = Calm.Replace(text, instead, StringComparison.Ordinal);
        Assert.NotEqual(Calm, changed);
        SiteWarning warning = Assert.Single(SiteChecker.Check("calm.json", changed).Warnings, found => found.Code == code);

        Assert.Equal((path, line), (warning.Finding.Path, warning.Finding.Line));
        Texts.AssertBilingual(warning.Finding.Problem);
        Texts.AssertBilingual(warning.Finding.Remedy);
    }

    [Theory]
    [InlineData("", "", null)]
    [InlineData(", \"cooling\": { \"aheadCelsius\": 26, \"dearCelsius\": 27.5 }", "", "shift-does-nothing")]
    [InlineData("27.5", "28.5", "shift-beyond-comfort")]
    [InlineData(", \"optimumStart\": { \"temperature\": \"rooms\" }", "", "shift-not-learned")]
    public void A_setpoint_that_is_moved_in_vain_or_too_far_is_told(string text, string instead, string? code)
    {
        const string setpoints = """
            "schedules": [{ "id": "hours", "tables": [{ "days": ["workday"], "occupied": ["08:00-18:00"] }], "optimumStart": { "temperature": "rooms" } }],
            "setpoints": [{
              "id": "rooms", "analogOutput": 0, "schedule": "hours", "span": { "lowCelsius": 10, "highCelsius": 35 },
              "cooling": { "occupiedCelsius": 27 },
              "shift": { "temperature": "rooms", "cooling": { "aheadCelsius": 26, "dearCelsius": 27.5 } }
            }],
            "budget": {
            """;
        string changed = Calm.Replace("\"budget\": {", text.Length == 0 ? setpoints : setpoints.Replace(text, instead, StringComparison.Ordinal), StringComparison.Ordinal);
        IReadOnlyList<SiteWarning> warnings = SiteChecker.Check("calm.json", changed).Warnings;

        Assert.Equal(code, warnings.SingleOrDefault()?.Code);
        Assert.All(warnings, warning => Assert.Equal("$.setpoints[0].shift", warning.Finding.Path));
        Assert.All(warnings, warning => Texts.AssertBilingual(warning.Finding.Problem));
        Assert.All(warnings, warning => Texts.AssertBilingual(warning.Finding.Remedy));
    }

    [Theory]
    [InlineData("\"hours\", \"tables\"", "\"ours\", \"tables\"", "schedule-unused", "$.schedules[0]")]
    [InlineData("\"friday\"], \"occupied\": [\"08:00-12:00\"] }, { \"days\": [\"workday\"]", "\"workday\"], \"occupied\": [] }, { \"days\": [\"friday\", \"workday\"]", "table-never-holds", "$.schedules[0].tables[1]")]
    [InlineData("\"schedule\": \"hours\", \"comfort\"", "\"comfort\"", "unoccupied-in-vain", "$.loads[0].comfort")]
    [InlineData("] }], \"loads\"", "], \"optimumStart\": { \"temperature\": \"rooms\" } }], \"loads\"", "light-too-early", "$.loads[0].schedule")]
    [InlineData("59000", "60000", "fallback-in-vain", "$.demandResponse.fallbackLimitWatts")]
    [InlineData(", \"yuanPerKilowattMonth\": 36", "", "charge-without-price", "$.tariff.demandCharge")]
    public void What_is_said_in_vain_is_told(string text, string instead, string code, string path)
    {
        const string vain = """
            "demandResponse": { "heartbeatSeconds": 600, "fallbackLimitWatts": 59000 },
            "tariff": { "periods": "shandong-2026", "demandCharge": { "mode": "actual", "yuanPerKilowattMonth": 36 } },
            "schedules": [{ "id": "hours", "tables": [{ "days": ["friday"], "occupied": ["08:00-12:00"] }, { "days": ["workday"], "occupied": ["08:00-18:00"] }] }], "loads": [{
              "id": "lamps", "kind": "lighting", "output": 1, "ratedWatts": 30000, "circuit": "lamps", "schedule": "hours", "comfort": { "temperature": "rooms", "unoccupiedMinimumCelsius": 8 } }, {
              "id": "lamps-2", "kind": "lighting", "output": 2, "ratedWatts": 30000, "circuit": "lamps-2", "schedule": "hours" }],
            """;
        string lamps = Calm.Replace(
            "\"circuits\": [", "\"circuits\": [{ \"id\": \"lamps\", \"pulse\": { \"channel\": 2, \"impulsesPerKilowattHour\": 800 } }, { \"id\": \"lamps-2\", \"pulse\": { \"channel\": 3, \"impulsesPerKilowattHour\": 800 } },", StringComparison.Ordinal);
        string whole = string.Concat(lamps.AsSpan(0, lamps.IndexOf("\"loads\"", StringComparison.Ordinal)), vain, lamps.AsSpan(lamps.IndexOf("\"budget\"", StringComparison.Ordinal)));
        Assert.Empty(SiteChecker.Check("calm.json", whole).Warnings);
        string changed = whole.Replace(text, instead, StringComparison.Ordinal);
        Assert.NotEqual(whole, changed);
        changed = code == "schedule-unused" ? changed.Replace("[{ \"id\": \"ours\"", "[{ \"id\": \"ours\", \"tables\": [{ \"days\": [\"workday\"], \"occupied\": [] }] }, { \"id\": \"hours\"", StringComparison.Ordinal) : changed;
        SiteWarning warning = Assert.Single(SiteChecker.Check("calm.json", changed).Warnings.DistinctBy(found => found.Code));

        Assert.Equal((code, path), (warning.Code, warning.Finding.Path));
        Texts.AssertBilingual(warning.Finding.Problem);
        Texts.AssertBilingual(warning.Finding.Remedy);
    }

    [Fact]
    public void A_site_that_only_meters_is_told_what_it_cannot_do()
    {
        string text = """
            {
              "siteId": "s", "deviceId": "d", "board": "virtual", "demand": { "limitWatts": 60000 }, "siteCircuit": "main",
              "circuits": [{ "id": "main", "pulse": { "channel": 0, "impulsesPerKilowattHour": 6400 } }]
            }
            """;

        Assert.Equal(
            ["no-building-size", "no-energy-quota", "no-loads", "no-water-meter", "no-interval-pulse", "no-sub-items"],
            SiteChecker.Check("small.json", text).Warnings.Select(warning => warning.Code).OrderBy(code => code == "no-interval-pulse" ? "y" : code == "no-sub-items" ? "z" : code));
    }

    // The architecture has the same figures: 782 checkpoints a day at 250 kW are 5.6 years.
    [Fact]
    public void The_wear_is_that_of_the_quarters_and_of_the_energy()
    {
        SiteDocument site = SiteFile.Parse("calm.json", Calm);
        site.Configuration.Budget.MonthKilowattHours = [];
        site.Configuration.Demand.LimitWatts = 750_000;

        Assert.Equal(781.7, SiteFigures.CheckpointsPerDay(site.Configuration), 0.1);
        Assert.Equal(5.6, SiteFigures.StoreLifeYears(site.Configuration), 0.05);
        Assert.Equal(0.625, SiteFigures.OnePulseWatts(site.Configuration), 1e-9);
    }
}
