using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>Published lists of holidays and make-up workdays.</summary>
public sealed class CalendarTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgectl-savings-");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public void Listed_days_outrank_the_week_and_years_without_a_list_are_told()
    {
        DayCalendar calendar = Read("""
            { "$schema": "x", "$id": "y", "papers": ["z"], "year": 2026, "days": [
              { "name": "National Day", "date": "2026-10-01", "isOffDay": true },
              { "name": "National Day", "date": "2026-10-10", "isOffDay": false } ] }
            """);

        Assert.Equal(DayKind.DayOff, calendar.KindOf(new DateOnly(2026, 10, 1)));
        Assert.Equal(DayKind.Workday, calendar.KindOf(new DateOnly(2026, 10, 10)));
        Assert.Equal(DayKind.DayOff, calendar.KindOf(new DateOnly(2026, 10, 11)));
        Assert.Equal([2025, 2027], calendar.YearsWithoutList(Period.Parse("2025-06-01..2027-01-01")!));
    }

    [Theory]
    [InlineData("""{ "days": [] }""", "\"year\" is missing")]
    [InlineData("""{ "year": 26, "days": [] }""", "26 is no year")]
    [InlineData("""{ "year": 2026 }""", "\"days\" is missing")]
    [InlineData("""{ "year": 2026, "days": [ { "date": "2026-13-01", "isOffDay": true } ] }""", "\"2026-13-01\" is no day")]
    [InlineData("""{ "year": 2026, "days": [ { "date": "2026-01-01" } ] }""", "\"isOffDay\" is missing")]
    [InlineData("""{ "year": 2026, "days": [ { "date": "2026-01-01", "isOffDay": true }, { "date": "2026-01-01", "isOffDay": false } ] }""", "already listed")]
    [InlineData("""{ "year": 2026, "holidays": [] }""", "unknown key \"holidays\"")]
    public void What_is_wrong_in_a_list_is_named(string json, string problem)
    {
        InputException refusal = Assert.Throws<InputException>(() => Read(json));
        Assert.Contains(problem, refusal.Text(Language.English), StringComparison.Ordinal);
    }

    private DayCalendar Read(string json)
    {
        string path = Path.Combine(_folder.FullName, "2026.json");
        File.WriteAllText(path, json);
        return DayCalendar.Read([path]);
    }
}
