using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Real measurements, which the repository does not ship: their folder lies beside it, or these tests are skipped.</summary>
public class MeasuredDataTests
{
    private const string TotalMap = """
        {
          "timestampColumn": "timestamp", "stamp": "start", "intervalSeconds": SECONDS, "utcOffsetMinutes": OFFSET,
          "base": [{ "column": "total_W" }]
        }
        """;

    private static readonly string Folder = Repository.PathOf("..", "shared", "data");

    [Fact]
    public void The_NREL_office_reads_through_its_map()
    {
        ReplayMap map = ReplayMap.Read(Repository.PathOf("sim", "Site", "maps", "nrel-office.map.json"));
        (SampleSeries series, string[][] rows) = Read("nrel_rsf_2011_jan_aug_hourly_W.csv", map);

        Assert.Equal(rows.Length, series.Count);
        Assert.Empty(series.Gaps);

        // The first row ends at 01:00 in Colorado.
        Assert.Equal(Utc("2011-01-01T00:00-07:00"), series.StartUtcMilliseconds[0]);
        Assert.Equal(4_000 + 32_000 + 102_000, series.BaseWatts[0]);
        Assert.Equal(["cooling", "mechanical"], series.Loads.Select(load => load.Load.Id));
        Assert.Equal(rows.Sum(row => Number(row[1]) + Number(row[2]) + Number(row[4])), series.BaseWatts.Sum());
        Assert.Equal(rows.Sum(row => Number(row[5])), series.Loads[0].Watts.Sum());
        Assert.Equal(rows.Max(row => Number(row[3])), series.Loads[1].RatedWatts);
    }

    [Fact]
    public void The_steel_works_reads_through_its_map()
    {
        ReplayMap map = ReplayMap.Read(Repository.PathOf("sim", "Site", "maps", "steel-works.map.json"));
        (SampleSeries series, string[][] rows) = Read("steel_15min_2018_W.csv", map);

        Assert.Equal(365 * 96, series.Count);
        Assert.Equal(rows.Length, series.Count);
        Assert.Empty(series.Gaps);
        Assert.Equal(Utc("2018-01-01T00:00+09:00"), series.StartUtcMilliseconds[0]);
        Assert.Equal(Utc("2019-01-01T00:00+09:00"), series.EndUtcMilliseconds);
        for (int i = 0; i < rows.Length; i++)
        {
            Assert.Equal(Number(rows[i][1]), series.BaseWatts[i] + series.Loads[0].Watts[i], 1e-6);
            Assert.Equal(0.3 * Number(rows[i][1]), series.Loads[0].Watts[i], 1e-6);
        }
    }

    [Fact]
    public void The_small_office_reads_as_a_total_and_its_missing_values_are_gaps()
    {
        (SampleSeries series, string[][] rows) = Read("lbnl_small_office_15min_2013_W.csv", Total(900, -480));
        string[][] complete = [.. rows.Where(row => row[1] != "nan")];

        Assert.Equal(743, series.MissingRowCount);
        Assert.Equal(rows.Length - series.MissingRowCount, series.Count);
        Assert.Equal(complete.Select(row => Number(row[1])), series.BaseWatts);
        Assert.Equal(complete.Select(row => Utc(row[0] + "-08:00")), series.StartUtcMilliseconds);
        Assert.Equal(743, series.Gaps.Sum(gap => (gap.EndUtcMilliseconds - gap.StartUtcMilliseconds) / 900_000));
    }

    [Fact]
    public void The_single_meter_has_gaps_and_negative_values()
    {
        (SampleSeries series, string[][] rows) = Read("bangkok_1min_jan2016_quantised_W.csv", Total(60, 420));

        // Row 04:35 is followed by row 04:40: four minutes lie between them that no row covers.
        Assert.Equal([4, 5, 91, 187, 1_440, 3], series.Gaps.Select(gap => (gap.EndUtcMilliseconds - gap.StartUtcMilliseconds) / 60_000));
        Assert.Equal(Utc("2016-01-08T04:36+07:00"), series.Gaps[0].StartUtcMilliseconds);
        Assert.Equal(rows.Select(row => Number(row[1])), series.BaseWatts);
        Assert.Contains(series.BaseWatts, watts => watts < 0);
    }

    [Theory]
    [InlineData("lbnl_small_office_15min_2013_W.csv", "lbnl-small-office.map.json")]
    [InlineData("bangkok_1min_jan2016_quantised_W.csv", "bangkok-meter.map.json")]
    public void Maps_of_a_total_part_it_into_base_and_loads(string data, string name)
    {
        ReplayMap map = ReplayMap.Read(Repository.PathOf("sim", "Site", "maps", name));
        (SampleSeries series, string[][] rows) = Read(data, map);
        double[] totals = [.. rows.Where(row => row[1] != "nan").Select(row => Math.Max(0, Number(row[1])))];

        Assert.Equal(totals.Length, series.Count);
        for (int i = 0; i < totals.Length; i++)
        {
            Assert.Equal(totals[i], series.BaseWatts[i] + series.Loads.Sum(load => load.Watts[i]), 1e-6);
            Assert.Equal(0.3 * totals[i], series.Loads.Sum(load => load.Watts[i]), 1e-6);
        }
    }

    private static ReplayMap Total(int seconds, int offset) => ReplayMap.Parse(
        "total.map.json",
        TotalMap.Replace("SECONDS", $"{seconds}", StringComparison.Ordinal).Replace("OFFSET", $"{offset}", StringComparison.Ordinal));

    private static (SampleSeries Series, string[][] Rows) Read(string name, ReplayMap map)
    {
        string path = Path.Combine(Folder, name);
        Assert.SkipUnless(File.Exists(path), $"../shared/data/{name} is not beside the repository.");
        return (CsvFile.Read(path, map), [.. File.ReadLines(path).Skip(1).Select(line => line.Split(','))]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static long Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
}
