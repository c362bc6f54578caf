using Zibo.EdgeCtl.NanoApi.Checks;
using Zibo.EdgeCtl.NanoApi.Projects;

namespace Zibo.EdgeCtl.NanoApi.Tests;

/// <summary>Tests that run on the device are compiled against its exact API too, and the host's part of them is left out.</summary>
public sealed class DeviceTestProjectTests : IDisposable
{
    private const string Project = "tests/Device/NFUnitTest.nfproj";
    private const string Source = "tests/Device/OneTests.cs";

    private static readonly string TestFramework = Package("dll", "nanoFramework.TestFramework");
    private static readonly string Launcher = Package("exe", "nanoFramework.UnitTestLauncher");

    private readonly FirmwareFixture _firmware = new();

    public DeviceTestProjectTests()
    {
        _firmware.Write("firmware/Core/One.cs", "public class One { public const int Answer = 42; }");
        _firmware.Write(
            Source,
            "using nanoFramework.TestFramework;\n[TestClass]\npublic class OneTests\n{\n"
            + "    [TestMethod]\n    [DataRow(1)]\n    [DataRow(2)]\n    public void Works(int row) => Assert.AreEqual(42, One.Answer);\n}\n");
        _firmware.Write("tests/Device/Host/Host.csproj", "<Project />");
        _firmware.Write("tests/Device/Host/Runner.cs", "this is no nano code");
        _firmware.Write(Project, FirmwareFixture.Project(
            "Library",
            "    <Compile Include=\"OneTests.cs\" />\n",
            "    <ProjectReference Include=\"..\\..\\firmware\\Lib.nfproj\" />\n",
            FirmwareFixture.Reference("mscorlib", "1.17.11", "nanoFramework.CoreLibrary", "..\\..\\"),
            TestFramework,
            Launcher));
        _firmware.Write(
            "tests/Device/packages.config",
            FirmwareFixture.PackageList(FirmwareFixture.CorePackage, FirmwareFixture.Package("nanoFramework.TestFramework", "3.0.80")));
    }

    public void Dispose() => _firmware.Dispose();

    [Fact]
    public void They_pass_with_the_launcher_and_repeated_rows() => Assert.Empty(_firmware.Check());

    [Fact]
    public void What_the_device_lacks_is_an_error_there_too()
    {
        _firmware.Replace(Source, "Assert.AreEqual(42, One.Answer)", "Assert.AreEqual(42m, One.Answer)");

        Assert.Contains(_firmware.Check(), finding => finding.Path == _firmware.PathOf(Source));
    }

    [Fact]
    public void The_launcher_is_a_program_and_its_package_must_be_there()
    {
        _firmware.Replace(Project, "UnitTestLauncher.exe", "UnitTestLauncher.dll");

        Assert.Contains("UnitTestLauncher.exe", _firmware.CheckFor(ProjectRules.HintPath, Project).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_source_must_be_listed_and_one_of_the_host_must_not()
    {
        _firmware.Write("tests/Device/TwoTests.cs", "public class TwoTests { }");

        Assert.Contains("TwoTests.cs", _firmware.CheckFor(ProjectRules.NotListed, Project).Message, StringComparison.Ordinal);
        Assert.True(FileListSync.Sync(_firmware.PathOf(Project)));
        Assert.Empty(_firmware.Check());
        Assert.DoesNotContain("Runner.cs", _firmware.Read(Project), StringComparison.Ordinal);
    }

    private static string Package(string ending, string assembly) =>
        $"    <Reference Include=\"{assembly}\">\n"
        + $"      <HintPath>..\\..\\packages\\nanoFramework.TestFramework.3.0.80\\lib\\{assembly}.{ending}</HintPath>\n    </Reference>\n";
}
