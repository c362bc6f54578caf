using Zibo.EdgeCtl.NanoApi.Checks;

namespace Zibo.EdgeCtl.NanoApi.Tests;

public sealed class ProjectTests : IDisposable
{
    private const string Application = "firmware/App/App.nfproj";

    private readonly FirmwareFixture _firmware = new();

    public ProjectTests()
    {
        _firmware.Write("firmware/Core/One.cs", "public class One { public const int Answer = 42; }");
        _firmware.Write("firmware/App/Program.cs", "class Program { static void Main() { int answer = One.Answer; } }");
        _firmware.Write(Application, FirmwareFixture.Project(
            "Exe",
            "    <Compile Include=\"Program.cs\" />\n",
            "    <ProjectReference Include=\"..\\Lib.nfproj\" />\n",
            FirmwareFixture.Reference("mscorlib", "1.17.11", "nanoFramework.CoreLibrary", "..\\..\\")));
        _firmware.Write("firmware/App/packages.config", FirmwareFixture.PackageList(FirmwareFixture.CorePackage));
    }

    public void Dispose() => _firmware.Dispose();

    [Fact]
    public void An_application_sees_the_library_that_it_references()
    {
        Assert.Empty(_firmware.Check());
    }

    [Fact]
    public void Without_the_reference_it_does_not()
    {
        _firmware.Replace(Application, "    <ProjectReference Include=\"..\\Lib.nfproj\" />\n", "");

        Finding finding = Assert.Single(_firmware.Check());

        Assert.Equal("CS0103", finding.Id);
        Assert.Equal(_firmware.PathOf("firmware/App/Program.cs"), finding.Path);
    }

    [Fact]
    public void An_application_without_a_Main_is_refused_in_the_name_of_its_project()
    {
        _firmware.Write("firmware/App/Program.cs", "class Program { }");

        Finding finding = Assert.Single(_firmware.Check());

        Assert.Equal("CS5001", finding.Id);
        Assert.Equal(_firmware.PathOf(Application), finding.Path);
    }

    [Fact]
    public void An_error_in_the_library_is_not_repeated_for_the_application()
    {
        _firmware.Write("firmware/Core/One.cs", "public class One { public const int Answer = Question; }");

        Assert.Equal(_firmware.PathOf("firmware/Core/One.cs"), Assert.Single(_firmware.Check()).Path);
    }

    [Fact]
    public void What_the_library_references_the_application_must_reference_too()
    {
        _firmware.Replace(
            FirmwareFixture.Library,
            FirmwareFixture.CoreReference,
            FirmwareFixture.CoreReference + FirmwareFixture.Reference("System.Math", "1.5.116", "nanoFramework.System.Math", "..\\"));
        _firmware.Write(
            FirmwareFixture.Packages,
            FirmwareFixture.PackageList(FirmwareFixture.CorePackage, FirmwareFixture.Package("nanoFramework.System.Math", "1.5.116")));

        Assert.Contains(
            "Lib needs System.Math", _firmware.CheckFor(ProjectRules.Transitive, Application).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_reference_into_nothing_is_refused()
    {
        _firmware.Replace(Application, "..\\Lib.nfproj", "..\\Lab.nfproj");

        Assert.Contains("Lab.nfproj", _firmware.CheckFor(ProjectRules.ProjectReference, Application).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_of_references_is_refused()
    {
        _firmware.Replace(
            FirmwareFixture.Library,
            FirmwareFixture.CoreReference,
            FirmwareFixture.CoreReference + "    <ProjectReference Include=\"App\\App.nfproj\" />\n");

        Assert.Contains(
            _firmware.Check(), f => f.Id == ProjectRules.ProjectReference.Id && f.Message.Contains("in turn", StringComparison.Ordinal));
    }

    [Fact]
    public void The_language_version_is_the_projects_and_nine_by_default()
    {
        _firmware.Write("firmware/Core/One.cs", "namespace N;\nclass One { }");
        _firmware.Write("firmware/App/Program.cs", "class Program { static void Main() { } }");
        Assert.Empty(_firmware.Check());

        _firmware.Replace(FirmwareFixture.Library, "<LangVersion>13.0</LangVersion>", "");

        Assert.Equal("CS8773", Assert.Single(_firmware.Check()).Id);
    }

    [Fact]
    public void Symbols_are_those_of_the_project_and_of_the_project_system()
    {
        _firmware.Write("firmware/Core/One.cs", "#if NANOFRAMEWORK_1_0 && MINE\npublic class One { public const int Answer = 1; }\n#endif");
        Assert.NotEmpty(_firmware.Check());

        _firmware.Replace(
            FirmwareFixture.Library, "<LangVersion>", "<DefineConstants>$(DefineConstants);MINE</DefineConstants><LangVersion>");

        Assert.Empty(_firmware.Check());
    }

    [Theory]
    [InlineData("<LangVersion>13.0</LangVersion>", "<LangVersion>seven</LangVersion>", "seven")]
    [InlineData("<OutputType>", "<OutputType Condition=\"'$(X)' == ''\">", "OutputType depends on a condition")]
    public void A_property_that_cannot_be_understood_is_named(string before, string after, string text)
    {
        _firmware.Replace(FirmwareFixture.Library, before, after);

        Assert.Contains(_firmware.Check(), f => f.Id == ProjectRules.Unreadable.Id && f.Message.Contains(text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FirmwareFixture.Library)]
    [InlineData(FirmwareFixture.Packages)]
    public void A_file_that_is_not_XML_is_named_with_its_place_and_nothing_else_is(string path)
    {
        _firmware.Write(path, "<Project>\n</oops>\n");

        Assert.Equal(2, _firmware.CheckFor(ProjectRules.Unreadable, path).Line);
    }
}
