namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Paths into site files.</summary>
public class SitePathTests
{
    [Theory]
    [InlineData("$.demand.limitWatts", ".demand .limitWatts")]
    [InlineData("$.loads[2].shedPriority", ".loads 2 .shedPriority")]
    [InlineData("$.loads[ev-chargers].comfort.maximumCelsius", ".loads #ev-chargers .comfort .maximumCelsius")]
    [InlineData("$.siteId", ".siteId")]
    public void A_path_is_read_step_by_step(string text, string steps)
    {
        SitePath path = Assert.IsType<SitePath>(SitePath.TryParse(text));
        Assert.Equal(steps, string.Join(' ', path.Parts.Select(Step)));
        Assert.Equal(text, path.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("demand.limitWatts")]
    [InlineData("$.")]
    [InlineData("$..limitWatts")]
    [InlineData("$.loads[2]")]
    [InlineData("$.loads[]")]
    [InlineData("$.loads[2.shedPriority")]
    [InlineData("$.loads[-1]x")]
    [InlineData("$.a b")]
    public void What_is_no_path_to_a_key_is_none(string text) => Assert.Null(SitePath.TryParse(text));

    private static string Step(SitePathPart part) =>
        part.Name is string name ? "." + name : part.Index?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "#" + part.Id;
}
