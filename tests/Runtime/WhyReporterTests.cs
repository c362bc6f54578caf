using System.Text.Json;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>The last decisions, sent when somebody asks.</summary>
public class WhyReporterTests
{
    private readonly Rig _rig = new(change: site => site.Demand.LimitWatts = 200_000);
    private readonly Asker _asker;

    public WhyReporterTests() => _asker = new Asker(_rig.Controller);

    [Fact]
    public void Nobody_asks_and_nothing_is_sent()
    {
        Decide(5);
        Assert.Empty(Take());
    }

    [Fact]
    public void The_last_records_go_out_one_a_scan_and_are_those_of_the_log()
    {
        Decide(5);
        Take();
        _rig.Controller.WhyReporter.Request(3);
        List<JsonElement> messages = [];
        for (int scan = 1; scan <= 3; scan++)
        {
            _rig.Run(1);
            messages.AddRange(Take());
            Assert.Equal(scan, messages.Count);
        }

        Assert.Equal([3, 4, 5], messages.Select(m => m.GetProperty("number").GetInt32()));
        byte[] record = new byte[WhyLog.RecordBytes];
        Assert.All(messages, message =>
        {
            Assert.True(_rig.Controller.Why.TryCopy(message.GetProperty("number").GetInt32(), record, 0));
            Assert.Equal(Convert.ToHexStringLower(record), message.GetProperty("record").GetString());
        });
        _rig.Run(10);
        Assert.Empty(Take());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 0)]
    [InlineData(1, 1)]
    [InlineData(int.MaxValue, 5)]
    [InlineData(int.MinValue, 0)]
    public void Who_asks_for_more_than_there_are_gets_all(int asked, int sent)
    {
        Decide(5);
        _rig.Controller.WhyReporter.Request(asked);
        _rig.Run(20);
        Assert.Equal(sent, Take().Count);
    }

    // Nobody drains the outbox: the question ends where others need the room, and goes on when there is some.
    [Fact]
    public void A_question_waits_while_the_outbox_is_full_and_costs_no_event()
    {
        Decide(40);
        _rig.Controller.WhyReporter.Request(40);
        _rig.Run(60);
        Assert.Equal(0, _rig.Controller.Outbox.DroppedCount);
        int sent = Take().Count;
        Assert.InRange(sent, 1, Outbox.Capacity - WhyReporter.SparedPlaces);
        _rig.Run(20);
        int later = Take().Count;
        Assert.InRange(later, 1, 20);
    }

    // Each turn is a decision; what it tells of the load is taken out of the outbox.
    private void Decide(int count)
    {
        _rig.Run(10);
        for (int i = 0; i < count; i++)
        {
            if (!_asker.Wanted.Remove(1))
            {
                _asker.Wanted.Add(1);
            }

            _rig.Run(1);
            _rig.TakeMessages();
        }

        Assert.Equal(count, _rig.Controller.Why.Count);
    }

    private List<JsonElement> Take() =>
        [.. _rig.TakeMessages().Where(m => m.Topic == "edgectl/v1/s/d/why").Select(m => m.Body)];
}
