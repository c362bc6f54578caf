using System.Text.Json;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Boot.Tests;

/// <summary>The firmware's own Program from power on to power off, in real time.</summary>
public sealed class BootTests
{
    [Fact]
    public void The_office_boots_reports_what_flows_sheds_and_lets_go_in_a_fire()
    {
        using Broker broker = new();
        using Desk desk = new Desk(Desk.Tighten).Deploy(broker.Port).Start();

        string? heartbeat = desk.Line(" boot 1 scan ");
        Assert.NotNull(heartbeat);
        Assert.Contains("edgectl site site-a.bin generation 1 crc", desk.Line("edgectl site"), StringComparison.Ordinal);

        // The lamp is lit for a second of two while nothing is wrong; it is asked for over and over.
        Assert.True(Desk.Comes(() => desk.Host.Chip.Pins[2].IsHigh) && Desk.Comes(() => !desk.Host.Chip.Pins[2].IsHigh));

        // Loads go one after the other; the first is off as soon as the meters have shown what flows.
        Assert.True(Desk.Comes(() => desk.Building.Connected.Contains(false)), "nothing was shed");
        Assert.True(
            Desk.Comes(() => broker.Newest("/state") is { } state
                && WattsOf(state) is { } watts && Math.Abs(watts - desk.Building.SitePowerWatts) < 0.05 * desk.Building.SitePowerWatts),
            $"told {broker.Newest("/state")}, true {desk.Building.SitePowerWatts}");

        desk.Building.SetFire(true);

        Assert.True(Desk.Comes(() => desk.Building.Connected.All(isConnected => isConnected)), "a load is still off");
        Assert.True(Desk.Comes(() => broker.Messages.Any(message => message.Payload.Contains("fire", StringComparison.Ordinal))));
        Assert.True(desk.Host.Stop(), "a thread did not end");
        Assert.Empty(desk.Host.Chip.Failures);
        Assert.Null(desk.Building.Failure);
    }

    [Fact]
    public void Before_the_board_is_known_no_pin_is_touched()
    {
        using Desk desk = new();
        desk.Deploy();
        desk.Host.Chip.Flash.Deploy(DeviceFiles.BoardName, "esp32-devkitd\n");
        desk.Start();

        string? line = desk.Line("names no board");

        Assert.Contains("\"esp32-devkitd\"; write one of: esp32-devkitc,", line, StringComparison.Ordinal);
        Assert.Equal(0, desk.Host.Terminals.Expander(0x20).WriteCount);
        Assert.False(desk.Host.Chip.Pins[2].IsOutput);

        // The technician mends the file; it is looked at again every ten seconds.
        desk.Host.Chip.Flash.Deploy(DeviceFiles.BoardName, desk.Site.Board.Id);
        desk.Host.Chip.Clock.Jump(10_000);

        Assert.NotNull(desk.Line(" boot 1 scan "));
        Assert.True(desk.Host.Terminals.Expander(0x20).WriteCount > 0);
    }

    [Fact]
    public void An_image_for_another_board_is_refused_and_nothing_is_shed()
    {
        using Desk desk = new();
        desk.Deploy();
        desk.Host.Chip.Flash.Remove("site-a.bin");
        SiteDocument other = SiteFile.Parse("office.site.json", SiteFile.ExampleText);
        other.Configuration.Board = "kc868-a6";
        desk.Host.Chip.Flash.DeploySite(other, "office.site.json");
        desk.Start();

        Assert.NotNull(desk.Line("edgectl site site-a.bin: made for another board"));
        Assert.NotNull(desk.Line("edgectl waits for a site"));

        Assert.All(Enumerable.Range(0, desk.Site.Board.OutputCount), output => Assert.False(desk.Host.Terminals.IsEnergised(output)));
        desk.Host.Chip.Flash.DeploySite(SiteFile.Example, "office.site.json");
        desk.Host.Chip.Clock.Jump(10_000);
        Assert.NotNull(desk.Line("edgectl site site-b.bin generation 2"));
    }

    [Fact]
    public void A_broken_link_file_leaves_a_controller_that_controls_unheard()
    {
        using Desk desk = new();
        desk.Deploy();
        desk.Host.Chip.Flash.Deploy(DeviceFiles.LinkName, "hots=192.168.1.10\n");
        desk.Start();

        Assert.Contains("line 1: expected host=", desk.Line("edgectl runs without a link"), StringComparison.Ordinal);
        Assert.NotNull(desk.Line(" boot 1 scan "));
    }

    private static long? WattsOf(string state)
    {
        JsonElement watts = JsonDocument.Parse(state).RootElement.GetProperty("powerWatts");
        return watts.ValueKind == JsonValueKind.Number ? watts.GetInt64() : null;
    }
}
