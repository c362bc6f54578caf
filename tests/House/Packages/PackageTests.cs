namespace Zibo.EdgeCtl.House.Tests;

public sealed class PackageTests
{
    private const string Path = "sim/Board/B.csproj";

    private static readonly HouseFile Versions =
        new(PackageRule.VersionFile, "<Project>\n<PackageVersion Include=\"MQTTnet\" Version=\"5.2.0.1603\" />\n</Project>");

    [Fact]
    public void Every_package_has_one_exact_version_in_one_file()
    {
        Assert.Contains(Repository.Files, file => file.Path == PackageRule.VersionFile);
        Violation.AssertNone(PackageRule.Check(Repository.Files));
    }

    [Fact]
    public void The_solution_holds_every_project_and_passes_by_the_device_projects()
    {
        HouseFile solution = Repository.Get("Zibo.EdgeCtl.sln")!;
        string[] projects = [.. Repository.Files.Where(f => f.EndsWith(".csproj") || f.EndsWith(".nfproj")).Select(f => f.Path)];

        Assert.Contains(projects, path => path.EndsWith(".nfproj", StringComparison.Ordinal));
        Violation.AssertNone(SolutionRule.Check(solution, projects));
    }

    [Theory]
    [InlineData("<PackageReference Include=\"MQTTnet\" Version=\"5.2.0.1603\" />", "a version of its own")]
    [InlineData("<PackageReference Include=\"MQTTnet\" VersionOverride=\"5.0\" />", "a version of its own")]
    [InlineData("<PackageReference Include=\"MQTTnet\"><Version>5.0</Version></PackageReference>", "a version of its own")]
    [InlineData("<PackageReference Include=\"CsCheck\" />", "no version")]
    public void A_reference_that_pins_its_own_version_or_none_is_named(string item, string expected)
    {
        Violation violation = Assert.Single(PackageRule.Check([Versions, new(Path, $"<Project>\n{item}\n</Project>")]));

        Assert.Equal((Path, 2), (violation.Path, violation.Line));
        Assert.Contains(expected, violation.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5.*")]
    [InlineData("[5.0,6.0)")]
    [InlineData("5")]
    [InlineData("$(MqttVersion)")]
    [InlineData("")]
    public void A_version_that_may_change_is_named(string version)
    {
        HouseFile file = new(
            PackageRule.VersionFile, $"<Project>\n<PackageVersion Include=\"MQTTnet\" Version=\"{version}\" />\n</Project>");

        Assert.Equal(2, Assert.Single(PackageRule.Check([file])).Line);
    }

    [Theory]
    [InlineData("{B1}.Debug|Any CPU.Build.0 = Debug|Any CPU", "", "sim/Board/B.csproj is not built in Debug")]
    [InlineData("{B1}.Device|Any CPU.ActiveCfg", "{B1}.Device|Any CPU.Other", "sim/Board/B.csproj has no Device|Any CPU.ActiveCfg")]
    [InlineData("{F1}.Device|Any CPU.Build.0", "{F1}.Device|Any CPU.Other", "firmware/F.nfproj is not built in Device")]
    [InlineData("{F1}.Debug|", "{F1}.Debug|Any CPU.Build.0 = x\n{F1}.Debug|", "firmware/F.nfproj is built in Debug")]
    [InlineData("{F1}.Release|Any CPU.ActiveCfg", "{F1}.Release|Any CPU.Other", "firmware/F.nfproj has no Release|Any CPU.ActiveCfg")]
    [InlineData("sim\\Board\\B.csproj", "sim\\Board\\C.csproj", "sim/Board/B.csproj is missing")]
    public void A_solution_that_lost_a_line_is_named(string sound, string broken, string expected)
    {
        string[] projects = [Path, "firmware/F.nfproj"];
        Assert.Empty(SolutionRule.Check(new("S.sln", SoundSolution), projects));
        Assert.Contains(sound, SoundSolution, StringComparison.Ordinal);

        HouseFile solution = new("S.sln", SoundSolution.Replace(sound, broken, StringComparison.Ordinal));

        Assert.Equal(expected, Assert.Single(SolutionRule.Check(solution, projects)).Problem);
    }

    private const string SoundSolution = """
        Project("{T1}") = "B", "sim\Board\B.csproj", "{B1}"
        Project("{T2}") = "F", "firmware\F.nfproj", "{F1}"
        {B1}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
        {B1}.Debug|Any CPU.Build.0 = Debug|Any CPU
        {B1}.Device|Any CPU.ActiveCfg = Debug|Any CPU
        {B1}.Release|Any CPU.ActiveCfg = Release|Any CPU
        {B1}.Release|Any CPU.Build.0 = Release|Any CPU
        {F1}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
        {F1}.Device|Any CPU.ActiveCfg = Release|Any CPU
        {F1}.Device|Any CPU.Build.0 = Release|Any CPU
        {F1}.Release|Any CPU.ActiveCfg = Release|Any CPU
        """;
}
