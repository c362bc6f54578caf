namespace Zibo.EdgeCtl.Sim.Site.Tests;

public class NearestNameTests
{
    private static readonly string[] Known = ["limitWatts", "windowSeconds", "mode", "minimumOnSeconds", "minimumOffSeconds"];

    [Theory]
    [InlineData("limitWatt", "limitWatts")]
    [InlineData("limitWtats", "limitWatts")]
    [InlineData("LIMITWATTS", "limitWatts")]
    [InlineData("limit", "limitWatts")]
    [InlineData("windowSecnds", "windowSeconds")]
    [InlineData("windowMinutes", null)]
    [InlineData("minimumOnSecond", "minimumOnSeconds")]
    [InlineData("mod", "mode")]
    [InlineData("mdoe", "mode")]
    [InlineData("colour", null)]
    [InlineData("", null)]
    [InlineData("a-name-that-is-far-longer-than-any-key-that-a-file-of-ours-could-ever-have", null)]
    public void The_name_that_was_probably_meant_is_found(string written, string? meant)
    {
        Assert.Equal(meant, NearestName.Of(written, Known));
    }

    [Fact]
    public void An_exception_without_a_finding_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => new InputException([]));
    }
}
