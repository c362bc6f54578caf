using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl.Sim.Boot.Tests;

/// <summary>What becomes of the firmware when something ends it, and what is left afterwards.</summary>
public sealed class RestartTests
{
    private const int RestartMilliseconds = 30_000;

    [Fact]
    public void An_exception_releases_the_relays_and_restarts_the_board()
    {
        using Desk desk = new Desk(Desk.Tighten).Deploy().Start();
        Assert.True(Desk.Comes(() => desk.Building.Connected.Contains(false)), "nothing was shed");

        // It is measured with each heartbeat.
        desk.Host.Chip.IsMemoryFailing = true;
        desk.Host.Chip.Clock.Jump(10_000);

        Assert.NotNull(desk.Line("edgectl stopped: "));
        Assert.True(Desk.Comes(() => desk.Building.Connected.All(isConnected => isConnected)), "a load is still off");
        Assert.Equal(0, desk.Host.RestartCount);
        desk.Host.Chip.IsMemoryFailing = false;
        AssertRestarts(desk, 2);
        Assert.Equal(1, desk.Host.RestartCount);
    }

    [Fact]
    public void An_image_that_does_not_stay_up_makes_room_for_the_one_before()
    {
        using Desk desk = new();
        desk.Deploy().Start();
        VirtualEsp32 chip = desk.Host.Chip;
        Assert.NotNull(desk.Line("site-a.bin generation 1 crc"));
        ProveImage(desk);

        chip.Flash.DeploySite(desk.Site, "office.site.json");
        chip.IsMemoryFailing = true;
        desk.Host.Stop();
        desk.Host.Start();
        for (int attempt = 0; attempt < 3; attempt++)
        {
            int stops = attempt + 1;
            Assert.True(Desk.Comes(() => Count(chip, "edgectl stopped") == stops), $"attempt {attempt}");
            chip.IsMemoryFailing = attempt < 2;
            int starts = desk.Host.RestartCount;
            Assert.True(Desk.Comes(() => JumpsTo(desk, starts + 1)), $"restart {stops}");
        }

        Assert.NotNull(desk.Line("edgectl site site-b.bin: passed over"));
        Assert.True(Desk.Comes(() => chip.Console.Lines.Last(line => line.Contains("crc", StringComparison.Ordinal))
            .StartsWith("edgectl site site-a.bin generation 1", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_power_cut_in_a_write_costs_no_more_than_what_was_counted_since()
    {
        using Desk desk = new Desk(site => site.Demand.LimitWatts = 400_000).Deploy().Start();
        VirtualFlash flash = desk.Host.Chip.Flash;
        Assert.NotNull(desk.Line(" boot 1 scan "));

        // The middle of a write, whichever comes: between the opening of a file and its end.
        flash.CutAtWriteStep = flash.WriteStepCount + 1;
        desk.Host.Chip.Clock.Jump(900_000);
        Assert.True(Desk.Comes(() => !desk.Host.IsRunning), "nothing was written");
        Assert.All(Enumerable.Range(0, desk.Site.Board.OutputCount), output => Assert.False(Drives(desk, output)));

        desk.Host.Stop();
        desk.Host.Start();

        Assert.NotNull(desk.Line(" boot 2 scan "));
    }

    [Fact]
    public void Network_calls_that_hang_for_good_end_in_a_restart_and_never_in_a_scan()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        using Desk desk = new Desk().Deploy(((IPEndPoint)silent.LocalEndpoint).Port);
        VirtualEsp32 chip = desk.Host.Chip;
        chip.HangsInCalls = true;
        desk.Host.Start();
        Assert.NotNull(desk.Line(" boot 1 scan "));

        Assert.True(Desk.Comes(() =>
        {
            chip.Clock.Jump(20_000);
            Thread.Sleep(150);
            return Count(chip, "edgectl restarts: too many network calls hang") > 0;
        }));
        Assert.NotNull(desk.Host.WaitForLine("edgectl: a network call hangs and cannot be ended", 0));

        // It scanned on all the while.
        Assert.True(ScansOf(desk.Host.WaitForLine(" boot 1 scan ", 0)!) > 5);
        chip.HangsInCalls = false;
        AssertRestarts(desk, 2);
    }

    private static void AssertRestarts(Desk desk, int boot)
    {
        int starts = desk.Host.RestartCount;
        Assert.True(Desk.Comes(() => JumpsTo(desk, starts + 1)), "it does not restart");
        Assert.NotNull(desk.Line($" boot {boot} scan "));
    }

    // The program says that it ends before it begins to wait: a jump in between would be lost on it, so there may have to be another.
    private static bool JumpsTo(Desk desk, int restarts)
    {
        desk.Host.Chip.Clock.Jump(RestartMilliseconds);
        return Desk.Comes(500, () => desk.Host.RestartCount >= restarts);
    }

    // The controller looks at its time once a scan, and wants some scans beside it.
    private static void ProveImage(Desk desk)
    {
        Assert.NotNull(desk.Line(" boot 1 scan "));
        Assert.True(Desk.Comes(() =>
        {
            desk.Host.Chip.Clock.Jump(10_000);
            Thread.Sleep(200);
            return ScansOf(desk.Host.WaitForLine(" scan ", 0)!) > 12;
        }));
        byte[]? before = null;
        Assert.True(Desk.Comes(() => (before = desk.Host.Chip.Flash.Find("trial1.bin") ?? before) is not null));
    }

    private static bool Drives(Desk desk, int output) => desk.Host.Terminals.IsEnergised(output) && desk.Host.IsRunning;

    private static int Count(VirtualEsp32 chip, string text) =>
        chip.Console.Lines.Count(line => line.Contains(text, StringComparison.Ordinal));

    private static int ScansOf(string line) =>
        int.Parse(line.Split(" scan ")[1].Split(' ')[0], CultureInfo.InvariantCulture);
}
