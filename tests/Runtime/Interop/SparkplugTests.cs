using System.Text;
using CsCheck;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Interop;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests.Interop;

/// <summary>The controller as a Sparkplug edge node, held against the specification by a host that reads with Google's library.</summary>
public class SparkplugTests
{
    private const string CommandTopic = "spBv1.0/s/NCMD/d";
    private const int DaySeconds = 86_400;

    private readonly SparkplugHost _host = new("s", "d");

    [Fact]
    public void A_day_is_followed_by_a_host_message_by_message()
    {
        InteropRig rig = new(On);
        for (int hour = 0; hour < 24; hour++)
        {
            // At noon everything runs and the limiter sheds; at night there is little.
            rig.Rig.BaseWatts = hour is > 8 and < 18 ? 45_000 : 5_000;
            rig.Run(DaySeconds / 24);
            _host.Take(rig.TakeNew());
        }

        EdgeController controller = rig.Rig.Controller;
        Assert.Equal(1, _host.CountOf("NBIRTH"));
        Assert.Equal(5, _host.CountOf("DBIRTH"));
        Assert.InRange(_host.CountOf("NDATA"), 1, DaySeconds / 60);
        Assert.True(_host.CountOf("DDATA") > 256, "the sequence should have begun anew");
        Assert.Equal((ulong)controller.Checkpoint.BootId, _host.ValueOf("/bootId"));
        Assert.Equal(false, _host.ValueOf("/isFireAlarm"));
        Assert.Equal(60_000L, _host.ValueOf("/effectiveLimitWatts"));
        Assert.InRange((long)_host.ValueOf("/powerWatts")!, 50_000, 60_000);
        Assert.Equal(controller.Meters.At(1).EnergyMilliwattHours, (long)(ulong)_host.ValueOf("circuit-chiller/totalMilliwattHours")!, 1_000_000.0);
        Assert.True(controller.Loads.At(1).SwitchCount > 0, "nothing was shed: the story shows too little");
        Assert.Equal("not-needed", _host.ValueOf("load-boiler/reason"));
    }

    [Fact]
    public void A_load_that_is_shed_is_told_in_the_same_scan()
    {
        InteropRig rig = new(On);
        rig.Run(70);
        rig.Rig.BaseWatts = 80_000;
        _host.Take(rig.TakeNew());
        for (int i = 0; i < 900 && !rig.Rig.Controller.Loads.At(1).IsShed; i++)
        {
            Assert.Equal(false, _host.ValueOf("load-boiler/isShed"));
            rig.Run(1);
            _host.Take(rig.TakeNew());
        }

        Assert.Equal(true, _host.ValueOf("load-boiler/isShed"));
        Assert.Equal("no-headroom", _host.ValueOf("load-boiler/reason"));
        Assert.Equal(0L, _host.ValueOf("load-boiler/powerWatts"));
    }

    [Fact]
    public void What_is_not_known_is_null_and_not_zero()
    {
        InteropRig rig = new(On);
        rig.Run(120);
        rig.Rig.Board.DigitalInput(Rig.FireChannel).Fault = PinFault.Fails;
        rig.Run(600);
        _host.Take(rig.TakeNew());
        Assert.Null(_host.ValueOf("/isFireAlarm"));
    }

    [Fact]
    public void A_host_that_asks_gets_all_births_again_and_no_data_before_them()
    {
        InteropRig rig = new(On);
        rig.Run(100);
        _host.Take(rig.TakeNew());
        long birthSequence = _host.BirthSequence;
        Assert.True(rig.Link.Deliver(CommandTopic, HostPayload.Rebirth()));
        rig.Run(1);
        LinkMessage[] messages = [.. rig.TakeNew().Where(IsSparkplug)];
        Assert.Equal(6, messages.Length);
        Assert.Equal("spBv1.0/s/NBIRTH/d", messages[0].Topic);
        _host.Take(messages);
        Assert.Equal((2, 10, 5), (_host.CountOf("NBIRTH"), _host.CountOf("DBIRTH"), _host.DeviceCount));
        Assert.Equal(birthSequence, _host.BirthSequence);
    }

    [Fact]
    public void A_host_that_asks_all_the_time_gets_births_every_ten_seconds()
    {
        InteropRig rig = new(On);
        rig.Run(1);
        for (int i = 0; i < 100; i++)
        {
            Assert.True(rig.Link.Deliver(CommandTopic, HostPayload.Rebirth()));
            rig.Run(1);
        }

        _host.Take(rig.TakeNew());
        Assert.Equal(1 + 10, _host.CountOf("NBIRTH"));
        Assert.Equal(5 * 11, _host.CountOf("DBIRTH"));
    }

    [Fact]
    public void Any_other_command_is_counted_and_changes_nothing()
    {
        InteropRig rig = new(On);
        rig.Run(60);
        Assert.True(rig.Link.Deliver(CommandTopic, HostPayload.Rebirth("Node Control/Reboot")));
        Assert.True(rig.Link.Deliver(CommandTopic, HostPayload.Rebirth(value: false)));
        Assert.True(rig.Link.Deliver(CommandTopic, Encoding.ASCII.GetBytes("{\"rebirth\":true}")));
        rig.Run(60);
        _host.Take(rig.TakeNew());
        Assert.Equal(1, _host.CountOf("NBIRTH"));
        Assert.Equal(3, rig.Rig.Controller.Commands.RefusedCount);
    }

    [Fact]
    public void No_bytes_stop_the_link_and_few_ask_for_births()
    {
        InteropRig rig = new(On);
        rig.Run(60);
        byte[] rebirth = HostPayload.Rebirth();
        Gen<byte[]> mutated = Gen.Select(Gen.Int[0, rebirth.Length - 1], Gen.Byte).Select((place, value) =>
        {
            byte[] bytes = [.. rebirth];
            bytes[place] = value;
            return bytes;
        });
        Gen.OneOf(Gen.Byte.Array[0, ReceivedMessages.MaximumPayloadBytes], mutated, Gen.Int[0, rebirth.Length].Select(n => rebirth[..n])).Sample(
            bytes =>
            {
                Assert.True(rig.Link.Deliver(CommandTopic, bytes));
                rig.Serve();
                Assert.Equal((1, 0), (rig.Session.ConnectCount, rig.Session.FailureCount));
            },
            threads: 1);
    }

    [Fact]
    public void Every_session_has_a_birth_sequence_of_its_own_and_its_will_has_the_same()
    {
        InteropRig rig = new(On);
        rig.Run(1);
        for (int i = 1; i <= InteropDesk.MaximumBirthSequence + 2; i++)
        {
            _host.Take(rig.TakeNew());
            LinkMessage will = rig.Link.Wills[^1];
            Assert.Equal("spBv1.0/s/NDEATH/d", will.Topic);
            Assert.False(will.IsRetained);

            // A last will is text on the device: there bytes of 0 or above 127 would not arrive.
            Assert.All(will.Bytes.ToArray(), value => Assert.InRange(value, 1, 127));
            HostPayload death = HostPayload.Read(will.Bytes);
            Assert.Null(death.Sequence);
            HostMetric metric = Assert.Single(death.Metrics);
            Assert.Equal(("bdSeq", 4L), (metric.Name, metric.Type));
            Assert.Equal((ulong)_host.BirthSequence, metric.Value);
            Assert.Equal(((i - 1) % InteropDesk.MaximumBirthSequence) + 1, _host.BirthSequence);
            Assert.Equal((i, 5), (_host.CountOf("NBIRTH"), _host.DeviceCount));
            rig.Reconnect();
        }
    }

    [Fact]
    public void A_clean_end_is_told_in_both_ways()
    {
        InteropRig rig = new(On);
        rig.Run(10);
        rig.Session.Close();
        LinkMessage[] last = [.. rig.Link.Messages.TakeLast(2)];
        Assert.Equal("spBv1.0/s/NDEATH/d", last[0].Topic);
        Assert.Equal(Encoding.Latin1.GetString(rig.Link.Wills[^1].Bytes.Span), last[0].Payload);
        Assert.Equal("edgectl/v1/s/d/status", last[1].Topic);
        Assert.True(last[1].IsRetained);
    }

    [Fact]
    public void Without_a_clock_there_are_no_times_and_with_one_the_node_is_born_again()
    {
        InteropRig rig = new(On, clock => clock.IsUtcValid = false);
        SparkplugHost untimed = new("s", "d", isTimed: false);
        rig.Run(300);
        untimed.Take(rig.TakeNew());
        Assert.Equal((1, 5), (untimed.CountOf("NBIRTH"), untimed.DeviceCount));
        Assert.InRange(untimed.CountOf("NDATA"), 1, 5);
        rig.TakeNew();
        rig.Rig.Board.Clock.IsUtcValid = true;
        rig.Run(60);
        Assert.DoesNotContain(rig.TakeNew(), m => IsSparkplug(m) && m.Topic.Contains("DATA", StringComparison.Ordinal));
        rig.Run(120);
        LinkMessage[] all = [.. rig.Link.Messages];
        _host.Take(all.Skip(Array.FindLastIndex(all, m => m.Topic == "spBv1.0/s/NBIRTH/d")));
        Assert.Equal((1, 5), (_host.CountOf("NBIRTH"), _host.DeviceCount));
    }

    [Fact]
    public void A_message_that_does_not_leave_ends_the_session_and_the_next_begins_with_births()
    {
        InteropRig rig = new(On);
        rig.Run(90);
        int connects = rig.Session.ConnectCount;
        rig.Link.Fault = LinkFault.Down;
        rig.Run(60);
        rig.Link.Fault = LinkFault.None;
        rig.Run(60);
        Assert.Equal(connects + 1, rig.Session.ConnectCount);
        _host.Take(rig.TakeNew());
        Assert.Equal((2, 10), (_host.CountOf("NBIRTH"), _host.CountOf("DBIRTH")));
    }

    [Fact]
    public void A_subscription_that_the_broker_refuses_is_tried_again()
    {
        InteropRig rig = new(On);
        rig.Link.IsRefusingSubscriptions = true;
        rig.Run(30);
        Assert.Empty(rig.Link.Subscriptions);
        rig.Link.IsRefusingSubscriptions = false;
        rig.Run(60);
        Assert.Contains(CommandTopic, rig.Link.Subscriptions);
    }

    [Fact]
    public void The_largest_site_fits()
    {
        InteropRig rig = new(site =>
        {
            LargestSite.Make(site);
            site.WaterMeters = [.. Enumerable.Range(0, PulseRules.MaximumWaterMeters).Select(MakeWater)];
            site.Budget.MonthKilowattHours = [.. Enumerable.Repeat(100_000, 12)];
            site.Budget.MonthCubicMetres = [.. Enumerable.Repeat(1_000, 12)];
            On(site);
        });
        rig.Run(200);
        SparkplugHost host = new(new string('s', SiteRules.MaximumIdLength), new string('d', SiteRules.MaximumIdLength));
        host.Take(rig.TakeNew());
        Assert.Equal(SiteRules.MaximumCircuits + SiteRules.MaximumLoads, host.DeviceCount);
        Assert.Equal(0, rig.Session.FailureCount);

        // Every number may still grow to ten bytes; the birth of the node has fewer than twenty-five.
        Assert.InRange(host.LongestBytes, 600, 1_700);
    }

    private static void On(SiteConfiguration site) => site.Interop.Sparkplug = true;

    private static bool IsSparkplug(LinkMessage message) => message.Topic.StartsWith("spBv1.0/", StringComparison.Ordinal);

    private static WaterMeterConfiguration MakeWater(int index)
    {
        WaterMeterConfiguration meter = new() { Id = new string('w', SiteRules.MaximumIdLength - 1) + index, Channel = 10 + index };
        meter.Options.LitresPerPulse = 10;
        return meter;
    }
}
