using System.Text;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>Reports of runs, as the command line writes them, side by side.</summary>
public sealed class ComparedRunTests
{
    private const string Least = """
        { "simulatedSeconds": 43200, "controlled": { "energyWattHours": 1000000, "worstWindowWatts": 200000, "windowsKept": 45, "windowCount": 48 },
          "loads": [{ "id": "fan", "switchCount": 3, "disconnectedSeconds": 1800 }] }
        """;

    [Fact]
    public void What_grows_with_time_is_given_a_day()
    {
        ComparedRun half = Parse(Least);
        ComparedRun whole = Parse(Least.Replace("43200", "86400", StringComparison.Ordinal).Replace("fan", "pump", StringComparison.Ordinal));
        IReadOnlyList<ComparedFigure> figures = ComparedFigure.Of(half, whole);
        Assert.Equal((2_000d, 1_000d, -.5), (Of("energy").First, Of("energy").Second, Of("energy").Change));
        Assert.Equal((200d, 0d), (Of("peak").First, Of("peak").Change));
        Assert.Equal(6.25, Of("over").First);
        Assert.Equal((6d, 3d), (Of("switches").First, Of("switches").Second));
        Assert.Equal((1d, .5), (Of("heldOff").First, Of("heldOff").Second));
        Assert.Null(Of("comfort").First);
        Assert.Null(Of("energyCost").Change);
        Assert.Equal([("fan", 6, null), ("pump", null, 3d)], ComparedFigure.LoadsOf(half, whole).Select(load => (load.Name, load.First, load.Second)));

        ComparedFigure Of(string name) => figures.Single(figure => figure.Name == name);
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("[]", "$.simulatedSeconds")]
    [InlineData("{\"simulatedSeconds\":0}", "$.simulatedSeconds")]
    [InlineData("{\"simulatedSeconds\":1,\"controlled\":{}}", "$.controlled.energyWattHours")]
    public void A_file_that_is_no_report_is_refused_with_its_place(string text, string place) =>
        Assert.Equal(("report.json", place), Refuse(text));

    [Fact]
    public void Loads_are_read_to_the_end_and_a_large_file_is_not_read_at_all()
    {
        Assert.Equal("$.loads[0]", Refuse(Least.Replace("switchCount", "switches", StringComparison.Ordinal)).Place);
        Assert.Equal("$.loads", Refuse(Least.Replace("\"loads\"", "\"others\"", StringComparison.Ordinal)).Place);
        Assert.Equal("", Refuse(Least + new string(' ', ComparedFile.MaximumBytes)).Place);
        Assert.Equal("line 1", Refuse(string.Concat(Enumerable.Repeat("[", 100))).Place);
    }

    private static ComparedRun Parse(string text) => Assert.Single(ComparedFile.Parse("report.json", Encoding.UTF8.GetBytes(text)));

    private static (string File, string Place) Refuse(string text)
    {
        InputException e = Assert.Throws<InputException>(() => Parse(text));
        return (e.File, e.Place);
    }
}
