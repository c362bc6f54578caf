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
}
