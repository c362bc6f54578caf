using System.Xml.Linq;
using Zibo.EdgeCtl.NanoApi.Checks;
using Zibo.EdgeCtl.NanoApi.Projects;

namespace Zibo.EdgeCtl.NanoApi.Tests;

/// <summary>The device projects of this repository.</summary>
public sealed class FirmwareTests
{
    public static TheoryData<string> Projects =>
        [.. FirmwareCheck.Projects(Repository.Root).Select(p => Path.GetRelativePath(Repository.Root, p).Replace('\\', '/'))];

    [Fact]
    public void The_firmware_passes_the_check()
    {
        FirmwareReport report = FirmwareCheck.Run(Repository.Root);

        Assert.Empty(report.Findings);
        Assert.Equal(7, report.ProjectCount);
        Assert.Equal(7, report.Tables.Count);
        Assert.True(report.SourceCount > 0);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_solution_knows_the_project_by_its_own_guid_and_builds_it_only_for_the_device(string project)
    {
        string solution = File.ReadAllText(Repository.PathOf("Zibo.EdgeCtl.sln"));
        string guid = Property(project, "ProjectGuid");

        Assert.Contains($"\"{project.Replace('/', '\\')}\", \"{guid}\"", solution, StringComparison.Ordinal);
        Assert.Contains($"{guid}.Device|Any CPU.Build.0", solution, StringComparison.Ordinal);
        Assert.DoesNotContain($"{guid}.Debug|Any CPU.Build.0", solution, StringComparison.Ordinal);
        Assert.DoesNotContain($"{guid}.Release|Any CPU.Build.0", solution, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_project_has_the_flavour_and_the_imports_of_the_project_system(string project)
    {
        IEnumerable<string?> imports = XDocument.Load(Repository.PathOf(project)).Descendants()
            .Where(e => e.Name.LocalName == "Import").Select(e => e.Attribute("Project")?.Value);

        Assert.StartsWith("{11A8DD76-328B-46DF-9F39-F559912D0360};", Property(project, "ProjectTypeGuids"), StringComparison.Ordinal);
        Assert.Equal(
            ["NFProjectSystem.Default.props", "NFProjectSystem.props", "NFProjectSystem.CSharp.targets"],
            imports.Select(i => i!.Replace("$(NanoFrameworkProjectSystemPath)", "", StringComparison.Ordinal)));
    }

    private static string Property(string project, string name) =>
        XDocument.Load(Repository.PathOf(project)).Descendants().Single(e => e.Name.LocalName == name).Value;
}
