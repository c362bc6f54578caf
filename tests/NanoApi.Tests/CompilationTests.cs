using Zibo.EdgeCtl.NanoApi.Compiling;

namespace Zibo.EdgeCtl.NanoApi.Tests;

/// <summary>What a desktop compiles and the device does not have.</summary>
public sealed class CompilationTests
{
    [Fact]
    public void What_the_device_has_compiles()
    {
        Assert.Empty(Check(
            "using System;",
            "class C { long Now() => DateTime.UtcNow.Ticks; string Hex(int i) => i.ToString(\"X2\"); }"));
    }

    [Theory]
    [InlineData("class C { System.Collections.Generic.List<int> _list; }", "CS0234", "Generic")]
    [InlineData("class C { string Name() => System.Environment.MachineName; }", "CS0117", "MachineName")]
    [InlineData("class C { bool Has(string s) => s.Contains('x'); }", "CS1503", "mscorlib.txt")]
    [InlineData("class C { void M() { try { } catch (System.OverflowException) { } } }", "CS0234", "OverflowException")]
    [InlineData("class C { void M() { try { } catch (System.DivideByZeroException) { } } }", "CS0234", "DivideByZeroException")]
    [InlineData("class C { System.Threading.Tasks.Task _task; }", "CS0234", "Tasks")]
    [InlineData("class C { int Last(int[] a) => a[^1]; }", "CS0518", "Index")]
    public void What_it_lacks_is_refused_with_its_place(string line, string id, string word)
    {
        Finding finding = Check("// first line", line)[0];

        Assert.Equal("Source0.cs", finding.Path);
        Assert.Equal(2, finding.Line);
        Assert.Equal(id, finding.Id);
        Assert.Contains(word, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_an_assembly_that_is_not_referenced_names_assembly_and_package()
    {
        IReadOnlyList<Finding> findings = NanoCompilation.Check(["class C { System.Device.Gpio.GpioPin _pin; }"], "mscorlib");

        Assert.Contains(findings, f => f.Message.Contains("the package nanoFramework.System.Device.Gpio", StringComparison.Ordinal));
        Assert.Empty(NanoCompilation.Check(
            ["class C { System.Device.Gpio.GpioPin _pin; }"], "mscorlib", "nanoFramework.Runtime.Events", "System.Device.Gpio"));
    }

    [Fact]
    public void Findings_print_as_MSBuild_reads_them()
    {
        Assert.Equal("a.cs(3,7): error X1: no", new Finding("a.cs", 3, 7, "X1", "no").ToString());
        Assert.Equal("a.cs: error X1: no", new Finding("a.cs", 0, 0, "X1", "no").ToString());
    }

    private static IReadOnlyList<Finding> Check(params string[] lines) =>
        NanoCompilation.Check([string.Join('\n', lines)], "mscorlib", "nanoFramework.Runtime.Native");
}
