using Zibo.EdgeCtl.NanoApi.Checks;

namespace Zibo.EdgeCtl.NanoApi.Tests;

/// <summary>A small repository in a temporary folder: a library with one source, sound until a test breaks it.</summary>
public sealed class FirmwareFixture : IDisposable
{
    /// <summary>The library's project file.</summary>
    public const string Library = "firmware/Lib.nfproj";

    /// <summary>The library's packages.config.</summary>
    public const string Packages = "firmware/packages.config";

    /// <summary>The line that lists the library's source.</summary>
    public const string SourceItem = "    <Compile Include=\"Core\\One.cs\" />\n";

    /// <summary>The library's reference to the core library.</summary>
    public static string CoreReference { get; } = Reference("mscorlib", "1.17.11", "nanoFramework.CoreLibrary", "..\\");

    /// <summary>The core library's line in packages.config.</summary>
    public static string CorePackage { get; } = Package("nanoFramework.CoreLibrary", "1.17.11");

    public FirmwareFixture()
    {
        Write("firmware/Core/One.cs", "class One { }\n");
        Write(Library, Project("Library", SourceItem, CoreReference));
        Write(Packages, PackageList(CorePackage));
    }

    /// <summary>Root of the repository.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("nano-api-").FullName;

    public static string Reference(string name, string version, string package, string toRoot) =>
        $"    <Reference Include=\"{name}, Version={version}.0\">\n"
        + $"      <HintPath>{toRoot}packages\\{package}.{version}\\lib\\{name}.dll</HintPath>\n    </Reference>\n";

    public static string Package(string id, string version) =>
        $"  <package id=\"{id}\" version=\"{version}\" targetFramework=\"netnano1.0\" />\n";

    public static string PackageList(params string[] packages) => $"<packages>\n{string.Concat(packages)}</packages>\n";

    public static string Project(string outputType, params string[] items) =>
        "<Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\">\n"
        + $"  <PropertyGroup>\n    <OutputType>{outputType}</OutputType>\n    <LangVersion>13.0</LangVersion>\n  </PropertyGroup>\n"
        + $"  <ItemGroup>\n{string.Concat(items)}  </ItemGroup>\n</Project>\n";

    public string PathOf(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    /// <summary>Changes a text in a file; a text that is not there is a mistake of the test.</summary>
    public void Replace(string path, string before, string after)
    {
        string text = Read(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        Write(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    public IReadOnlyList<Finding> Check() => FirmwareCheck.Run(Root).Findings;

    /// <summary>The only finding of a check, which must name the file and the rule.</summary>
    public Finding CheckFor(ProjectRule rule, string path)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Finding finding = Assert.Single(Check());
        Assert.Equal(rule.Id, finding.Id);
        Assert.Equal(PathOf(path), finding.Path);
        return finding;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
