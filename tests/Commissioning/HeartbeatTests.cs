using System.Text;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Commissioning.Tests;

/// <summary>Whether the controller that was flashed is the one that reports.</summary>
public sealed class HeartbeatTests : IClassFixture<Bench>
{
    private readonly FlashPlan _plan;

    public HeartbeatTests(Bench bench) => _plan = bench.Plan();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("right, then a state", FlashProblem.None)]
    [InlineData("right, but kept by the broker", FlashProblem.Silent)]
    [InlineData("right, and then silent", FlashProblem.Silent)]
    [InlineData("right, and a state of the start before", FlashProblem.Silent)]
    [InlineData("another image", FlashProblem.OtherSiteImage)]
    [InlineData("another version", FlashProblem.OtherVersion)]
    [InlineData("before the board started anew", FlashProblem.Silent)]
    [InlineData("nothing", FlashProblem.Silent)]
    public async Task At_the_broker(string what, FlashProblem problem)
    {
        ScriptedLink link = new();
        MqttHeartbeat heartbeat = new(link);
        string version = what == "another version" ? "0.0.9" : Announcement.FirmwareVersion;
        long crc = what == "another image" ? 7 : _plan.Slot.ImageCrc;
        if (what != "nothing")
        {
            link.Say(
                "status",
                FormattableString.Invariant($"{{'isOnline':true,'bootId':8,'firmwareVersion':'{version}','siteImageCrc':{crc}}}"),
                what.Contains("kept", StringComparison.Ordinal));
        }

        if (what == "before the board started anew")
        {
            heartbeat.Forget();
        }

        if (!what.Contains("silent", StringComparison.Ordinal))
        {
            link.Say("state", what.Contains("before", StringComparison.Ordinal) ? "{'bootId':7}" : "{'bootId':8}");
        }

        (FlashProblem actual, _) = await heartbeat.WaitAsync(_plan, TimeSpan.FromMinutes(1), Token);
        Assert.Equal(problem, actual);
    }

    [Theory]
    [InlineData("edgectl site site-a.bin generation 1 crc CRC on trial\r\nedgectl VERSION boot 3 scan 11 outbox 0\r\n", FlashProblem.None)]
    [InlineData("\u0001NFPKT\u0002edgectl VERSION boot 3 scan 11 outbox 0\n", FlashProblem.None)]
    [InlineData("edgectl site site-b.bin generation 4 crc 12 \r\nedgectl VERSION boot 3 scan 11 outbox 0\r\n", FlashProblem.OtherSiteImage)]
    [InlineData("edgectl 0.0.1 boot 3 scan 11 outbox 0\r\n", FlashProblem.OtherVersion)]
    [InlineData("no board.txt: waiting\r\n", FlashProblem.Silent)]
    [InlineData("", FlashProblem.Silent)]
    public async Task At_the_console(string text, FlashProblem problem)
    {
        string printed = text.Replace("VERSION", Announcement.FirmwareVersion, StringComparison.Ordinal)
            .Replace("CRC", _plan.Slot.ImageCrc.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        ConsoleHeartbeat heartbeat = new(() => new MemoryStream(Encoding.Latin1.GetBytes(printed)));
        (FlashProblem actual, _) = await heartbeat.WaitAsync(_plan, TimeSpan.FromMinutes(1), Token);
        Assert.Equal(problem, actual);
    }
}
