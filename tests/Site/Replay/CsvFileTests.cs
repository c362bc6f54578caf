using System.Globalization;
using System.Text;
using CsCheck;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

public class CsvFileTests
{
    private const string Map = """
        {
          "timestampColumn": "time", "stamp": "start", "intervalSeconds": 900, "utcOffsetMinutes": 480,
          "base": [{ "column": "base" }], "loads": [{ "id": "fan", "column": "fan" }]
        }
        """;

    // 2026-01-01 00:00 in China.
    private static readonly long Midnight = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds();

    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "", "line 1", "the file is empty", "Write a header and rows below it" },
        { "\n\n", "line 1", "the file is empty", "Write a header and rows below it" },
        { "time,base,fan\n", "line 1", "no complete row follows the header", "Add rows that have a number in every column that the map names" },
        { "time,base,fan\n2026-01-01 00:00,,1\n", "line 1", "no complete row follows the header", "Add rows that have a number in every column that the map names" },
        { "time,bass,fan\n", "line 1", "there is no column \"base\"", "Did you mean \"bass\"? Known here: time, bass, fan" },
        { "time,base,fan,fan\n", "line 1", "the column \"fan\" occurs twice", "Rename one of the two" },
        { "time,base,fan\n2026-01-01 00:00,1\n", "line 2", "the row has 2 cells, the header 3", "Give each column a cell, empty where a value is missing; write decimals with a point" },
        { "time,base,fan\n2026-01-01 00:00,1,5,2\n", "line 2", "the row has 4 cells, the header 3", "Give each column a cell, empty where a value is missing; write decimals with a point" },
        { "time,base,fan\n2026-01-01 00:00,1,n/a\n", "line 2", "column \"fan\": \"n/a\" is no number", "Write it with a decimal point, or leave the cell empty where the value is missing" },
        { "time;base;fan\n2026-01-01 00:00;1,5;2\n", "line 2", "column \"base\": \"1,5\" is no number", "Write it with a decimal point, or leave the cell empty where the value is missing" },
        { "time,base,fan\n2026-01-01 00:00,-NaN,2\n", "line 2", "column \"base\": \"-NaN\" is no number", "Write it with a decimal point, or leave the cell empty where the value is missing" },
        { "time,base,fan\n2026-01-01 00:00,\"1,234\",2\n", "line 2", "column \"base\": \"1,234\" is no number", "Write it with a decimal point, or leave the cell empty where the value is missing" },
        { "time,base,fan\n2026-01-01 00:00,1e12,2\n", "line 2", "column \"base\": 1e12 makes more than 1000000000 W", "Correct the value, or \"wattsPerUnit\" in the map" },
        { "time,base,fan\n2026-01-01 00:00,-Infinity,2\n", "line 2", "column \"base\": -Infinity makes more than 1000000000 W", "Correct the value, or \"wattsPerUnit\" in the map" },
        { "time,base,fan\n2026-01-01 00:00,1,-2\n", "line 2", "column \"fan\": -2 makes a negative power", "Correct the value, or write \"negative\": \"zero\" in the map where it is noise" },
        { "time,base,fan\n1/2/2026 0:00,1,2\n", "line 2", "\"1/2/2026 0:00\" in column \"time\" is no time", "Write 2026-01-31 14:45 or 2026-01-31T14:45:00+08:00" },
        { "time,base,fan\n,1,2\n", "line 2", "\"\" in column \"time\" is no time", "Write 2026-01-31 14:45 or 2026-01-31T14:45:00+08:00" },
        { "time,base,fan\n2026-02-29 00:00,1,2\n", "line 2", "\"2026-02-29 00:00\" in column \"time\" is no time", "Write 2026-01-31 14:45 or 2026-01-31T14:45:00+08:00" },
        { "time,base,fan\n2026-01-01 00:00,1,2\n\n2026-01-01 00:00,1,2\n", "line 4", "the time is the same as in line 2", "Remove one of the rows; where a clock was set back, write times with their offset" },
        { "time,base,fan\n2026-01-01 00:15,1,2\n2026-01-01 00:00,1,2\n2026-01-01 00:30,1,2\n", "line 3", "the time is before that of line 2", "Sort the rows by time; where a clock was set back, write times with their offset" },
        { "time,base,fan\n2026-01-01 00:00,1,2\n2026-01-01 00:20,1,2\n2026-01-01 00:35,1,2\n", "line 3", "1200 s lie between this time and that of line 2, which is no multiple of the interval of 900 s", "Correct the time, or \"intervalSeconds\" in the map" },
        { "time,base,fan\n2026-01-01 00:00,1,\"2\"x\n", "line 2", "text follows a closing quote", "Put the whole cell in quotes, and double a quote that belongs to the text" },
        { "time,base,fan\n2026-01-01 00:00,1,0\n", "line 1", "the greatest power of the load \"fan\" is 0 W, from which no rated power follows", "State \"ratedWatts\" in the map, or leave the load out" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_wrong_is_named_with_its_line(string text, string place, string problem, string remedy)
    {
        InputException refusal = Refuse(text);

        InputFinding first = refusal.Findings[0];
        Assert.Equal(("data.csv", place, problem, remedy), (first.File, first.Place, first.Problem.English, first.Remedy.English));
        Texts.AssertBilingual(refusal);
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_named_by_the_line_that_opens_it()
    {
        InputException refusal = Refuse("time,base,fan\n2026-01-01 00:00,1,\"2\n2026-01-01 00:15,1,2\n");

        Assert.Equal(("line 2", "a quote is opened and never closed"), (refusal.Place, refusal.Problem.English));
        Texts.AssertBilingual(refusal);
    }

    [Fact]
    public void The_message_reads_the_same_way_in_both_languages()
    {
        InputException refusal = Refuse("time,base,fan\n2026-01-01 00:00,1,x\n");

        Assert.Equal(
            "data.csv: line 2: column \"fan\": \"x\" is no number. Write it with a decimal point, or leave the cell empty where the value is missing.",
            refusal.Text(Language.English));
        Assert.Equal("data.csv: 第 2 行: 列“fan”：“x”不是数值。请用小数点书写；缺失的值请留空。", refusal.Text(Language.Chinese));
    }

    [Fact]
    public void Beyond_the_first_twenty_findings_the_rest_is_counted()
    {
        StringBuilder text = new("time,base,fan\n");
        for (int i = 0; i < 55; i++)
        {
            text.Append("tomorrow,1,2\n");
        }

        InputException refusal = Refuse(text.ToString());

        Assert.Equal(Enumerable.Range(2, 20).Select(line => $"line {line}"), refusal.Findings.Select(finding => finding.Place));
        Assert.Equal(35, refusal.OmittedCount);
        Assert.EndsWith("data.csv: and 35 more findings.", refusal.Text(Language.English), StringComparison.Ordinal);
        Assert.EndsWith("data.csv: 另有 35 处问题。", refusal.Text(Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("time,base,fan\n2026-01-01 00:00,1.5,2\n")]
    [InlineData("\uFEFFtime;base;fan\r\n2026-01-01 00:00:00;1.5;2\r\n")]
    [InlineData("fan,note,time,base\n2,\"say \"\"hi\"\",\nplease\",2025-12-31T16:00Z,1.5")]
    [InlineData("\"time\" , base, fan\r2026-01-01T00:00:00.000 , \" 1.5 \",2e0\r")]
    [InlineData("time,base,fan\n2025-12-31T11:00:00-05:00,15e-1,+2\n\n")]
    public void One_row_may_be_written_in_many_ways(string text)
    {
        SampleSeries series = Parse(text);

        Assert.Equal([Midnight], series.StartUtcMilliseconds);
        Assert.Equal([1.5], series.BaseWatts);
        Assert.Equal([2.0], series.Loads[0].Watts);
        Assert.Equal(900_000, series.IntervalMilliseconds);
    }

    [Fact]
    public void A_stamp_at_the_end_belongs_to_the_interval_before_it()
    {
        SampleSeries series = Parse("time,base,fan\n2026-01-01 00:15,1,2\n", Map.Replace("\"start\"", "\"end\"", StringComparison.Ordinal));

        Assert.Equal([Midnight], series.StartUtcMilliseconds);
    }

    [Fact]
    public void A_gap_stays_a_gap()
    {
        SampleSeries series = Parse("time,base,fan\n2026-01-01 00:00,1,2\n2026-01-01 00:15,1,2\n2026-01-01 01:00,1,2\n");

        const long Minute = 60_000;
        Assert.Equal([0, 15 * Minute, 60 * Minute], series.StartUtcMilliseconds.Select(start => start - Midnight));
        Assert.Equal([new SampleGap(Midnight + (30 * Minute), Midnight + (60 * Minute))], series.Gaps);
        Assert.Equal(Midnight + (75 * Minute), series.EndUtcMilliseconds);
        (long Minutes, int Index)[] expected = [(-1, -1), (0, 0), (14, 0), (15, 1), (29, 1), (30, -1), (59, -1), (60, 2), (74, 2), (75, -1)];
        Assert.All(expected, pair =>
        {
            Assert.Equal(pair.Index, series.IndexAt(Midnight + (pair.Minutes * Minute)));
            Assert.Equal(pair.Index >= 0, series.IsCovered(Midnight + (pair.Minutes * Minute)));
        });
        Assert.Equal(0, series.MissingRowCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nan")]
    [InlineData(" NaN")]
    public void A_row_without_a_value_becomes_a_gap_and_is_counted(string cell)
    {
        SampleSeries series = Parse($"time,base,fan\n2026-01-01 00:00,1,2\n2026-01-01 00:15,{cell},2\n2026-01-01 00:30,1, \n2026-01-01 00:45,1,2\n");

        Assert.Equal(2, series.Count);
        Assert.Equal(2, series.MissingRowCount);
        Assert.Equal(new SampleGap(Midnight + 900_000, Midnight + 2_700_000), Assert.Single(series.Gaps));
    }

    [Fact]
    public void Units_and_shares_make_watts()
    {
        const string Shared = """
            {
              "timestampColumn": "time", "stamp": "start", "intervalSeconds": 900, "utcOffsetMinutes": 480,
              "base": [{ "column": "base", "wattsPerUnit": 4000, "share": 0.75 }, { "column": "pv", "wattsPerUnit": -1000 }],
              "loads": [{ "id": "fan", "column": "base", "wattsPerUnit": 4000, "share": 0.25 }]
            }
            """;

        // 2 kWh in 15 minutes are 8 kW; PV gives 7 kW.
        SampleSeries series = Parse("time,base,pv\n2026-01-01 00:00,2,7\n", Shared);

        Assert.Equal([-1_000.0], series.BaseWatts);
        Assert.Equal([2_000.0], series.Loads[0].Watts);
        Assert.Equal(2_000, series.Loads[0].RatedWatts);
    }

    [Fact]
    public void Negative_powers_are_zero_where_the_map_says_so()
    {
        string map = Map.Replace("\"base\": [", "\"negative\": \"zero\", \"base\": [", StringComparison.Ordinal);
        SampleSeries series = Parse("time,base,fan\n2026-01-01 00:00,-5,-3\n2026-01-01 00:15,1,2\n", map);

        Assert.Equal([0.0, 1.0], series.BaseWatts);
        Assert.Equal([0.0, 2.0], series.Loads[0].Watts);
    }

    [Fact]
    public void Rated_power_is_the_maps_or_else_the_greatest_rounded_up()
    {
        const string Text = "time,base,fan\n2026-01-01 00:00,1,2.2\n2026-01-01 00:15,1,1\n";

        Assert.Equal(3, Parse(Text).Loads[0].RatedWatts);
        Assert.Equal(70, Parse(Text, Map.Replace("\"id\"", "\"ratedWatts\": 70, \"id\"", StringComparison.Ordinal)).Loads[0].RatedWatts);
    }

    [Fact]
    public void Any_series_survives_the_file()
    {
        Gen<(int Steps, double Base, double Fan)> row = Gen.Select(Gen.Int[1, 5], Gen.Double[-1e8, 1e8], Gen.Double[1, 1e8]);
        Gen.Select(row.Array[1, 60], Gen.Bool, Gen.Bool).Sample(
            (rows, hasSemicolons, hasReturns) =>
            {
                string separator = hasSemicolons ? ";" : ",";
                string lineEnd = hasReturns ? "\r\n" : "\n";
                StringBuilder text = new($"base{separator}time{separator}fan{lineEnd}");
                DateTime time = new(2026, 1, 1);
                List<long> starts = [];
                foreach ((int steps, double baseWatts, double fanWatts) in rows)
                {
                    time = time.AddMinutes(15 * steps);
                    starts.Add(Midnight + (long)(time - new DateTime(2026, 1, 1)).TotalMilliseconds);
                    text.Append(CultureInfo.InvariantCulture, $"{baseWatts:R}{separator}{time:yyyy-MM-dd HH:mm}{separator}\"{fanWatts:R}\"{lineEnd}");
                }

                SampleSeries series = Parse(text.ToString());
                Assert.Equal(starts, series.StartUtcMilliseconds);
                Assert.Equal(rows.Select(r => r.Base), series.BaseWatts);
                Assert.Equal(rows.Select(r => r.Fan), series.Loads[0].Watts);
                Assert.Equal(rows.Skip(1).Count(r => r.Steps > 1), series.Gaps.Count);
            },
            iter: 500);
    }

    [Fact]
    public void A_mutated_file_is_read_or_refused()
    {
        StringBuilder text = new("time,base,fan\n");
        for (int i = 0; i < 30; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"2026-01-01 {i / 4:00}:{15 * (i % 4):00},{i}.5,\"{i}\"\n");
        }

        Mutation.Of(text.ToString()).Sample(
            mutated =>
            {
                try
                {
                    SampleSeries series = Parse(mutated);
                    Assert.Equal(series.Count, series.Loads[0].Watts.Length);
                    Assert.All(series.Loads[0].Watts, watts => Assert.InRange(watts, 0, 1e9));
                }
                catch (InputException exception)
                {
                    Texts.AssertReadable(exception);
                }
            },
            iter: 5_000);
    }

    private static SampleSeries Parse(string text, string map = Map)
    {
        using StringReader reader = new(text);
        return CsvFile.Parse("data.csv", reader, ReplayMap.Parse("map.json", map));
    }

    private static InputException Refuse(string text) => Assert.Throws<InputException>(() => Parse(text));
}
