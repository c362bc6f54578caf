using System.Text;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

public class SiteSyntaxTests
{
    [Theory]
    [InlineData("", "line 1, column 1", "the file is empty", "文件为空")]
    [InlineData("  \n\n", "line 3, column 1", "the file is empty", "文件为空")]
    [InlineData("{\n  \"siteId\": \"a\"\n", "line 3, column 1", "the file ends too early", "文件过早结束")]
    [InlineData("{\n  \"siteId\": \"淄博\" \"deviceId\": 1 }", "line 2, column 18", "this is not JSON from \"\"\" on", "从“\"”起不是合法的 JSON")]
    [InlineData("{\n  'siteId': 1 }", "line 2, column 3", "this is not JSON from \"'\" on", "从“'”起不是合法的 JSON")]
    [InlineData("{ \"siteId\": “a” }", "line 1, column 13", "this is not JSON from \"“\" on", "从““”起不是合法的 JSON")]
    [InlineData("{} {}", "line 1, column 4", "this is not JSON from \"{\" on", "从“{”起不是合法的 JSON")]
    public void A_syntax_error_has_line_and_column(string text, string place, string problem, string chineseProblem)
    {
        InputException refusal = SiteDraft.Refuse(text);

        InputFinding finding = Assert.Single(refusal.Findings);
        Assert.Equal((place, problem, chineseProblem), (finding.Place, finding.Problem.English, finding.Problem.Chinese));
        Texts.AssertBilingual(refusal);
    }

    [Fact]
    public void Line_and_column_appear_in_both_languages()
    {
        InputException refusal = SiteDraft.Refuse("{\n  x }");

        Assert.Equal(
            "draft.json: line 2, column 3: this is not JSON from \"x\" on. Look for a missing or extra comma, quote or bracket here or just before.",
            refusal.Text(Language.English));
        Assert.Equal(
            "draft.json: 第 2 行第 3 列: 从“x”起不是合法的 JSON。请检查此处或之前是否缺少或多出逗号、引号或括号。",
            refusal.Text(Language.Chinese));
    }

    [Fact]
    public void Comments_and_trailing_commas_are_allowed()
    {
        string text = SiteDraft.Text
            .Replace("\"siteId\"", "// The school.\n/* in\ntwo lines */ \"siteId\"", StringComparison.Ordinal)
            .Replace("\"hold\" }", "\"hold\", }", StringComparison.Ordinal);

        Assert.Equal("school-7", SiteFile.Parse("draft.json", text).Configuration.SiteId);
    }

    [Fact]
    public void A_root_that_is_no_object_is_one_finding()
    {
        InputFinding finding = Assert.Single(SiteDraft.Refuse("[]").Findings);

        Assert.Equal(("$", "must be an object in braces, not a list in brackets"), (finding.Place, finding.Problem.English));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        InputException refusal = SiteDraft.Refuse(("$.siteId", "\"x\""), ("$.siteCircuit", "\"x\""));
        Assert.Equal(["$.siteCircuit"], refusal.Findings.Select(finding => finding.Place));

        refusal = SiteDraft.Refuse(SiteDraft.Text.Replace("school-7", "\\uD83D", StringComparison.Ordinal));

        Assert.Equal(("$.siteId", "a \\u escape stands for half a character"), (refusal.Place, refusal.Problem.English));
    }

    [Fact]
    public void Braces_nested_without_end_are_refused()
    {
        InputException refusal = SiteDraft.Refuse(new string('[', 100_000));

        Assert.StartsWith("line 1", refusal.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_end_is_not_read()
    {
        InputException refusal = SiteDraft.Refuse(new string(' ', 1_000_001));

        Assert.Equal("the file has more than 1000000 characters", refusal.Problem.English);
        Texts.AssertBilingual(refusal);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, SiteDraft.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        try
        {
            Assert.Equal("school-7", SiteFile.Read(path).Configuration.SiteId);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_in_GBK_is_refused_with_the_line_and_the_remedy()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        // 淄博 in GBK, in a comment of line 2.
        File.WriteAllBytes(path, [.. "{\n// "u8, 0xD7, 0xCD, 0xB2, 0xA9, .. "\n}"u8]);
        try
        {
            InputException refusal = Assert.Throws<InputException>(() => SiteFile.Read(path));

            Assert.Equal((path, "line 2", "the text is not in UTF-8"), (refusal.File, refusal.Place, refusal.Problem.English));
            Assert.Contains("GBK", refusal.Remedy.Chinese, StringComparison.Ordinal);
            Texts.AssertBilingual(refusal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        string path = Path.Combine("no-such-folder", "site.json");

        InputException refusal = Assert.Throws<InputException>(() => SiteFile.Read(path));

        Assert.Equal($"{path}: there is no such file. Check the path.", refusal.Text(Language.English));
        Assert.Equal($"{path}: 文件不存在。请检查路径。", refusal.Text(Language.Chinese));
        Assert.Equal(string.Empty, refusal.Place);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        InputException refusal = Assert.Throws<InputException>(() => SiteFile.Read(Repository.Root));

        Assert.Equal("the file cannot be opened", refusal.Problem.English);
        Texts.AssertBilingual(refusal);
    }
}
