namespace Zibo.EdgeCtl.House.Tests;

public sealed class FirmwareLanguageTests
{
    [Fact]
    public void The_firmware_has_no_conditions_reflection_or_checked_arithmetic_and_is_ASCII() =>
        Violation.AssertNone(Repository.Files.SelectMany(FirmwareLanguageRule.Check));

    [Fact]
    public void The_portable_firmware_computes_in_integers() => Violation.AssertNone(FloatingPointRule.Check(FirmwareCompilation.Standing));

    [Theory]
    [InlineData("firmware/Core/A.cs", "#if DEVICE\n#endif\nclass A { }", 1, "#if")]
    [InlineData("firmware/Runtime/A.cs", "class A\n{\n#if !DEVICE\n#endif\n}", 3, "#if")]
    [InlineData("firmware/Hal/A.cs", "class A { }\n// 淄博", 2, "ASCII")]
    [InlineData("firmware/Device/A.cs", "// 20 µs\nclass A { }", 1, "ASCII")]
    [InlineData("firmware/Core/A.cs", "class A { int F(int a) => checked(a + 1); }", 1, "checked")]
    [InlineData("firmware/Device/A.cs", "class A { void F(int a) {\nchecked { a++; } } }", 2, "checked")]
    [InlineData("firmware/Runtime/A.cs", "class A { object F() => GetType(); }", 1, "GetType")]
    [InlineData("firmware/Device/A.cs", "class A { object F(object o) => o.GetType().Name; }", 1, "GetType")]
    [InlineData("firmware/Core/A.cs", "using System.Reflection;\nclass A { }", 1, "Reflection")]
    public void A_source_that_breaks_the_language_of_the_firmware_is_named(string path, string source, int line, string expected)
    {
        Violation violation = Assert.Single(FirmwareLanguageRule.Check(new(path, source)));

        Assert.Equal(line, violation.Line);
        Assert.Contains(expected, violation.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("firmware/Core/A.cs", "class A { int F(int a) => unchecked(a + 1); }")]
    [InlineData("sim/Board/A.cs", "#if DEBUG\n#endif\nclass A { object F() => checked(1 + GetType().Name.Length); /* 淄博 */ }")]
    public void What_the_rule_does_not_mean_passes(string path, string source)
    {
        Assert.Empty(FirmwareLanguageRule.Check(new(path, source)));
    }

    [Theory]
    [InlineData("class A { float _a; }")]
    [InlineData("class A { double[] _a; }")]
    [InlineData("class A { void F(System.Double a) { } }")]
    [InlineData("class A { int F(int a) => (int)(a * 1.5); }")]
    [InlineData("class A { int F(int a) => (int)System.Math.Sqrt(a); }")]
    [InlineData("class A { long F(System.DateTime a) => (long)a.TimeOfDay.TotalSeconds; }")]
    public void Floating_point_is_named_where_it_is_spelt_and_where_it_is_not(string source)
    {
        FirmwareCompilation firmware = new([new("firmware/Core/A.cs", "namespace Zibo.EdgeCtl.Core;\n" + source)]);

        Assert.Contains(FloatingPointRule.Check(firmware), v => v.Line == 2);
    }
}
