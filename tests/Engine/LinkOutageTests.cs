using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The broker is away while the building goes on.</summary>
public class LinkOutageTests
{
    private readonly Office _office = new();

    [Fact]
    public void An_outage_costs_states_and_nothing_that_is_recorded()
    {
        _office.Run(4 * Office.Hour);
        _office.Link.Fault = LinkFault.Down;
        _office.Run(3 * Office.Hour);
        _office.Link.Fault = LinkFault.None;
        _office.Run(Office.Hour);

        IReadOnlyList<Received> messages = Received.From(_office.Link);
        EdgeController controller = _office.Simulation.Controller;
        Assert.True(controller.Outbox.DroppedCount > 0, "hours of states do not fit");
        Assert.True(controller.Journal.IsDelivered);
        Assert.Equal(0, controller.Journal.LossCount);
        Assert.Equal(Enumerable.Range(1, (int)controller.Journal.LastSequence).Select(i => (long)i), messages.Select(m => m.Sequence).Order());

        // Four windows an hour for nine circuits over eight hours: none is missing, and each adds up to the next total.
        Assert.Equal(9 * 4 * 8, messages.Count(m => m.IsInterval));
        foreach (IGrouping<string, Received> circuit in messages.Where(m => m.IsInterval).GroupBy(m => m.Topic))
        {
            long total = 0;
            foreach (Received interval in circuit.OrderBy(m => m.Sequence))
            {
                total += interval.Body.GetProperty("energyMilliwattHours").GetInt64();
                Assert.Equal(total, interval.Body.GetProperty("totalMilliwattHours").GetInt64());
            }
        }

        Assert.False(controller.Faults.IsActive(FaultCode.MessageDropped, 0));
    }

    [Fact]
    public void What_comes_after_an_outage_does_not_wait_for_what_it_left()
    {
        _office.Run(Office.Hour);
        _office.Link.Fault = LinkFault.Down;
        _office.Run(8 * Office.Hour);
        _office.Link.Fault = LinkFault.None;
        _office.Run(Office.Hour);
        Received[] messages = [.. Received.From(_office.Link)];
        int firstReplay = Array.FindIndex(messages, m => m.Body.TryGetProperty("isReplay", out _));
        int firstLive = Array.FindIndex(messages, firstReplay, m => !m.Body.TryGetProperty("isReplay", out _));
        int lastReplay = Array.FindLastIndex(messages, m => m.Body.TryGetProperty("isReplay", out _));
        Assert.InRange(firstReplay, 1, firstLive);
        Assert.True(firstLive < lastReplay, "live messages came between");
        Assert.True(messages[firstLive].Sequence > messages[lastReplay].Sequence);
    }

    [Fact]
    public void Lost_acknowledgements_repeat_messages_and_lose_none()
    {
        // The quarter of an hour is about to end: what it tells is the first that is not acknowledged.
        _office.Run(899);
        _office.Link.Fault = LinkFault.LosesAcknowledgements;
        _office.Run(600);
        _office.Link.Fault = LinkFault.None;
        _office.Run(600);
        IReadOnlyList<Received> messages = Received.From(_office.Link);
        long[] distinct = [.. messages.Select(m => m.Sequence).Distinct().Order()];
        Assert.True(messages.Count > distinct.Length, "some arrived twice");
        Assert.Equal(Enumerable.Range(1, distinct.Length).Select(i => (long)i), distinct);
        Assert.Equal(_office.Simulation.Controller.Journal.LastSequence, distinct[^1]);
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
