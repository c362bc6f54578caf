using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Runtime.Interop;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests.Interop;

/// <summary>What Home Assistant is told of the controller: it must find every topic and member that it is pointed to.</summary>
public partial class DiscoveryTests
{
    private const string StatusTopic = "homeassistant/status";

    // From the list that Home Assistant publishes; one for commands would have to be added here first.
    private static readonly string[] KnownKeys =
    [
        "~", "name", "uniq_id", "stat_t", "val_tpl", "pl_on", "pl_off", "unit_of_meas", "dev_cla", "stat_cla", "avty_t", "avty_tpl",
        "dev",
    ];

    [Fact]
    public void Everything_that_is_referred_to_is_sent()
    {
        InteropRig rig = new(On);
        rig.Run(3_700);
        LinkMessage[] messages = [.. rig.Link.Messages];
        Dictionary<string, HashSet<string>> sent = messages
            .Where(m => m.Topic.StartsWith("edgectl/", StringComparison.Ordinal))
            .GroupBy(m => m.Topic)
            .ToDictionary(group => group.Key, group => group.SelectMany(m => MembersOf(m.Payload)).ToHashSet());
        (string Topic, JsonElement Body)[] configs = [.. Configs(messages)];

        // 6 of the state, 4 and 3 of the budgets, 2 circuits, 3 loads, 1 water meter.
        Assert.Equal(6 + 7 + 4 + 3 + 1, configs.Length);
        Assert.All(configs, config =>
        {
            string root = config.Body.GetProperty("~").GetString()!;
            AssertSent(sent, root, config.Body, "stat_t", "val_tpl");
            AssertSent(sent, root, config.Body, "avty_t", "avty_tpl");
        });
    }

    [Fact]
    public void Entities_have_names_of_their_own_and_belong_to_one_device()
    {
        InteropRig rig = new(On);
        rig.Run(60);
        (string Topic, JsonElement Body)[] configs = [.. Configs(rig.Link.Messages)];
        string[] ids = [.. configs.Select(config => config.Body.GetProperty("uniq_id").GetString()!)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids.Length, configs.Select(config => config.Topic).Distinct().Count());
        Assert.All(ids, id => Assert.StartsWith("edgectl-s-d-", id, StringComparison.Ordinal));
        Assert.All(configs, config => Assert.Matches("^homeassistant/(sensor|binary_sensor)/edgectl-s-d/[a-z0-9-]+/config$", config.Topic));
        Assert.All(configs, config => Assert.Subset(KnownKeys.ToHashSet(), config.Body.EnumerateObject().Select(m => m.Name).ToHashSet()));
        Assert.Single(configs.Select(config => config.Body.GetProperty("dev").GetRawText()).Distinct());
        Assert.Equal("edgectl-s-d", configs[0].Body.GetProperty("dev").GetProperty("ids").GetString());
    }

    [Fact]
    public void Bits_of_the_state_say_which_loads_are_shed()
    {
        InteropRig rig = new(On);
        rig.Run(70);
        rig.Rig.BaseWatts = 80_000;
        rig.Run(890);
        JsonElement state = JsonDocument.Parse(rig.Link.Messages.Last(m => m.Topic == "edgectl/v1/s/d/state").Payload).RootElement;
        int expected = Enumerable.Range(0, 3).Sum(i => rig.Rig.Controller.Loads.At(i).IsShed ? 1 << i : 0);
        Assert.NotEqual(0, expected);
        Assert.Equal(expected, state.GetProperty("shedLoadBits").GetInt32());
        Assert.False(state.GetProperty("isFireAlarm").GetBoolean());
        (string _, JsonElement boiler) = Configs(rig.Link.Messages).Single(config => config.Topic.Contains("/shed-boiler/", StringComparison.Ordinal));
        Assert.Contains("bitwise_and(2)", boiler.GetProperty("val_tpl").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Home_Assistant_that_comes_later_is_told_again()
    {
        InteropRig rig = new(On);
        rig.Run(60);
        int count = Configs(rig.TakeNew()).Count();
        rig.Run(60);
        Assert.Empty(Configs(rig.TakeNew()));

        Assert.True(rig.Link.Deliver(StatusTopic, Encoding.ASCII.GetBytes("offline")));
        rig.Run(5);
        Assert.Empty(Configs(rig.TakeNew()));

        Assert.True(rig.Link.Deliver(StatusTopic, Encoding.ASCII.GetBytes("online")));
        rig.Run(5);
        Assert.Equal(count, Configs(rig.TakeNew()).Count());

        // Somebody who says so all the time is answered every ten seconds.
        for (int i = 0; i < 50; i++)
        {
            Assert.True(rig.Link.Deliver(StatusTopic, Encoding.ASCII.GetBytes("online")));
            rig.Run(1);
        }

        Assert.InRange(Configs(rig.TakeNew()).Count(), 4 * count, 5 * count);
        Assert.Equal(0, rig.Rig.Controller.Commands.RefusedCount);
    }

    [Fact]
    public void Each_session_tells_everything_once()
    {
        InteropRig rig = new(On);
        rig.Run(60);
        int count = Configs(rig.TakeNew()).Count();
        rig.Reconnect();
        Assert.Equal(count, Configs(rig.TakeNew()).Count());
    }

    [Fact]
    public void The_largest_site_fits()
    {
        InteropRig rig = new(site =>
        {
            LargestSite.Make(site);
            On(site);
        });
        rig.Run(60);
        LinkMessage[] configs = [.. rig.Link.Messages.Where(m => m.Topic.StartsWith("homeassistant/", StringComparison.Ordinal))];
        Assert.Equal(6 + 7 + (2 * SiteRules.MaximumCircuits) + SiteRules.MaximumLoads + 1, configs.Length);
        Assert.All(configs, config => Assert.EndsWith("}", JsonDocument.Parse(config.Payload).RootElement.GetRawText(), StringComparison.Ordinal));

        // The model names the board; another may have a name that is longer than "virtual".
        Assert.InRange(configs.Max(config => config.Payload.Length), 600, OutboxMessage.MaximumPayloadBytes - 10);
        LinkMessage state = rig.Link.Messages.Last(m => m.Topic.EndsWith("/state", StringComparison.Ordinal));
        Assert.True(JsonDocument.Parse(state.Payload).RootElement.TryGetProperty("shedLoadBits", out _));
    }

    internal static void On(SiteConfiguration site)
    {
        WaterMeterConfiguration water = new() { Id = "cold", Channel = 9 };
        water.Options.LitresPerPulse = 10;
        site.WaterMeters = [water];
        site.Budget.MonthKilowattHours = [.. Enumerable.Repeat(100_000, 12)];
        site.Budget.MonthCubicMetres = [.. Enumerable.Repeat(1_000, 12)];
        site.Interop.HomeAssistant = true;
    }

    private static IEnumerable<(string Topic, JsonElement Body)> Configs(IEnumerable<LinkMessage> messages)
    {
        foreach (LinkMessage message in messages.Where(m => m.Topic.StartsWith("homeassistant/", StringComparison.Ordinal)))
        {
            Assert.True(message.IsRetained);
            yield return (message.Topic, JsonDocument.Parse(message.Payload).RootElement);
        }
    }

    private static IEnumerable<string> MembersOf(string payload) =>
        JsonDocument.Parse(payload).RootElement.EnumerateObject().Select(member => member.Name);

    private static void AssertSent(
        Dictionary<string, HashSet<string>> sent, string root, JsonElement config, string topicKey, string templateKey)
    {
        string topic = config.GetProperty(topicKey).GetString()!.Replace("~", root, StringComparison.Ordinal);
        string[] members = [.. Member().Matches(config.GetProperty(templateKey).GetString()!).Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(members);
        Assert.True(sent.ContainsKey(topic), topic + " is never sent");

        // Replays are marked, and others are not: that member may be absent.
        Assert.Subset(sent[topic].Append("isReplay").ToHashSet(), members.ToHashSet());
    }

    [GeneratedRegex(@"value_json\.(\w+)")]
    private static partial Regex Member();
}
