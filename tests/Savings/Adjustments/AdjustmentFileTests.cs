using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>Lists of non-routine adjustments, and what is refused in them.</summary>
public sealed class AdjustmentFileTests
{
    private const string One = """
        { "adjustments": [ { "from": "2026-05-01", "to": "2026-06-30", "kilowattHoursPerDay": 120, "uncertaintyPercent": 10,
          "reason": "server room", "evidence": "sub-meter 14" } ] }
        """;

    private static readonly Period Reporting = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30));

    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "2026-05-01", "2025-12-31", "$.adjustments[0].from", "2025-12-31 lies outside the reporting period 2026-01-01..2026-06-30" },
        { "2026-06-30", "2026-07-01", "$.adjustments[0].to", "2026-07-01 lies outside the reporting period" },
        { "2026-06-30", "2026-04-30", "$.adjustments[0].to", "ends on 2026-04-30, before it begins" },
        { "2026-05-01", "1 May", "$.adjustments[0].from", "\"1 May\" is no day" },
        { "\"kilowattHoursPerDay\": 120,", "", "$.adjustments[0]", "the adjustment has no amount" },
        { "\"kilowattHoursPerDay\": 120,", "\"kilowattHoursPerDay\": 120, \"percent\": 3,", "$.adjustments[0].kilowattHoursPerDay", "the adjustment has two amounts" },
        { "\"kilowattHoursPerDay\": 120,", "\"percent\": 130,", "$.adjustments[0].percent", "must be -100 to 100, not 130" },
        { "\"kilowattHoursPerDay\"", "\"kWhPerDay\"", "$.adjustments[0].kWhPerDay", "unknown key \"kWhPerDay\"" },
        { "\"uncertaintyPercent\": 10", "\"uncertaintyPercent\": -1", "$.adjustments[0].uncertaintyPercent", "must be 0 to 100, not -1" },
        { "\"server room\"", "\" \"", "$.adjustments[0].reason", "says nothing" },
        { ", \"evidence\": \"sub-meter 14\"", "", "$.adjustments[0].evidence", "\"evidence\" is missing" },
        { "\"adjustments\"", "\"adjustment\"", "$.adjustment", "unknown key \"adjustment\"" },
    };

    [Fact]
    public void An_adjustment_is_read_as_it_is_written()
    {
        NonRoutineAdjustment one = Assert.Single(AdjustmentFile.Parse("list.json", One, Reporting));

        Assert.Equal("2026-05-01..2026-06-30", one.Period.ToString());
        Assert.Equal((120.0, null, 10.0, "server room", "sub-meter 14"), (one.KilowattHoursPerDay, one.Percent, one.UncertaintyPercent, one.Reason, one.Evidence));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_wrong_value_is_named_with_its_place(string right, string wrong, string place, string problem)
    {
        string flat = One.ReplaceLineEndings(" ").Replace("10,           ", "10, ", StringComparison.Ordinal);
        string json = System.Text.RegularExpressions.Regex.Replace(flat, " +", " ");
        Assert.Contains(right, json, StringComparison.Ordinal);
        InputException refusal = Assert.Throws<InputException>(
            () => AdjustmentFile.Parse("list.json", json.Replace(right, wrong, StringComparison.Ordinal), Reporting));

        InputFinding finding = refusal.Findings[0];
        Assert.Equal(place, finding.Place);
        Assert.Contains(problem, finding.Text(Language.English), StringComparison.Ordinal);
        Assert.NotEqual(finding.Text(Language.English), finding.Text(Language.Chinese));
    }

    [Fact]
    public void The_same_adjustment_twice_is_refused_and_another_reason_is_another_one()
    {
        string item = One[(One.IndexOf('[', StringComparison.Ordinal) + 1)..One.LastIndexOf(']')];
        string twice = One.Replace(item, item + "," + item, StringComparison.Ordinal);
        InputException refusal = Assert.Throws<InputException>(() => AdjustmentFile.Parse("list.json", twice, Reporting));
        Assert.Equal("$.adjustments[1]", refusal.Place);
        Assert.Contains("would count twice", refusal.Text(Language.English), StringComparison.Ordinal);

        string other = item.Replace("server room", "second server room", StringComparison.Ordinal);
        Assert.Equal(2, AdjustmentFile.Parse("list.json", One.Replace(item, item + "," + other, StringComparison.Ordinal), Reporting).Count);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        string json = One.Replace("2026-05-01", "2025-05-01", StringComparison.Ordinal).Replace("120", "1e9", StringComparison.Ordinal)
            .Replace("server room", "", StringComparison.Ordinal);

        Assert.Equal(3, Assert.Throws<InputException>(() => AdjustmentFile.Parse("list.json", json, Reporting)).Findings.Count);
    }
}
