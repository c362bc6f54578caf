namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Captured waveforms.</summary>
public class WaveFileTests
{
    [Fact]
    public void A_file_of_one_column_needs_no_name() =>
        Assert.Equal([0, 2048, 4095], WaveFile.Parse("w.csv", "counts\n0\n2048\n4095\n", null).Counts);

    [Fact]
    public void A_column_is_found_by_its_name()
    {
        WaveSamples wave = WaveFile.Parse("w.csv", "t;a;b\n0;1;2\n1;3;4\n", "b");
        Assert.Equal("b", wave.Column);
        Assert.Equal([2, 4], wave.Counts);
    }

    [Theory]
    [InlineData("", null, "line 1", "the file is empty")]
    [InlineData("12\n13\n", null, "line 1", "the first line has numbers where the header should be")]
    [InlineData("a,b\n1,2\n", null, "line 1", "the file has 2 columns")]
    [InlineData("time,counts\n1,2\n", "count", "line 1", "there is no column \"count\"")]
    [InlineData("a\n1\n1.5\n", null, "line 3", "\"1.5\" is no count of a 12-bit converter")]
    [InlineData("a\n4096\n", null, "line 2", "\"4096\" is no count of a 12-bit converter")]
    [InlineData("a\n-1\n", null, "line 2", "\"-1\" is no count of a 12-bit converter")]
    [InlineData("a,b\n1,\n", "b", "line 2", "\"\" is no count of a 12-bit converter")]
    [InlineData("a,b\n1\n", "b", "line 2", "the row has 1 cells, the header 2")]
    public void What_is_wrong_is_said_with_its_place(string text, string? column, string place, string problem)
    {
        InputException refusal = Assert.Throws<InputException>(() => WaveFile.Parse("w.csv", text, column));
        Assert.Equal((place, problem), (refusal.Place, refusal.Problem.English));
        Texts.AssertReadable(refusal);
    }

    [Fact]
    public void The_remedy_for_an_unknown_column_is_the_nearest_name()
    {
        InputException refusal = Assert.Throws<InputException>(() => WaveFile.Parse("w.csv", "time,counts\n1,2\n", "count"));
        Assert.Contains("counts", refusal.Remedy.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said() =>
        Assert.Equal("there is no such file", Assert.Throws<InputException>(() => WaveFile.Read("nowhere.csv", null)).Problem.English);
}
