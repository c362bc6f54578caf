using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>Pulses between the opening of the counters and the first scan, which comes when the controller is wired.</summary>
public class FirstPulseTests
{
    private const int WaterChannel = 30;

    [Fact]
    public void Pulses_before_the_first_scan_count()
    {
        Rig rig = Make();
        rig.Board.PulseInput(Rig.SiteChannel).Add(3, 0);
        rig.Board.PulseInput(WaterChannel).Add(2, 0);
        rig.Controller.Scan();
        Assert.Equal(3_000, rig.Controller.Meters.Site.EnergyMilliwattHours);
        Assert.Equal(20, rig.Controller.Water.At(0).Litres);
    }

    // A chip that goes on counting over a restart of the controller: what it counted before is in the restored total.
    [Fact]
    public void A_counter_begins_where_it_stands_when_it_is_opened()
    {
        Rig rig = Make();
        rig.Board.PulseInput(Rig.SiteChannel).Add(1_000_000, 0);
        rig.Board.PulseInput(WaterChannel).Add(1_000_000, 0);
        EdgeController second = new(rig.Board, rig.Site);
        rig.Board.PulseInput(Rig.SiteChannel).Add(7, 0);
        rig.Board.PulseInput(WaterChannel).Add(5, 0);
        second.Scan();
        Assert.Equal((7_000, 50), (second.Meters.Site.EnergyMilliwattHours, second.Water.At(0).Litres));
    }

    [Theory]
    [InlineData(PinFault.Fails)]
    [InlineData(PinFault.Throws)]
    public void A_counter_that_cannot_be_read_when_it_is_opened_begins_at_its_first_reading(PinFault fault)
    {
        Rig rig = Make();
        VirtualPulseInput energy = rig.Board.PulseInput(Rig.SiteChannel);
        VirtualPulseInput water = rig.Board.PulseInput(WaterChannel);
        energy.Fault = fault;
        water.Fault = fault;
        EdgeController second = new(rig.Board, rig.Site);
        energy.Add(1_000, 0);
        water.Add(1_000, 0);
        second.Scan();
        energy.Fault = PinFault.None;
        water.Fault = PinFault.None;
        second.Scan();
        energy.Add(2, 0);
        water.Add(2, 0);
        second.Scan();
        Assert.Equal((2_000, 20), (second.Meters.Site.EnergyMilliwattHours, second.Water.At(0).Litres));
    }

    private static Rig Make() => new(change: site =>
    {
        WaterMeterConfiguration water = new() { Id = "cold", Channel = WaterChannel, InputKind = PulseInputKind.Counter };
        water.Options.LitresPerPulse = 10;
        site.WaterMeters = [water];
    });
}
