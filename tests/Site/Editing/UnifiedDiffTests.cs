namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Differences as diff -u writes them.</summary>
public class UnifiedDiffTests
{
    [Fact]
    public void Equal_texts_have_none() => Assert.Equal("", UnifiedDiff.Of("f", "a\nb\n", "a\nb\n"));

    [Fact]
    public void A_changed_line_stands_between_three_of_context()
    {
        const string Before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        Assert.Equal(
            "--- f\n+++ f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n",
            UnifiedDiff.Of("f", Before, Before.Replace("5", "five", StringComparison.Ordinal)));
    }

    [Fact]
    public void Changes_far_apart_are_two_pieces_and_an_added_line_shifts_the_second()
    {
        string before = string.Join('\n', Enumerable.Range(1, 30)) + "\n";
        string after = before.Replace("\n5\n", "\n5\nnew\n", StringComparison.Ordinal).Replace("\n25\n", "\n", StringComparison.Ordinal);
        Assert.Equal(
            "--- f\n+++ f\n@@ -3,6 +3,7 @@\n 3\n 4\n 5\n+new\n 6\n 7\n 8\n@@ -22,7 +23,6 @@\n 22\n 23\n 24\n-25\n 26\n 27\n 28\n",
            UnifiedDiff.Of("f", before, after));
    }

    [Fact]
    public void Changes_near_each_other_are_one_piece()
    {
        const string Before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        string diff = UnifiedDiff.Of("f", Before, Before.Replace("2", "two", StringComparison.Ordinal).Replace("8", "eight", StringComparison.Ordinal));
        Assert.Single(diff.Split('\n'), line => line.StartsWith("@@", StringComparison.Ordinal));
    }

    [Fact]
    public void What_follows_the_last_line_is_no_line() =>
        Assert.Equal("--- f\n+++ f\n@@ -1,3 +1,3 @@\n 1\n-2\n+two\n 3\n", UnifiedDiff.Of("f", "1\n2\n3\n", "1\ntwo\n3\n"));

    [Fact]
    public void A_last_line_without_an_end_is_told() => Assert.Equal(
        "--- f\n+++ f\n@@ -1,2 +1,2 @@\n-1\n+one\n 2\n\\ No newline at end of file\n", UnifiedDiff.Of("f", "1\n2", "one\n2"));

    [Fact]
    public void Lines_keep_the_end_that_they_have_so_that_patch_finds_them() =>
        Assert.Equal("--- f\n+++ f\n@@ -1,2 +1,2 @@\n-1\r\n+one\r\n 2\r\n", UnifiedDiff.Of("f", "1\r\n2\r\n", "one\r\n2\r\n"));
}
