using System.Text.Json;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>A circuit whose meter is a contact, from the edges on the board to the energy, and meters that are not believed.</summary>
public class ContactInputTests
{
    private const int Contact = 5;

    private readonly Rig _rig = new(change: site =>
    {
        site.Demand.LimitWatts = 200_000;
        site.Circuits[1].InputKind = PulseInputKind.Contact;
        site.Circuits[1].Channel = Contact;
        site.Circuits[1].Pulse.MaximumWatts = 30_000;
    });

    private VirtualContactInput Input => _rig.Board.ContactInput(Contact);

    private Meter Meter => _rig.Controller.Meters.At(1);

    [Fact]
    public void Pulses_that_bounce_are_counted_one_by_one()
    {
        Pulses(600, 500);
        Assert.Equal(600 * 1_000, Meter.EnergyMilliwattHours);
        Assert.InRange(Meter.PowerWatts, 7_100, 7_300);
        Assert.Equal(0, _rig.Controller.Faults.ActiveCount);
    }

    [Fact]
    public void Edges_that_the_driver_loses_are_made_up_for_by_the_level_at_each_scan()
    {
        _rig.Run(1);
        Input.LosesEdges = true;
        for (int i = 0; i < 10; i++)
        {
            Input.Edge(true, _rig.Board.Clock.MonotonicMilliseconds);
            _rig.Run(2);
            Input.Edge(false, _rig.Board.Clock.MonotonicMilliseconds);
            _rig.Run(2);
        }

        Assert.Equal(10_000, Meter.EnergyMilliwattHours);
    }

    [Fact]
    public void A_contact_that_hangs_closed_is_a_fault_until_it_opens()
    {
        Pulses(10, 1_000);
        Input.HangsClosed = true;
        _rig.Run(9);
        Assert.False(_rig.Controller.Faults.IsActive(FaultCode.InputStuck, 1));
        _rig.Run(3);
        Assert.True(_rig.Controller.Faults.IsActive(FaultCode.InputStuck, 1));
        Input.HangsClosed = null;
        _rig.Run(2);
        Assert.False(_rig.Controller.Faults.IsActive(FaultCode.InputStuck, 1));
    }

    [Theory]
    [InlineData(PinFault.Fails)]
    [InlineData(PinFault.Throws)]
    public void A_contact_that_cannot_be_read_spoils_no_other_circuit(PinFault fault)
    {
        Pulses(20, 1_000);
        Input.Fault = fault;
        _rig.Run(100);
        Assert.True(_rig.Controller.Faults.IsActive(FaultCode.InputFailed, 1));
        Assert.Equal(Quality.Bad, Meter.PowerQuality);
        Assert.Equal(Quality.Good, _rig.Controller.Meters.Site.PowerQuality);
    }

    // Interference on the counter of the site's meter: 2,000 pulses in a second are 7.2 MW.
    [Fact]
    public void Interference_is_reported_with_its_number_and_energy_stays_exact()
    {
        Rig rig = new(change: site =>
        {
            site.Demand.LimitWatts = 200_000;
            site.Circuits[0].Pulse.MaximumWatts = 100_000;
        });
        rig.Run(450);
        rig.Board.PulseInput(Rig.SiteChannel).Add(2_000, rig.Board.Clock.MonotonicMilliseconds);
        rig.Run(1);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.PowerImplausible, 0));
        Assert.InRange(rig.Controller.Meters.Site.PowerWatts, 0, 150_000);
        rig.Run(1_349);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.PowerImplausible, 0));

        JsonElement[] intervals =
        [
            .. rig.TakeMessages().Where(m => m.Topic.EndsWith("/intervals/main", StringComparison.Ordinal)).Select(m => m.Body),
        ];
        Assert.Equal(2, intervals.Length);
        Assert.InRange(intervals[0].GetProperty("doubtfulPulseCount").GetInt64(), 1_600, 2_000);
        Assert.Equal(0, intervals[1].GetProperty("doubtfulPulseCount").GetInt64());

        // The first reading is where counting begins: what it already shows is not counted.
        long missing = (rig.Board.PulseInput(Rig.SiteChannel).Count * 1_000) - rig.Controller.Meters.Site.EnergyMilliwattHours;
        Assert.InRange(missing, 0, 20_000);
    }

    // The first of them begins once the contact has been seen open.
    private void Pulses(int count, int periodMilliseconds)
    {
        _rig.Run(1);
        long start = _rig.Board.Clock.MonotonicMilliseconds + 100;
        for (int i = 0; i < count; i++)
        {
            Input.Pulse(start + ((long)i * periodMilliseconds), 80, 3);
        }

        _rig.Run(count * periodMilliseconds / 1_000);
    }
}
