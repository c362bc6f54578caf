using Zibo.EdgeCtl.NanoApi.Compiling;
using Zibo.EdgeCtl.NanoApi.Language;

namespace Zibo.EdgeCtl.NanoApi.Tests;

/// <summary>What compiles against the device and does not run there.</summary>
public sealed class LanguageRuleTests
{
    public static TheoryData<int> Examples => [.. Enumerable.Range(0, LanguageRuleExample.All.Count)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_offending_line_is_refused_and_told_what_to_write(int index)
    {
        LanguageRuleExample example = LanguageRuleExample.All[index];
        LanguageRule rule = LanguageRules.All.Single(r => r.Id == example.RuleId);

        IReadOnlyList<Finding> findings = Check("// first line\n" + example.Refused);

        Finding finding = findings.First(f => f.Id == example.RuleId);
        Assert.Equal(2, finding.Line);
        Assert.Contains(rule.Replacement, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Its_permitted_neighbour_passes(int index)
    {
        Assert.Empty(Check(LanguageRuleExample.All[index].Permitted));
    }

    [Fact]
    public void Every_rule_has_an_example_and_an_id_in_order()
    {
        Assert.Equal(LanguageRules.All.Select(r => r.Id), LanguageRuleExample.All.Select(e => e.RuleId).Distinct());
        Assert.Equal(LanguageRules.All.Select(r => r.Id).Order(StringComparer.Ordinal), LanguageRules.All.Select(r => r.Id));
    }

    private static IReadOnlyList<Finding> Check(string source) => NanoCompilation.Compile(new CompileRequest
    {
        Sources = [new SourceFile("Source.cs", source)],
        References = ["mscorlib", "nanoFramework.System.Collections"],
        AllowUnsafe = true,
    }).Findings;
}
