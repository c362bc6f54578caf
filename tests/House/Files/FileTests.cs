namespace Zibo.EdgeCtl.House.Tests;

public sealed class FileTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_source_holds_one_type_of_its_name_and_stays_short()
    {
        IEnumerable<HouseFile> longFiles = Repository.Sources.Where(file => FileRule.LineCount(file) > FileRule.AimedLines);
        foreach (HouseFile file in longFiles.OrderByDescending(FileRule.LineCount))
        {
            output.WriteLine($"{FileRule.LineCount(file),4} lines, {FileRule.AimedLines} aimed at: {file.Path}");
        }

        Violation.AssertNone(Repository.Sources.SelectMany(FileRule.Check));
    }

    [Theory]
    [InlineData("class B { }", 1, "another name")]
    [InlineData("class A { }\nenum B { One }", 2, "one type more")]
    [InlineData("interface A { }\ndelegate void B();", 2, "one type more")]
    [InlineData("namespace N { class A { } struct B { } }", 1, "one type more")]
    [InlineData("class A\n{\n    internal sealed class B { }\n}", 3, "seen outside")]
    [InlineData("interface A\n{\n    class B { }\n}", 3, "seen outside")]
    public void A_file_with_other_types_is_named(string source, int line, string expected)
    {
        Violation violation = Assert.Single(FileRule.Check(new("sim/Board/A.cs", source)));

        Assert.Equal(line, violation.Line);
        Assert.Contains(expected, violation.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_long_is_named_and_one_of_the_limit_is_not()
    {
        string limit = "class A { }\n" + new string('\n', FileRule.MaximumLines - 1);

        Assert.Empty(FileRule.Check(new("A.cs", limit)));
        Assert.Contains("401 lines", Assert.Single(FileRule.Check(new("A.cs", limit + "\n"))).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class A<T> { private enum B { One } struct C { } }")]
    [InlineData("System.Console.WriteLine();")]
    public void Private_nested_types_and_top_level_statements_pass(string source)
    {
        Assert.Empty(FileRule.Check(new("tools/A.cs", source)));
    }
}
