namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>The access list in a real mosquitto: everybody tries everything.</summary>
public sealed class AccessTests
{
    private const string Observer = "observer";
    private const string End = "probe/end";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(BrokerAuthentication.Certificate, false)]
    [InlineData(BrokerAuthentication.Certificate, true)]
    [InlineData(BrokerAuthentication.Password, false)]
    [InlineData(BrokerAuthentication.Password, true)]
    public async Task Everybody_may_publish_what_the_matrix_says_and_nothing_else(BrokerAuthentication authentication, bool hasIntegrations)
    {
        await using Mosquitto broker = await StartAsync(authentication, hasIntegrations);
        using BrokerUser observer = await ObserveAsync(broker);
        List<(string Topic, string Text)> taken = [];
        List<(string Topic, string Text)> expected = [];
        foreach (string who in AccessMatrix.Everybody(hasIntegrations))
        {
            using BrokerUser user = await ConnectAsync(broker, who);
            expected.AddRange(AccessMatrix.MayPublish(who, hasIntegrations).Select(topic => (topic, who)));
            foreach (string topic in AccessMatrix.Topics)
            {
                if (await user.PublishAsync(topic, Token))
                {
                    taken.Add((topic, who));
                }
            }
        }

        await observer.PublishAsync(End, Token);
        IReadOnlyList<(string Topic, string Text)> arrived = await observer.ReadUntilAsync(End, Token);

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), taken.Order());
        Assert.Equal(expected.Order(), arrived.Order());
    }

    [Theory]
    [InlineData(BrokerAuthentication.Certificate, false)]
    [InlineData(BrokerAuthentication.Certificate, true)]
    [InlineData(BrokerAuthentication.Password, false)]
    [InlineData(BrokerAuthentication.Password, true)]
    public async Task Everybody_may_read_what_the_matrix_says_and_nothing_else(BrokerAuthentication authentication, bool hasIntegrations)
    {
        await using Mosquitto broker = await StartAsync(authentication, hasIntegrations);
        using BrokerUser observer = await ObserveAsync(broker);
        List<BrokerUser> users = [];
        try
        {
            foreach (string who in AccessMatrix.Everybody(hasIntegrations))
            {
                BrokerUser user = await ConnectAsync(broker, who);
                users.Add(user);

                // By one filter for all, by the exact topics, and by the broker's own, which are nobody's business.
                foreach (string filter in (string[])["#", "$SYS/#", .. AccessMatrix.Topics])
                {
                    await user.SubscribeAsync(filter, Token);
                }
            }

            foreach (string topic in (string[])[.. AccessMatrix.Topics, End])
            {
                Assert.True(await observer.PublishAsync(topic, Token));
            }

            foreach (BrokerUser user in users)
            {
                IReadOnlyList<(string Topic, string Text)> arrived = await user.ReadUntilAsync(End, Token);
                string[] expected = [.. AccessMatrix.MayRead(user.Name, hasIntegrations)];
                Assert.NotEmpty(expected);
                Assert.Equal(expected.Order(), arrived.Select(message => message.Topic).Distinct().Order());
            }
        }
        finally
        {
            users.ForEach(user => user.Dispose());
        }
    }

    [Fact]
    public async Task A_last_will_on_the_topic_of_another_is_not_published()
    {
        await using Mosquitto broker = await StartAsync(BrokerAuthentication.Certificate, false);
        using BrokerUser observer = await ObserveAsync(broker);
        foreach (string topic in (string[])["edgectl/v1/zibo/a/status", "edgectl/v1/zibo/b/status"])
        {
            BrokerUser user = new("zibo.b", broker.LinkOf("zibo.b"), willTopic: topic);
            await user.IsLetInAsync(Token);
            user.Dispose();
        }

        // The allowed one came second: had the other been published, it would have come first.
        Assert.Equal(("edgectl/v1/zibo/b/status", "zibo.b"), await observer.NextAsync(Token));
    }

    private static async Task<Mosquitto> StartAsync(BrokerAuthentication authentication, bool hasIntegrations)
    {
        Mosquitto broker = new(request => request with
        {
            Authentication = authentication,
            Site = "zibo",
            Devices = ["a", "b"],
            Backends = ["backend", Observer],
            HasHomeAssistant = hasIntegrations,
            HasSparkplug = hasIntegrations,
        });
        Mosquitto.Init(new BrokerRequest(broker.Directory) { Site = "huantai", Devices = ["a"] });
        broker.LetSeeEverything(Observer, End);
        await broker.StartAsync(Token);
        return broker;
    }

    private static async Task<BrokerUser> ObserveAsync(Mosquitto broker)
    {
        BrokerUser observer = await ConnectAsync(broker, Observer);
        await observer.SubscribeAsync("#", Token);
        return observer;
    }

    private static async Task<BrokerUser> ConnectAsync(Mosquitto broker, string who)
    {
        BrokerUser user = new(who, broker.LinkOf(who));
        Assert.True(await user.IsLetInAsync(Token), broker.Log);
        return user;
    }
}
