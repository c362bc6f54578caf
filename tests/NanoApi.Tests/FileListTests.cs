using Zibo.EdgeCtl.NanoApi.Checks;
using Zibo.EdgeCtl.NanoApi.Projects;

namespace Zibo.EdgeCtl.NanoApi.Tests;

public sealed class FileListTests : IDisposable
{
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

    private static string Item(string include) => $"    <Compile Include=\"{include}\" />\n";
}
