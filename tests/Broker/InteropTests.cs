using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>Home Assistant and a Sparkplug host behind the access list of a real mosquitto.</summary>
public sealed class InteropTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_gets_what_is_its_own_and_the_host_hears_of_a_link_that_breaks()
    {
        await using Mosquitto broker = new(request => request with
        {
            Site = "zibo",
            Devices = ["a"],
            HasHomeAssistant = true,
            HasSparkplug = true,
        });
        await broker.StartAsync(Token);
        using BrokerUser home = await SubscribeAsync(broker, "home-assistant", "homeassistant/#");
        using BrokerUser host = await SubscribeAsync(broker, "sparkplug-host", "spBv1.0/#");
        using ControllerStory story = new(
            "127.0.0.1", broker.Port, broker.LinkOf("zibo.a").ReadTls(), change: site =>
            {
                site.Interop.HomeAssistant = true;
                site.Interop.Sparkplug = true;
            });
        story.Scan();
        for (int i = 0; i < 50; i++)
        {
            story.Session.Step();
        }

        // 6 of the state, 2 of the circuit, 1 of the load; a node with two devices.
        Assert.Equal((1, 0), (story.Session.ConnectCount, story.Session.FailureCount));
        IReadOnlyList<(string Topic, string Text)> configs = await ReadAsync(home, 9);
        Assert.All(configs, config => Assert.StartsWith(
            "edgectl-zibo-a-", JsonDocument.Parse(config.Text).RootElement.GetProperty("uniq_id").GetString(), StringComparison.Ordinal));
        Assert.Equal(
            ["spBv1.0/zibo/NBIRTH/a", "spBv1.0/zibo/DBIRTH/a/circuit-main", "spBv1.0/zibo/DBIRTH/a/load-boiler"],
            (await ReadAsync(host, 3)).Select(message => message.Topic));

        story.BreakLink();
        Assert.Equal("spBv1.0/zibo/NDEATH/a", (await host.NextAsync(Token)).Topic);
    }

    private static async Task<BrokerUser> SubscribeAsync(Mosquitto broker, string name, string filter)
    {
        BrokerUser user = new(name, broker.LinkOf(name));
        await user.ConnectAsync(Token);
        await user.SubscribeAsync(filter, Token);
        return user;
    }

    private static async Task<IReadOnlyList<(string Topic, string Text)>> ReadAsync(BrokerUser user, int messageCount)
    {
        List<(string, string)> messages = [];
        while (messages.Count < messageCount)
        {
            messages.Add(await user.NextAsync(Token));
        }

        return messages;
    }
}
