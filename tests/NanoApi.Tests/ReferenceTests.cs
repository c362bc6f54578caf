using Zibo.EdgeCtl.NanoApi.Checks;

namespace Zibo.EdgeCtl.NanoApi.Tests;

public sealed class ReferenceTests : IDisposable
{
    private readonly FirmwareFixture _firmware = new();

    public void Dispose() => _firmware.Dispose();

    [Theory]
    [InlineData("..\\packages", "packages")]
    [InlineData("\\lib\\mscorlib.dll", "\\mscorlib.dll")]
    [InlineData("..\\packages\\nanoFramework.CoreLibrary.1.17.11", "..\\packages\\nanoFramework.CoreLibrary.1.17.10")]
    public void A_wrong_HintPath_is_refused_and_the_right_one_given(string before, string after)
    {
        _firmware.Replace(FirmwareFixture.Library, before, after);

        Finding finding = _firmware.CheckFor(ProjectRules.HintPath, FirmwareFixture.Library);

        Assert.Contains(
            "<HintPath>..\\packages\\nanoFramework.CoreLibrary.1.17.11\\lib\\mscorlib.dll</HintPath>",
            finding.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_HintPath_is_refused()
    {
        _firmware.Replace(FirmwareFixture.Library, FirmwareFixture.CoreReference, "    <Reference Include=\"mscorlib\" />\n");

        Assert.Contains(
            "has no HintPath", _firmware.CheckFor(ProjectRules.HintPath, FirmwareFixture.Library).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_in_the_reference_that_is_not_the_packages_is_refused()
    {
        _firmware.Replace(FirmwareFixture.Library, "Version=1.17.11.0", "Version=1.16.0.0");

        Assert.Contains(
            "1.17.11", _firmware.CheckFor(ProjectRules.ReferenceVersion, FirmwareFixture.Library).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mscorlib, Version=1.17.11.34401")]
    [InlineData("mscorlib")]
    public void The_build_number_of_the_assembly_and_a_bare_name_are_fine(string include)
    {
        _firmware.Replace(FirmwareFixture.Library, "mscorlib, Version=1.17.11.0", include);

        Assert.Empty(_firmware.Check());
    }

    [Fact]
    public void A_package_that_is_not_in_packages_config_is_named_with_the_line_to_add()
    {
        _firmware.Write(FirmwareFixture.Packages, FirmwareFixture.PackageList());

        Finding finding = _firmware.CheckFor(ProjectRules.PackageMissing, FirmwareFixture.Packages);

        Assert.Contains(FirmwareFixture.CorePackage.Trim(), finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_packages_config_is_as_if_it_were_empty()
    {
        File.Delete(_firmware.PathOf(FirmwareFixture.Packages));

        _firmware.CheckFor(ProjectRules.PackageMissing, FirmwareFixture.Packages);
    }

    [Fact]
    public void A_package_at_another_version_than_the_pinned_one_is_refused()
    {
        _firmware.Replace(FirmwareFixture.Packages, "1.17.11", "1.17.9");

        Assert.Contains(
            "write 1.17.11", _firmware.CheckFor(ProjectRules.PackageVersion, FirmwareFixture.Packages).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nanoFramework.Runtime.Native", "1.7.11", "no reference of the project uses")]
    [InlineData("nanoFramework.Graphics", "1.0.0", "no table belongs to")]
    [InlineData("nanoFramework.CoreLibrary", "1.17.11", "twice")]
    public void A_package_for_nothing_is_refused_with_its_line(string id, string version, string text)
    {
        _firmware.Write(
            FirmwareFixture.Packages, FirmwareFixture.PackageList(FirmwareFixture.CorePackage, FirmwareFixture.Package(id, version)));

        Finding finding = _firmware.CheckFor(ProjectRules.PackageEntry, FirmwareFixture.Packages);

        Assert.Equal(3, finding.Line);
        Assert.Contains(text, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_for_another_framework_is_refused()
    {
        _firmware.Replace(FirmwareFixture.Packages, "netnano1.0", "net48");

        Assert.Contains(
            "netnano1.0", _firmware.CheckFor(ProjectRules.PackageEntry, FirmwareFixture.Packages).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_without_a_table_is_refused()
    {
        _firmware.Replace(
            FirmwareFixture.Library,
            FirmwareFixture.CoreReference,
            FirmwareFixture.CoreReference + "    <Reference Include=\"nanoFramework.Graphics\" />\n");

        Assert.Contains(
            "nanoFramework.Graphics.txt",
            _firmware.CheckFor(ProjectRules.UnknownAssembly, FirmwareFixture.Library).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_at_second_hand_that_is_missing_is_named_with_who_needs_it()
    {
        Add("System.Device.Gpio", "1.1.62", "nanoFramework.System.Device.Gpio");

        Finding finding = _firmware.CheckFor(ProjectRules.Transitive, FirmwareFixture.Library);
        Assert.Contains("System.Device.Gpio needs nanoFramework.Runtime.Events", finding.Message, StringComparison.Ordinal);

        Add("nanoFramework.Runtime.Events", "1.11.37", "nanoFramework.Runtime.Events");
        Assert.Empty(_firmware.Check());
    }

    [Fact]
    public void Without_the_core_library_that_alone_is_reported()
    {
        _firmware.Replace(FirmwareFixture.Library, FirmwareFixture.CoreReference, "");
        _firmware.Write(FirmwareFixture.Packages, FirmwareFixture.PackageList());

        Assert.Contains("mscorlib", _firmware.CheckFor(ProjectRules.Transitive, FirmwareFixture.Library).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nanoFramework.M2Mqtt")]
    [InlineData("nanoFramework.M2Mqtt.Core")]
    public void The_core_of_the_MQTT_client_may_come_from_either_of_its_two_packages(string package)
    {
        string[] packages = [.. new[] { "nanoFramework.M2Mqtt", package }.Distinct().Select(p => FirmwareFixture.Package(p, "5.1.220"))];
        Add("nanoFramework.M2Mqtt.Core", "5.1.220", package);
        _firmware.Write(FirmwareFixture.Packages, FirmwareFixture.PackageList([FirmwareFixture.CorePackage, .. packages]));

        Assert.DoesNotContain(_firmware.Check(), f => f.Id == ProjectRules.HintPath.Id || f.Id == ProjectRules.PackageMissing.Id);
    }

    private void Add(string assembly, string version, string package)
    {
        _firmware.Replace(
            FirmwareFixture.Library,
            FirmwareFixture.CoreReference,
            FirmwareFixture.CoreReference + FirmwareFixture.Reference(assembly, version, package, "..\\"));
        _firmware.Replace(
            FirmwareFixture.Packages, FirmwareFixture.CorePackage, FirmwareFixture.CorePackage + FirmwareFixture.Package(package, version));
    }
}
