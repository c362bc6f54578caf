namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Columns that say under which conditions power was drawn: outdoor temperature and occupancy.</summary>
public sealed class ConditionColumnTests
{
    private const string Map = """
        { "timestampColumn": "time", "stamp": "start", "intervalSeconds": 900, "temperatureColumn": "outdoor", "occupancyColumn": "people",
          "base": [{ "column": "total" }] }
        """;

    [Fact]
    public void They_are_read_beside_the_power_and_a_missing_one_leaves_the_power_its_row()
    {
        SampleSeries series = Read("time,total,outdoor,people\n2026-01-01 00:00,5,-3.5,0\n2026-01-01 00:15,6,,nan\n2026-01-01 00:30,,1,1\n");

        Assert.Equal([5.0, 6.0], series.BaseWatts);
        Assert.Equal([-3.5, double.NaN], series.TemperaturesCelsius);
        Assert.Equal([0, double.NaN], series.Occupancies);
        Assert.Equal(1, series.MissingRowCount);
    }

    [Theory]
    [InlineData("2026-01-01 00:00,5,300,0", "column \"outdoor\": \"300\" is no number from -90 to 60")]
    [InlineData("2026-01-01 00:00,5,warm,0", "column \"outdoor\": \"warm\" is no number")]
    [InlineData("2026-01-01 00:00,5,20,-1", "column \"people\": \"-1\" is no number from 0")]
    public void A_value_that_cannot_be_is_named_with_its_line(string row, string problem)
    {
        InputException refusal = Assert.Throws<InputException>(() => Read("time,total,outdoor,people\n" + row + "\n"));

        Assert.Equal("line 2", refusal.Place);
        Assert.Contains(problem, refusal.Problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_not_there_is_named()
    {
        InputException refusal = Assert.Throws<InputException>(() => Read("time,total,outdoors,people\n2026-01-01 00:00,5,1,1\n"));
        Assert.Contains("there is no column \"outdoor\"", refusal.Problem.English, StringComparison.Ordinal);
    }

    private static SampleSeries Read(string text) =>
        CsvFile.Parse("data.csv", new StringReader(text), ReplayMap.Parse("map.json", Map));
}
