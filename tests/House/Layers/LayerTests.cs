namespace Zibo.EdgeCtl.House.Tests;

public sealed class LayerTests
{
    [Fact]
    public void Each_part_of_the_firmware_knows_only_the_parts_below_it() =>
        Violation.AssertNone(LayerRule.Check(FirmwareCompilation.Standing));

    [Fact]
    public void The_portable_firmware_was_read()
    {
        Assert.All(Layer.Portable, layer => Assert.Contains(FirmwareCompilation.Standing.Files, file => file.IsBelow(layer.Folder)));
    }

    [Fact]
    public void The_firmware_mentions_neither_simulator_nor_tests() => Violation.AssertNone(FirmwareMentionRule.Check(Repository.Files));

    [Fact]
    public void The_firmware_library_needs_no_device_package() => Violation.AssertNone(DevicePackageRule.Check(Repository.Files));

    [Fact]
    public void The_parts_of_the_simulator_reference_each_other_in_one_direction() =>
        Violation.AssertNone(ProjectReferenceRule.Check(Repository.Files));

    [Theory]
    [InlineData("Core", "Core", "class A { Zibo.EdgeCtl.Runtime.Worker _worker; }", "names Worker of Zibo.EdgeCtl.Runtime")]
    [InlineData("Core", "Core", "class A { Runtime.Worker _worker; }", "names Worker of Zibo.EdgeCtl.Runtime")]
    [InlineData("Core", "Core", "/// <summary>Called by <see cref=\"Runtime.Worker\"/>.</summary>\nclass A { }", "names Worker")]
    [InlineData("Core", "Core", "using System.Threading;\nclass A { }", "names Threading of System.Threading")]
    [InlineData("Core", "Core", "class A { void Wait() => System.Threading.Thread.Sleep(1); }", "names Thread of System.Threading")]
    [InlineData("Core", "Hal", "class A { }", "namespace Zibo.EdgeCtl.Hal stands in firmware/Core")]
    [InlineData("Hal", "Hal", "class A { Core.Pure _pure; }", "names Pure of Zibo.EdgeCtl.Core")]
    [InlineData("Runtime", "Runtime", "class A { System.IO.Stream _stream; }", "names Stream of System.IO")]
    [InlineData("Runtime", "Runtime", "class A { System.Device.Gpio.GpioController _gpio; }", "CS0234")]
    [InlineData("Runtime", "Runtime", "using nanoFramework.Hardware.Esp32;\nclass A { }", "CS0246")]
    [InlineData("Runtime", "Runtime", "class A { Device.Program _program; }", "CS0246")]
    public void A_part_that_knows_too_much_is_named(string folder, string space, string source, string expected)
    {
        FirmwareCompilation firmware = new(
        [
            new("firmware/Core/Pure.cs", "namespace Zibo.EdgeCtl.Core; public class Pure { }"),
            new("firmware/Runtime/Worker.cs", "namespace Zibo.EdgeCtl.Runtime; public class Worker { }"),
            new($"firmware/{folder}/A.cs", $"namespace Zibo.EdgeCtl.{space};\n{source}"),
        ]);

        Assert.Contains(
            LayerRule.Check(firmware),
            v => v.Path == $"firmware/{folder}/A.cs" && v.Line > 0 && v.Problem.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("using Zibo.EdgeCtl.Sim.Board;")]
    [InlineData("// The scenarios in tests/Engine cover this.")]
    [InlineData("// As sim/Board does it.")]
    [InlineData("[assembly: InternalsVisibleTo(\"Zibo.EdgeCtl.Core.Tests\")]")]
    public void A_firmware_source_that_mentions_the_desktop_is_named(string line)
    {
        Violation violation = Assert.Single(FirmwareMentionRule.Check([new("firmware/Core/A.cs", "\n" + line)]));

        Assert.Equal(2, violation.Line);
    }

    [Fact]
    public void A_device_package_in_the_library_is_named()
    {
        HouseFile library = new(
            "firmware/Zibo.EdgeCtl.Core.nfproj",
            "<Project>\n<Reference Include=\"mscorlib\" />\n<ProjectReference Include=\"Zibo.EdgeCtl.Metering.nfproj\" /><Reference Include=\"System.Device.Gpio, Version=1\" />\n</Project>");

        Assert.Equal(3, Assert.Single(DevicePackageRule.Check([library])).Line);
    }

    [Theory]
    [InlineData("sim/Plant/P.csproj", "../Firmware/F.csproj", "sim/Plant references sim/Firmware")]
    [InlineData("sim/Board/P.csproj", "..\\Engine\\E.csproj", "sim/Board references sim/Engine")]
    [InlineData("sim/Site/P.csproj", "../Board/B.csproj", "sim/Site references sim/Board")]
    [InlineData("sim/Engine/P.csproj", "../../tests/Core/T.csproj", "sim/Engine references tests/Core")]
    [InlineData("sim/Other/P.csproj", "../Firmware/F.csproj", "nothing says what sim/Other may know")]
    public void A_reference_against_the_direction_is_named(string project, string target, string expected)
    {
        HouseFile file = new(project, $"<Project>\n<ProjectReference Include=\"{target}\" />\n</Project>");

        Assert.Contains(expected, Assert.Single(ProjectReferenceRule.Check([file])).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_in_the_project_that_only_links_the_firmware_is_named()
    {
        Assert.Single(ProjectReferenceRule.Check([new("sim/Firmware/Shim.cs", "class Shim { }")]));
    }
}
