using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>What a site file says of its tariff, and what is wrong with it.</summary>
public class TariffFileTests
{
    private const string Named = """{ "periods": "shandong-2026", "floatingYuanPerKilowattHour": 0.5014, "fixedYuanPerKilowattHour": 0.13317 }""";

    // One letter an hour: sharp, peak, flat, valley, deep. From the notice's table by months, not from the file.
    private static readonly string[] Hours =
    [
        "FFVVVVFPPFVDDDVFSSSPPFFF", "FFVVVVFPPFVDDDVFSSSPPFFF", "FFFFFFFFFFVDDDVFFSSSPPFF", "FFFFFFFFFFVDDDVFFSSSPPFF",
        "FFFFFFFFFFVDDDVFFSSSPPFF", "FFFFFFFVVVVVFFFFPSSSSSPF", "FVVVVVFFFFFFFFFFPSSSSSPF", "FVVVVVFFFFFFFFFFPSSSSSPF",
        "FFFFFFFFFFVDDDVFPSSPPFFF", "FFFFFFFFFFVDDDVFPSSPPFFF", "FFFFFFFFFFVDDDVFPSSPPFFF", "FFVVVVFPPFVDDDVFSSSPPFFF",
    ];

    public static TheoryData<string, string?, string, string, string> Cases => new()
    {
        { "$.tariff.seasons", "null", "$.tariff.seasons", "must be a list in brackets", "Leave the key out" },
        { "$.tariff.seasons", "[]", "$.tariff.seasons", "the list is empty", "Name a file of periods" },
        { "$.tariff.seasons", null, "$.tariff.periods", "nothing says when which rate holds", "Name a file of periods" },
        { "$.tariff.periods", "\"shandong-2026\"", "$.tariff.seasons", "the periods are stated twice", "Keep \"periods\" or \"seasons\"" },
        { "$.tariff.seasons[1].months", "[6, 7]", "$.tariff.seasons", "a month, on one kind of day, is in no season or in two", "List each month once" },
        { "$.tariff.seasons[1].months", "[]", "$.tariff.seasons[1].months", "the list is empty", "List the season's months" },
        { "$.tariff.seasons[1].months[2]", "13", "$.tariff.seasons[1].months[2]", "there is no month 13", "List the season's months" },
        { "$.tariff.seasons[1].days", "\"holiday\"", "$.tariff.seasons[1].days", "\"holiday\" is not known here", "Did you mean \"workday\"? Known here: all, workday, day-off" },
        { "$.tariff.seasons[0].periods[1].rate", "\"vally\"", "$.tariff.seasons[0].periods[1].rate", "\"vally\" is not known here", "Did you mean \"valley\"?" },
        { "$.tariff.seasons[0].periods[1].start", "\"18:59\"", "$.tariff.seasons[0].periods", "a season has at most 12 periods, none over another", "Write the sharp hours apart" },
        { "$.tariff.seasons[0].periods[0].end", "\"16:00\"", "$.tariff.seasons[0].periods[0]", "a period does not end when it begins", "Write when it ends" },
        { "$.tariff.seasons[0].periods[1].end", "\"24:30\"", "$.tariff.seasons[0].periods[1].end", "\"24:30\" is not a time of day", "Write the local time" },
        { "$.tariff.pricesYuanPerKilowattHour.flat", null, "$.tariff.pricesYuanPerKilowattHour", "there are prices, and none for the flat rate", "Write the price of every rate" },
        { "$.tariff.pricesYuanPerKilowattHour.flat", "0.1234567", "$.tariff.pricesYuanPerKilowattHour.flat", "has more than six decimals: 0.1234567", "Copy the price" },
        { "$.tariff.pricesYuanPerKilowattHour.flat", "654.3", "$.tariff.pricesYuanPerKilowattHour.flat", "must be 0 to 100 yuan, not 654.3", "Write yuan, such as 0.6543" },
        { "$.tariff.floatingYuanPerKilowattHour", "0.5", "$.tariff.floatingYuanPerKilowattHour", "prices are stated twice", "Keep one of the two" },
        { "$.tariff.floatPermille.deep", "-90", "$.tariff.floatPermille.deep", "must be 0 to 10000 ‰, not -90", "Write 1700 where the rate rises by 70 %" },
        { "$.tariff.priceChange.from", "\"August\"", "$.tariff.priceChange.from", "\"August\" is not a date", "Write" },
        { "$.tariff.priceChange.pricesYuanPerKilowattHour.peak", null, "$.tariff.priceChange", "there are prices, and none for the flat rate", "Write the price of every rate" },
        { "$.tariff.priceChange.floatingYuanPerKilowattHour", "0.5", "$.tariff.priceChange.floatingYuanPerKilowattHour", "prices are stated twice", "Keep one of the two" },
        { "$.tariff.validTo", "\"2025-12-31\"", "$.tariff.validTo", "the tariff ends before it begins", "Write the first day" },
        { "$.tariff.demandCharge.contractWatts", null, "$.tariff.demandCharge.contractWatts", "the demand charge says not of how much", "Write \"contractWatts\" for a contract" },
        { "$.tariff.demandCharge.yuanPerKilowattMonth", "1000.5", "$.tariff.demandCharge.yuanPerKilowattMonth", "must be 0 to 1000 yuan, not 1000.5", "Write yuan" },
        { "$.tariff", null, "$.loads[0].defer", "the load waits for a cheaper rate, and there is no tariff", "Write \"tariff\"" },
        { "$.loads[0].defer.avoid", "[\"sharp\", \"peak\", \"flat\", \"valley\", \"deep\"]", "$.loads[0].defer.avoid", "the load would wait in every rate", "Leave the cheap rates out" },
        { "$.loads[0].defer", """{ "avoid": ["peak", "flat"] }""", "$.loads[0].defer.avoid", "the load would wait in every rate that there is in a month", "Leave the cheap rates out" },
        { "$.demandResponse.fallbackLimitWatts", null, "$.demandResponse.fallbackLimitWatts", "a heartbeat needs the limit that holds without it", "Write both" },
        { "$.demandResponse.heartbeatSeconds", "59", "$.demandResponse.heartbeatSeconds", "must be 60 to 86400 s, not 59", "Write a number in that range" },
        { "$.demandResponse.optOutInput", "1", "$.demandResponse.optOutInput", "the channel is already used by an earlier entry", "Use each channel once" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_wrong_value_is_named(string path, string? json, string place, string problem, string remedy)
    {
        InputException refusal = SiteDraft.Refuse((path, json));

        InputFinding finding = Assert.Single(refusal.Findings);
        Assert.Equal(place, finding.Place);
        Assert.StartsWith(problem, finding.Problem.English, StringComparison.Ordinal);
        Assert.StartsWith(remedy, finding.Remedy.English, StringComparison.Ordinal);
        Texts.AssertBilingual(refusal);
    }

    [Fact]
    public void A_file_of_periods_that_does_not_ship_is_named_with_the_nearest()
    {
        InputFinding finding = Assert.Single(SiteDraft.Refuse(("$.tariff", "{ \"periods\": \"shandong-2025\" }")).Findings);

        Assert.Equal(
            ("$.tariff.periods", "Did you mean \"shandong-2026\"? Known here: shandong-2026"), (finding.Place, finding.Remedy.English));
    }

    [Fact]
    public void Periods_over_midnight_are_two_and_the_day_ends_at_24()
    {
        TariffOptions tariff = SiteFile.Parse("draft.json", SiteDraft.Text).Configuration.Tariff;

        Assert.Equal(
            [(0, 450, TariffRate.Valley), (960, 1_140, TariffRate.Sharp), (1_380, 1_440, TariffRate.Valley)],
            tariff.Seasons[0].Periods.Select(period => (period.StartMinutes, period.EndMinutes, period.Rate)));
        Assert.Equal((960, 1_440), (tariff.Seasons[1].Periods[0].StartMinutes, tariff.Seasons[1].Periods[0].EndMinutes));
        Assert.Equal([1_250_000, 1_050_000, 654_300, 300_000, 123_456], tariff.PricesMicroYuanPerKilowattHour);
        Assert.Equal((394_900, 36_100_000), (tariff.ExportPriceMicroYuanPerKilowattHour, tariff.DemandCharge.PriceMicroYuanPerKilowattMonth));
        Assert.Equal((20_454, 20_818), (tariff.ValidFromDay, tariff.ValidToDay));
        Assert.Equal(20_666, tariff.Change.FromDay);
        Assert.Equal([1_300_000, 1_100_000, 700_000, 350_000, 0], tariff.Change.PricesMicroYuanPerKilowattHour);
    }

    [Fact]
    public void The_file_of_Shandong_has_the_rates_of_its_year_hour_by_hour()
    {
        SiteConfiguration site = SiteFile.Parse("draft.json", SiteDraft.With(("$.tariff", Named))).Configuration;
        TariffTable table = new(site.Tariff, new Core.Budget.WorkCalendar([], []));
        for (DateTime time = new(2026, 1, 1); time.Year == 2026; time = time.AddHours(1))
        {
            TariffRate expected = (TariffRate)"SPFVD".IndexOf(Hours[time.Month - 1][time.Hour], StringComparison.Ordinal);
            Assert.Equal(expected, table.RateAt((int)(time - DateTime.UnixEpoch).TotalMinutes));
        }

        Assert.Equal((20_454, 20_818), (site.Tariff.ValidFromDay, site.Tariff.ValidToDay));
    }

    // 0.5014 yuan float, 0.13317 do not: sharp is 1.0028 + 0.13317.
    [Fact]
    public void Prices_may_be_told_by_what_floats_and_what_does_not()
    {
        SiteConfiguration site = SiteFile.Parse("draft.json", SiteDraft.With(("$.tariff", Named))).Configuration;

        Assert.Equal([1_135_970, 985_550, 634_570, 283_590, 183_310], site.Tariff.PricesMicroYuanPerKilowattHour);
    }
}
