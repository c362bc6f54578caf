using CsCheck;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Values of site files are replaced where they stand; nothing else moves.</summary>
public class SiteTextTests
{
    private const string Text = """
        // The site, with 需量.
        {
          "demand": { "limitWatts": 250000 /* today */, "mode": "fixed" },
          "loads": [
            { "id": "boiler", "ratedWatts": 10, }, // a comma behind the last
            {
              "id": "chiller",
              "ratedWatts": 20 // not, rated, here
            }
          ],
          "empty": {}
        }
        """;

    [Theory]
    [InlineData("$.demand.limitWatts", "250000")]
    [InlineData("$.demand.mode", "\"fixed\"")]
    [InlineData("$.loads[1].ratedWatts", "20")]
    [InlineData("$.loads[chiller].ratedWatts", "20")]
    [InlineData("$.loads[fan].ratedWatts", null)]
    [InlineData("$.demand.windowSeconds", null)]
    public void A_value_is_found_as_it_is_written(string path, string? value) =>
        Assert.Equal(value, new SiteText(Text).ValueAt(Path(path)));

    [Theory]
    [InlineData("$.demand.limitWatts", "240000", "\"limitWatts\": 250000 /*", "\"limitWatts\": 240000 /*")]
    [InlineData("$.loads[chiller].ratedWatts", "21", "20 // not", "21 // not")]
    [InlineData("$.demand.windowSeconds", "900", "\"mode\": \"fixed\" }", "\"mode\": \"fixed\", \"windowSeconds\": 900 }")]
    [InlineData("$.loads[boiler].shedPriority", "3", "\"ratedWatts\": 10, }", "\"ratedWatts\": 10, \"shedPriority\": 3 }")]
    [InlineData("$.loads[chiller].shedPriority", "3", "20 // not, rated, here", "20,\n      \"shedPriority\": 3 // not, rated, here")]
    [InlineData("$.empty.key", "true", "{}", "{ \"key\": true }")]
    public void Only_the_value_changes(string path, string value, string before, string after)
    {
        SiteText changed = new SiteText(Text).With(Path(path), value);
        Assert.Equal(Text.Replace(before, after, StringComparison.Ordinal), changed.Text);
        Assert.Equal(value, changed.ValueAt(Path(path)));
    }

    [Fact]
    public void The_end_of_a_line_is_that_of_the_file()
    {
        string windows = Text.Replace("\n", "\r\n", StringComparison.Ordinal);
        string changed = new SiteText(windows).With(Path("$.loads[chiller].shedPriority"), "3").Text;
        Assert.Contains("20,\r\n      \"shedPriority\": 3 //", changed, StringComparison.Ordinal);
        Assert.DoesNotMatch("[^\r]\n", changed);
    }

    [Theory]
    [InlineData("$.schedules.key")]
    [InlineData("$.loads[fan].ratedWatts")]
    [InlineData("$.demand.mode.key")]
    [InlineData("$.loads[7].ratedWatts")]
    public void A_key_without_an_object_has_no_place(string path)
    {
        SiteText text = new(Text);
        Assert.False(text.HasPlaceFor(Path(path)));
        Assert.Throws<InvalidOperationException>(() => text.With(Path(path), "1"));
    }

    [Fact]
    public void Whatever_is_changed_in_the_office_is_read_back_and_all_else_stays()
    {
        SiteText office = new(SiteFile.ExampleText);
        string[] paths = ["$.demand.limitWatts", "$.loads[chiller].shedPriority", "$.loads[3].minimumOffSeconds", "$.demand.fallbackNote", "$.budget.monthCubicMetres"];
        Gen.Select(Gen.Int[0, paths.Length - 1], Gen.Int[1, 1_000_000]).Array[1, 5].Sample(
            changes =>
            {
                SiteText text = office;
                foreach ((int place, int value) in changes)
                {
                    text = text.With(Path(paths[place]), value.ToString(System.Globalization.CultureInfo.InvariantCulture));
                }

                foreach ((int place, int value) in Enumerable.Reverse(changes).DistinctBy(c => c.Item1))
                {
                    Assert.Equal(value.ToString(System.Globalization.CultureInfo.InvariantCulture), text.ValueAt(Path(paths[place])));
                }

                Assert.Equal(Comments(office.Text), Comments(text.Text));
            },
            iter: 200);
    }

    [Theory]
    [InlineData("2.5e5", "250000")]
    [InlineData("[1,2 , 3]", "[1, 2, 3]")]
    [InlineData("{\"a\":1, /* why */ \"b\":[]}", "{ \"a\": 1, \"b\": [] }")]
    [InlineData("\"需量\"", "\"需量\"")]
    [InlineData(null, null)]
    public void Equal_values_have_one_form(string? literal, string? normal) => Assert.Equal(normal, JsonLiteral.Normal(literal));

    private static string[] Comments(string text) => [.. text.Split('\n').Where(line => line.TrimStart().StartsWith("//", StringComparison.Ordinal))];

    private static SitePath Path(string path) => SitePath.TryParse(path)!;

    [Theory]
    [InlineData("$.loads[1].ratedWatts", "$.loads[chiller].ratedWatts", true)]
    [InlineData("$.loads[chiller].shedPriority", "$.loads[1].shedPriority", true)]
    [InlineData("$.demand", "$.demand.limitWatts", true)]
    [InlineData("$.demand.limitWatts", "$.demand.mode", false)]
    [InlineData("$.loads[0].ratedWatts", "$.loads[chiller].ratedWatts", false)]
    [InlineData("$.loads[fan].ratedWatts", "$.loads[7].ratedWatts", false)]
    public void Two_paths_to_one_place_are_known(string first, string second, bool isWithin)
    {
        SiteText text = new(Text);
        Assert.Equal((isWithin, isWithin), (text.IsWithin(Path(first), Path(second)), text.IsWithin(Path(second), Path(first))));
    }
}
