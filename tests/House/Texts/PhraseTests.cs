namespace Zibo.EdgeCtl.House.Tests;

public sealed class PhraseTests
{
    [Fact]
    public void Every_text_that_people_see_is_said_in_both_languages() =>
        Violation.AssertNone(Repository.Sources.Where(file => file.IsBelow("sim")).SelectMany(PhraseRule.Check));

    [Theory]
    [InlineData("new Phrase(\"no file\", \"\")", "empty")]
    [InlineData("new Phrase(\" \", \"无\")", "empty")]
    [InlineData("new Phrase(\"line {0}\", \"行\")", "different places")]
    [InlineData("new Phrase(\"line {0}\", \"第 {1} 行\")", "different places")]
    [InlineData("new Phrase(\"line \" + \"{0}\", \"第 {0} 行 {1}\")", "different places")]
    [InlineData("new Phrase(\"no file\", \"no such file\")", "not Chinese")]
    [InlineData("new Phrase(\"无\", \"无\")", "not English")]
    [InlineData("new Phrase(\"one of: {0}\", \"可选: {0}\")", "ASCII punctuation")]
    [InlineData("new Phrase(\"no file.\", \"无文件.\")", "ASCII punctuation")]
    [InlineData("new Phrase(\"a (b)\", \"甲(乙）\")", "ASCII punctuation")]
    [InlineData("new(\"no file.\", \"无文件.\")", "ASCII punctuation")]
    public void A_text_that_one_language_lacks_is_named(string creation, string expected)
    {
        Violation violation = Assert.Single(PhraseRule.Check(new("sim/Cli/A.cs", $"class A\n{{\n    object M() => {creation};\n}}")));

        Assert.Equal(3, violation.Line);
        Assert.Contains(expected, violation.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Phrase Text = new(\"no file\", \"no such file\");")]
    [InlineData("Phrase Text { get; } = new(\"no file\", \"no such file\");")]
    public void The_declared_type_tells_a_text_too(string member)
    {
        Assert.Single(PhraseRule.Check(new("sim/Cli/A.cs", $"class A {{ public static {member} }}")));
    }

    [Theory]
    [InlineData("new Phrase(\"{0}: {1} kWh\", \"{0}：{1} kWh\")")]
    [InlineData("new Phrase(\"kW\", \"kW\")")]
    [InlineData("new Phrase(\"{0}, {1}\", \"{0}；{1}\")")]
    [InlineData("new Phrase(\"{0} of {1}\", \"{1} 中 {0}（{0}）\")")]
    [InlineData("new Phrase(english, chinese)")]
    [InlineData("new Pair(\"one\", \"two\")")]
    public void Sound_texts_and_other_pairs_pass(string creation)
    {
        Assert.Empty(PhraseRule.Check(new("sim/Cli/A.cs", $"class A {{ object M() => {creation}; }}")));
    }
}
