using Zibo.EdgeCtl.NanoApi.Checks;
using Zibo.EdgeCtl.NanoApi.Projects;

namespace Zibo.EdgeCtl.NanoApi.Tests;

public sealed class FileListTests : IDisposable
{
    private const string Second = "firmware/Second.nfproj";

    private readonly FirmwareFixture _firmware = new();

    public void Dispose() => _firmware.Dispose();

    [Fact]
    public void A_sound_project_passes()
    {
        Assert.Empty(_firmware.Check());
    }

    [Fact]
    public void A_source_that_is_not_listed_is_named_with_the_line_to_add()
    {
        _firmware.Write("firmware/Core/Two.cs", "class Two { }");

        Finding finding = _firmware.CheckFor(ProjectRules.NotListed, FirmwareFixture.Library);

        Assert.Contains("<Compile Include=\"Core\\Two.cs\" />", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_listed_source_that_is_gone_is_named_with_its_line()
    {
        File.Delete(_firmware.PathOf("firmware/Core/One.cs"));

        Finding finding = _firmware.CheckFor(ProjectRules.NotThere, FirmwareFixture.Library);

        Assert.Contains("Core\\One.cs", finding.Message, StringComparison.Ordinal);
        Assert.Equal(7, finding.Line);
    }

    [Fact]
    public void A_source_in_another_case_counts_as_gone_since_other_systems_tell_them_apart()
    {
        _firmware.Replace(FirmwareFixture.Library, "One.cs", "one.cs");

        Assert.Equal(
            [ProjectRules.NotListed.Id, ProjectRules.NotThere.Id],
            _firmware.Check().Select(f => f.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_source_that_is_listed_twice_is_named()
    {
        _firmware.Replace(FirmwareFixture.Library, FirmwareFixture.SourceItem, FirmwareFixture.SourceItem + FirmwareFixture.SourceItem);

        Assert.Contains("twice", _firmware.CheckFor(ProjectRules.NotThere, FirmwareFixture.Library).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Compile Include=\"Core\\*.cs\" />")]
    [InlineData("<Compile Include=\"Core\\One.cs\" Condition=\"'$(X)' == ''\" />")]
    [InlineData("<Compile Include=\"$(Folder)\\One.cs\" />")]
    public void What_the_check_cannot_evaluate_is_refused_instead_of_guessed(string item)
    {
        _firmware.Replace(FirmwareFixture.Library, FirmwareFixture.SourceItem, item + "\n");

        Assert.Contains(_firmware.Check(), f => f.Id == ProjectRules.Unreadable.Id && f.Line == 7);
    }

    [Theory]
    [InlineData("firmware/bin/Debug/Generated.cs")]
    [InlineData("firmware/obj/Generated.cs")]
    public void What_a_build_leaves_behind_is_no_source(string path)
    {
        _firmware.Write(path, "class Generated { }");

        Assert.Empty(_firmware.Check());
    }

    [Fact]
    public void A_folder_with_a_project_of_its_own_belongs_to_that_project()
    {
        _firmware.Write("firmware/Inner/Inner.cs", "class Inner { }");
        _firmware.Write("firmware/Inner/Inner.nfproj", FirmwareFixture.Project(
            "Library",
            "    <Compile Include=\"Inner.cs\" />\n",
            FirmwareFixture.Reference("mscorlib", "1.17.11", "nanoFramework.CoreLibrary", "..\\..\\")));
        _firmware.Write("firmware/Inner/packages.config", FirmwareFixture.PackageList(FirmwareFixture.CorePackage));

        Assert.Empty(_firmware.Check());
    }

    [Fact]
    public void Projects_in_one_folder_share_its_sources_by_their_areas_and_the_longest_decides()
    {
        _firmware.Write("firmware/Core/OneRules.cs", "class OneRules { }");
        _firmware.Write("firmware/Core/Deep/Three.cs", "class Three { }");
        Split("Core\\*Rules.cs;Core\\Deep\\", "");

        Assert.True(FileListSync.Sync(_firmware.PathOf(Second)));
        Assert.False(FileListSync.Sync(_firmware.PathOf(FirmwareFixture.Library)));

        Assert.Contains(Item("Core\\Deep\\Three.cs") + Item("Core\\OneRules.cs"), _firmware.Read(Second), StringComparison.Ordinal);
        Assert.DoesNotContain("OneRules", _firmware.Read(FirmwareFixture.Library), StringComparison.Ordinal);
        Assert.Empty(_firmware.Check());
    }

    [Theory]
    [InlineData("Core\\Other\\", "Core\\Else\\", "belongs to no project")]
    [InlineData("Core\\One.cs", "Core\\One.cs", "belongs to Lib.nfproj and Second.nfproj")]
    public void A_source_of_no_project_or_of_two_is_named(string secondAreas, string libraryAreas, string expected)
    {
        Split(secondAreas, libraryAreas);
        FileListSync.Sync(_firmware.PathOf(FirmwareFixture.Library));
        FileListSync.Sync(_firmware.PathOf(Second));

        Finding finding = _firmware.Check().First(f => f.Id == ProjectRules.SourceArea.Id);

        Assert.Equal(_firmware.PathOf("firmware/Core/One.cs"), finding.Path);
        Assert.Contains(expected, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(600, "")]
    [InlineData(700, "strings and names")]
    public void An_assembly_with_more_names_than_the_device_can_address_is_refused(int methods, string expected)
    {
        // Each name has 98 characters and a zero.
        string body = string.Concat(Enumerable.Range(0, methods).Select(i => $"    void N{i:D97}() {{ }}\n"));
        _firmware.Write("firmware/Core/One.cs", $"class One\n{{\n{body}}}\n");

        IReadOnlyList<Finding> findings = _firmware.Check();

        Assert.Equal(expected.Length == 0 ? 0 : 1, findings.Count(f => f.Id == ProjectRules.AssemblySize.Id));
        Assert.All(findings, f => Assert.Contains(expected, f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_assembly_with_more_code_than_the_device_can_address_is_refused()
    {
        // Adding a long constant to an argument has 13 bytes of code.
        string body = string.Concat(Enumerable.Range(0, 6_000).Select(i => $"        a += {10_000_000_000L + i}L;\n"));
        _firmware.Write("firmware/Core/One.cs", $"class One\n{{\n    long A(long a)\n    {{\n{body}        return a;\n    }}\n}}\n");

        Assert.Contains(
            "bytes of code", _firmware.CheckFor(ProjectRules.AssemblySize, FirmwareFixture.Library).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sync_repairs_the_list_in_order_and_touches_no_other_line()
    {
        string before = _firmware.Read(FirmwareFixture.Library);
        _firmware.Write("firmware/Core/Zwei.cs", "class Zwei { }");
        _firmware.Write("firmware/Core/Null.cs", "class Null { }");
        _firmware.Write("firmware/A&B.cs", "class Both { }");
        Assert.NotEmpty(_firmware.Check());

        Assert.True(FileListSync.Sync(_firmware.PathOf(FirmwareFixture.Library)));

        string items = Item("A&amp;B.cs") + Item("Core\\Null.cs") + Item("Core\\One.cs") + Item("Core\\Zwei.cs");
        Assert.Equal(before.Replace(FirmwareFixture.SourceItem, items, StringComparison.Ordinal), _firmware.Read(FirmwareFixture.Library));
        Assert.Empty(_firmware.Check());
        Assert.False(FileListSync.Sync(_firmware.PathOf(FirmwareFixture.Library)));
    }

    [Fact]
    public void Sync_makes_a_list_where_there_is_none_and_keeps_line_ends_and_byte_order_mark()
    {
        string text = FirmwareFixture.Project("Library", FirmwareFixture.CoreReference).ReplaceLineEndings("\r\n");
        File.WriteAllText(_firmware.PathOf(FirmwareFixture.Library), text, new System.Text.UTF8Encoding(true));

        Assert.True(FileListSync.Sync(_firmware.PathOf(FirmwareFixture.Library)));

        byte[] bytes = File.ReadAllBytes(_firmware.PathOf(FirmwareFixture.Library));
        string after = _firmware.Read(FirmwareFixture.Library);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(after.Count(c => c == '\n'), after.Split("\r\n").Length - 1);
        Assert.Empty(_firmware.Check());
    }

    [Fact]
    public void Sync_refuses_an_item_of_several_lines_and_leaves_the_file_alone()
    {
        _firmware.Replace(FirmwareFixture.Library, FirmwareFixture.SourceItem, "    <Compile Include=\"Core\\One.cs\">\n    </Compile>\n");
        string before = _firmware.Read(FirmwareFixture.Library);

        ProjectFormatException e = Assert.Throws<ProjectFormatException>(
            () => FileListSync.Sync(_firmware.PathOf(FirmwareFixture.Library)));

        Assert.Equal(7, e.Finding.Line);
        Assert.Equal(before, _firmware.Read(FirmwareFixture.Library));
    }

    private void Split(string secondAreas, string libraryAreas)
    {
        string project = FirmwareFixture.Project("Library", FirmwareFixture.CoreReference);
        _firmware.Write(Second, WithAreas(project, secondAreas));
        _firmware.Write(FirmwareFixture.Library, WithAreas(_firmware.Read(FirmwareFixture.Library), libraryAreas));
    }

    private static string WithAreas(string project, string areas) => areas.Length == 0
        ? project
        : project.Replace("    <LangVersion>", $"    <SourceAreas>{areas}</SourceAreas>\n    <LangVersion>", StringComparison.Ordinal);

    private static string Item(string include) => $"    <Compile Include=\"{include}\" />\n";
}
