using CsCheck;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Quotas of a year, spread over its months.</summary>
public class YearQuotaTests
{
    private const string Shares = "[200, 150, 100, 50, 40, 60, 80, 80, 40, 40, 60, 100]";

    [Fact]
    public void A_year_is_spread_by_the_shares_that_the_site_states_and_water_by_days()
    {
        BudgetOptions budget = Read($"\"yearKilowattHours\": 500000, \"yearMonthsPermille\": {Shares}, \"yearCubicMetres\": 3650");

        Assert.Equal([100_000, 75_000, 50_000, 25_000, 20_000, 30_000, 40_000, 40_000, 20_000, 20_000, 30_000, 50_000], budget.MonthKilowattHours);
        Assert.Equal((310, 280, 310), (budget.MonthCubicMetres[0], budget.MonthCubicMetres[1], budget.MonthCubicMetres[11]));
        Assert.Equal(3_650, budget.MonthCubicMetres.Sum());
    }

    [Fact]
    public void Tonnes_are_spread_to_the_kilogram_and_without_shares_by_the_office_that_ships()
    {
        BudgetOptions budget = Read("\"yearTonnesCoalEquivalent\": 61.45, \"coalEquivalentBasis\": \"calorific\"");

        Assert.Equal(61_450, budget.MonthKilogramsCe.Sum());
        Assert.Equal((7_620, 3_380), (budget.MonthKilogramsCe[0], budget.MonthKilogramsCe[3]));
        Assert.Empty(budget.MonthKilowattHours);
    }

    [Fact]
    public void Nothing_of_a_year_is_lost_by_rounding() => Gen.Int[12_000, 500_000_000].Sample(year =>
        Read(FormattableString.Invariant($"\"yearKilowattHours\": {year}")).MonthKilowattHours.Sum() == year);

    [Theory]
    [InlineData("\"yearKilowattHours\": 500000, \"monthKilowattHours\": 9000", "$.budget.yearKilowattHours", "the quota is given by months already")]
    [InlineData("\"yearCubicMetres\": 500, \"monthCubicMetres\": 9", "$.budget.yearCubicMetres", "the quota is given by months already")]
    [InlineData("\"yearKilowattHours\": 11", "$.budget.yearKilowattHours", "spread over the months, 11 leaves one with nothing")]
    [InlineData("\"yearKilowattHours\": 900000001", "$.budget.yearKilowattHours", "spread over the months, 900000001 leaves one")]
    [InlineData("\"yearTonnesCoalEquivalent\": 300001, \"coalEquivalentBasis\": \"calorific\"", "$.budget.yearTonnesCoalEquivalent", "spread over the months")]
    [InlineData("\"yearTonnesCoalEquivalent\": 60", "$.budget.yearTonnesCoalEquivalent", "nothing says of which basis the quota is")]
    [InlineData("\"yearKilowattHours\": 5000, \"yearMonthsPermille\": [1000]", "$.budget.yearMonthsPermille", "these are not the shares of twelve months")]
    [InlineData("\"yearKilowattHours\": 5000, \"yearMonthsPermille\": [89, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 900]", "$.budget.yearMonthsPermille", "these are not the shares of twelve months")]
    public void What_is_wrong_is_said_at_its_place(string budget, string place, string problem)
    {
        InputException exception = Assert.Throws<InputException>(() => Read(budget));

        InputFinding finding = Assert.Single(exception.Findings);
        Assert.Equal(place, finding.Place);
        Assert.StartsWith(problem, finding.Problem.English, StringComparison.Ordinal);
        Texts.AssertReadable(exception);
    }

    private static BudgetOptions Read(string budget) => SiteFile.Parse("year.json", $$"""
        {
          "siteId": "s", "deviceId": "d", "board": "virtual", "demand": { "limitWatts": 60000 }, "siteCircuit": "main",
          "circuits": [{ "id": "main", "pulse": { "channel": 0, "impulsesPerKilowattHour": 6400 } }],
          "waterMeters": [{ "id": "water", "channel": 0, "litresPerPulse": 10 }],
          "budget": { {{budget}} }
        }
        """).Configuration.Budget;
}
