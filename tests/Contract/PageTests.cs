using System.Text.RegularExpressions;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Runtime.Journal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>The page for backend teams, in both languages: what its tables say is what the document says.</summary>
public partial class PageTests
{
    private const string Root = "edgectl/v1/{site}/{device}/";

    [Theory]
    [InlineData("README.md", "durable", "volatile", "yes", "no")]
    [InlineData("README.zh-CN.md", "持久", "易失", "是", "否")]
    public void Every_channel_stands_in_the_table_with_its_class_and_whether_it_is_retained(
        string page, string durable, string live, string yes, string no)
    {
        string[] rows = Rows(page);
        Assert.All(ContractFiles.Channels, channel =>
        {
            string row = Assert.Single(rows, r => Topics(r).Contains(NameOf(channel)));
            string[] cells = [.. row.Split('|').Select(c => c.Trim())];
            HashSet<string> members = [.. ContractFiles.MembersOf(channel.Schema)];
            string expected = members.Contains("sequence") ? durable : members.Contains("liveSequence") ? live : "-";
            Assert.Equal((expected, channel.IsRetained ? yes : no), (cells[3], cells[4]));
        });
        Assert.Equal(
            ContractFiles.Channels.Select(NameOf).Distinct().Order(),
            rows.SelectMany(Topics).Order());
    }

    [Fact]
    public void Both_pages_have_the_same_parts_and_the_same_code()
    {
        string english = Text("README.md");
        string chinese = Text("README.zh-CN.md");
        Assert.Equal(Heading().Count(english), Heading().Count(chinese));
        Assert.Equal(Rows("README.md").Length, Rows("README.zh-CN.md").Length);
        Assert.Equal(Code(english), Code(chinese));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_pages_state_the_limits_of_the_firmware(string page)
    {
        Assert.Contains($"{OutboxMessage.MaximumPayloadBytes}", Text(page), StringComparison.Ordinal);
        Assert.Contains($"{ParameterBook.DefaultHealthPeriodSeconds}", Text(page), StringComparison.Ordinal);
        Assert.Contains($"{Core.Config.SiteRules.MaximumIdLength}", Text(page), StringComparison.Ordinal);
        int slotKilobytes = new VirtualRecordStore().SlotBytes / 1_024;
        Assert.Contains($" {MessageJournal.IntervalSlotCount * slotKilobytes} KB", Text(page), StringComparison.Ordinal);
        Assert.Contains($" {MessageJournal.EventSlotCount * slotKilobytes} KB", Text(page), StringComparison.Ordinal);
        Assert.Contains($" {Outbox.Capacity} ", Text(page), StringComparison.Ordinal);
        Assert.Contains($" {Dispatch.SpreadMilliseconds / 1_000} ", Text(page), StringComparison.Ordinal);
    }

    // Names in code type are members, files, words or topics of the contract; one that is misspelt is none of them.
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Every_member_that_the_pages_name_exists(string page)
    {
        HashSet<string> members =
        [
            .. ContractFiles.SchemaNames.SelectMany(ContractFiles.MembersOf),
            .. ContractFiles.Codes.Select(c => c.Key),
            "replayMessagesPerMinute",
        ];
        string[] named = [.. Member().Matches(Text(page)).Select(m => m.Groups[1].Value).Distinct()];
        Assert.True(named.Length > 20);
        Assert.Equal([], named.Except(members));
    }

    private static string Text(string page) => File.ReadAllText(Repository.Contract(page));

    private static string[] Rows(string page) =>
        [.. Text(page).Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Split('|').Length == 6)];

    private static IEnumerable<string> Topics(string row) => Regex.Matches(row.Split('|')[1], "`([^`]+)`").Select(m => m.Groups[1].Value);

    private static string NameOf(Channel channel)
    {
        string name = channel.Address[Root.Length..].Replace("{waterMeter}", "METER", StringComparison.Ordinal);
        return channel.IsSent ? Regex.Replace(name, "{([a-z]+)}", m => m.Groups[1].Value.ToUpperInvariant()) : "commands/KIND";
    }

    // Comments of SQL are in the language of the page.
    private static IEnumerable<string> Code(string text) => Block().Matches(text)
        .SelectMany(m => m.Value.Split('\n')).Where(line => !line.StartsWith("--", StringComparison.Ordinal));

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("`([a-z]+[A-Z][A-Za-z]+)`")]
    private static partial Regex Member();
}
