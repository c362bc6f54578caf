namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Every rule reads the same list of files: without it each of them would pass.</summary>
public sealed class RepositoryTests
{
    [Theory]
    [InlineData("Zibo.EdgeCtl.sln")]
    [InlineData("firmware/Zibo.EdgeCtl.Core.nfproj")]
    [InlineData("firmware/Core/Shedding/Load.cs")]
    [InlineData("sim/Site/office.site.json")]
    [InlineData("tests/House/Zibo.EdgeCtl.House.Tests.csproj")]
    public void The_list_of_files_holds_what_stands_in_the_repository(string path)
    {
        Assert.Contains(Repository.Files, file => file.Path == path);
    }

    [Fact]
    public void Without_git_the_walk_finds_the_files_and_leaves_out_what_tools_produce()
    {
        string[] walked = [.. TrackedFiles.Walk(Repository.Root, "tests/House")];

        Assert.Contains("tests/House/RepositoryTests.cs", walked);
        Assert.DoesNotContain(walked, path => path.Contains("/bin/", StringComparison.Ordinal));
        Assert.DoesNotContain(walked, path => path.Contains("/obj/", StringComparison.Ordinal));
    }
}
