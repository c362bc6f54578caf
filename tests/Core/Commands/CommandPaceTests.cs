using System.Text;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Tests.Config;

namespace Zibo.EdgeCtl.Core.Tests.Commands;

/// <summary>How often commands may come, and until when.</summary>
public class CommandPaceTests
{
    [Fact]
    public void So_many_at_once_and_then_one_each_period()
    {
        CommandPace pace = new(3, 1_000, 0);
        Assert.All(Enumerable.Range(0, 3), _ => Assert.True(pace.TryTake(500)));
        Assert.False(pace.TryTake(1_499));
        Assert.True(pace.TryTake(1_500));
        Assert.False(pace.TryTake(1_501));

        // A long silence fills it, and no more.
        Assert.Equal(3, Enumerable.Range(0, 9).Count(_ => pace.TryTake(1_000_000)));
    }

    [Fact]
    public void Two_are_as_far_apart_as_the_spacing()
    {
        CommandPace pace = new(10, 60_000, 1_000);
        long[] taken = [.. Enumerable.Range(0, 40).Select(i => i * 100L).Where(pace.TryTake)];
        Assert.Equal([0, 1_000, 2_000, 3_000], taken);
    }

    [Theory]
    [InlineData(999, true, "accepted")]
    [InlineData(1_000, true, "expired")]
    [InlineData(1_001, true, "expired")]
    [InlineData(999, false, "no-time")]
    [InlineData(1_001, false, "no-time")]
    public void A_command_is_taken_up_to_its_end_and_not_without_time(long utcMilliseconds, bool isUtcValid, string reason)
    {
        Command command = Parse(CommandKind.Limit, "{\"id\":\"a\",\"counter\":1,\"expiresUtcMilliseconds\":1000,\"clear\":true,\"mac\":\"0\"}");
        CommandTime.Judge(command, utcMilliseconds, isUtcValid);
        Assert.Equal(reason, CommandWords.Of(command.Reason));
    }

    [Theory]
    [InlineData(699_999_999, "accepted")]
    [InlineData(700_000_000, "out-of-range")]
    [InlineData(95_200_000, "accepted")]
    [InlineData(95_199_999, "out-of-range")]
    public void An_event_ends_in_the_future_and_within_a_week(long utcMilliseconds, string reason)
    {
        Command command = Parse(
            CommandKind.Event,
            """
            {"id":"a","counter":1,"expiresUtcMilliseconds":900000000,"eventId":"e","startUtcMilliseconds":699900000,
            "endUtcMilliseconds":700000000,"limitWatts":500,"level":1,"mac":"0"}
            """);
        CommandTime.Judge(command, utcMilliseconds, true);
        Assert.Equal(reason, CommandWords.Of(command.Reason));
    }

    private static Command Parse(CommandKind kind, string text)
    {
        Command command = new();
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        new CommandParser(new SiteDigest(Sites.School())).Parse(kind, bytes, bytes.Length, command);
        Assert.Equal(CommandReason.Accepted, command.Reason);
        return command;
    }
}
