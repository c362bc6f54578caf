using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The broker is away while the building goes on.</summary>
public class LinkOutageTests
{
    private readonly Office _office = new();

    [Fact]
    public void An_outage_that_fits_into_the_outbox_loses_nothing_and_repeats_nothing()
    {
        _office.Run(Office.Hour);
        _office.Link.Fault = LinkFault.Down;
        _office.Run(720);
        _office.Link.Fault = LinkFault.None;
        _office.Run(600);

        IReadOnlyList<Received> messages = Received.From(_office.Link);
        Assert.Equal(0, _office.Simulation.Controller.Outbox.DroppedCount);
        Assert.Equal(Enumerable.Range(1, messages.Count).Select(i => (long)i), messages.Select(m => m.Sequence));
        Assert.Equal(_office.Simulation.Controller.Outbox.LastSequence, messages[^1].Sequence);
    }

    [Fact]
    public void An_hour_keeps_every_interval_and_names_how_many_others_gave_way()
    {
        _office.Run(4 * Office.Hour);
        _office.Link.Fault = LinkFault.Down;
        _office.Run(Office.Hour);
        Assert.Equal(Outbox.Capacity, _office.Simulation.Controller.Outbox.Count);
        _office.Link.Fault = LinkFault.None;
        _office.Run(Office.Hour);

        IReadOnlyList<Received> messages = Received.From(_office.Link);
        int dropped = _office.Simulation.Controller.Outbox.DroppedCount;
        Assert.True(dropped > 0, "an hour of states does not fit");
        Assert.Equal(dropped, _office.Simulation.Controller.Outbox.LastSequence - messages.Count);
        Assert.Equal(messages.Count, messages.Select(m => m.Sequence).Distinct().Count());
        Assert.Equal(messages.Select(m => m.Sequence).Order(), messages.Select(m => m.Sequence));

        // Four windows an hour for nine circuits over six hours: none is missing, and each adds up to the next total.
        Assert.Equal(9 * 4 * 6, messages.Count(m => m.IsInterval));
        foreach (IGrouping<string, Received> circuit in messages.Where(m => m.IsInterval).GroupBy(m => m.Topic))
        {
            long total = 0;
            foreach (Received interval in circuit)
            {
                total += interval.Body.GetProperty("energyMilliwattHours").GetInt64();
                Assert.Equal(total, interval.Body.GetProperty("totalMilliwattHours").GetInt64());
            }
        }

        // The backend is told: by the count in the next state, and by a fault that has come and gone.
        Assert.Equal(dropped, messages.Last(m => m.Body.TryGetProperty("droppedMessageCount", out _)).Body.GetProperty("droppedMessageCount").GetInt32());
        Assert.Contains(messages, m => m.IsFault && m.Body.GetProperty("fault").GetString() == "message-dropped");
        Assert.False(_office.Simulation.Controller.Faults.IsActive(FaultCode.MessageDropped, 0));
    }

    [Fact]
    public void Lost_acknowledgements_repeat_messages_and_lose_none()
    {
        _office.Run(600);
        _office.Link.Fault = LinkFault.LosesAcknowledgements;
        _office.Run(600);
        _office.Link.Fault = LinkFault.None;
        _office.Run(600);
        IReadOnlyList<Received> messages = Received.From(_office.Link);
        long[] distinct = [.. messages.Select(m => m.Sequence).Distinct().Order()];
        Assert.True(messages.Count > distinct.Length, "some arrived twice");
        Assert.Equal(Enumerable.Range(1, distinct.Length).Select(i => (long)i), distinct);
        Assert.Equal(_office.Simulation.Controller.Outbox.LastSequence, distinct[^1]);
    }

    [Fact]
    public void The_building_does_not_notice_the_outage()
    {
        Office calm = new();
        _office.Link.Fault = LinkFault.Throws;
        _office.Run(6 * Office.Hour);
        calm.Run(6 * Office.Hour);
        Assert.Equal(calm.Simulation.Audit.EnergyWattHours, _office.Simulation.Audit.EnergyWattHours);
        Assert.True(calm.Simulation.Loads.Sum(l => l.SwitchCount) > 0);
        Assert.Equal(calm.Simulation.Loads.Select(l => l.SwitchCount), _office.Simulation.Loads.Select(l => l.SwitchCount));
    }
}
