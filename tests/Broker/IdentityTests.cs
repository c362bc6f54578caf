using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>Who gets in at all.</summary>
public sealed class IdentityTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_certificate_of_the_directory_s_own_CA_nobody_gets_in()
    {
        await using Mosquitto broker = new(Small);
        await broker.StartAsync(Token);
        using TemporaryFolder other = new();
        Mosquitto.Init(Small(new BrokerRequest(other.In("broker"))));
        Pem own = Pem.Of(broker.FolderOf("zibo.a"));
        Pem foreign = Pem.Of(BrokerDirectory.FolderOf(other.In("broker"), "zibo.a"));

        Assert.True(await IsLetInAsync(broker, MqttTls.FromPem(own.Authority, own.Certificate, own.Key)), broker.Log);
        Assert.False(await IsLetInAsync(broker, MqttTls.FromPem(own.Authority)));
        Assert.False(await IsLetInAsync(broker, MqttTls.FromPem(own.Authority, foreign.Certificate, foreign.Key)));

        // A name beside the certificate does not help.
        MqttCredentials name = new("zibo.a", "");
        Assert.False(await IsLetInAsync(broker, MqttTls.FromPem(own.Authority), name));
        Assert.False(await IsLetInAsync(broker, MqttTls.FromPem(own.Authority, foreign.Certificate, foreign.Key), name));
    }

    [Fact]
    public async Task A_certificate_is_worth_its_own_name_whatever_name_is_given()
    {
        await using Mosquitto broker = new(Small);
        await broker.StartAsync(Token);
        using BrokerUser b = new("zibo.b", broker.LinkOf("zibo.b"), credentials: new MqttCredentials("zibo.a", "x"));
        Assert.True(await b.IsLetInAsync(Token), broker.Log);
        Assert.True(await b.PublishAsync("edgectl/v1/zibo/b/state", Token));
        Assert.False(await b.PublishAsync("edgectl/v1/zibo/a/state", Token));
    }

    [Fact]
    public async Task Without_the_right_password_nobody_gets_in()
    {
        await using Mosquitto broker = new(request => Small(request) with { Authentication = BrokerAuthentication.Password });
        await broker.StartAsync(Token);
        string right = broker.LinkOf("zibo.a").Password!;
        string ofB = broker.LinkOf("zibo.b").Password!;
        MqttTls Tls() => broker.LinkOf("zibo.a").ReadTls()!;

        Assert.True(await IsLetInAsync(broker, Tls(), new MqttCredentials("zibo.a", right)), broker.Log);
        foreach ((string user, string password) in ((string, string)[])
        [
            ("zibo.a", ""), ("zibo.a", "wrong"), ("zibo.a", ofB), ("zibo.a", right[..^1]), ("zibo.c", right), ("", ""),
        ])
        {
            Assert.False(await IsLetInAsync(broker, Tls(), new MqttCredentials(user, password)), $"{user} got in");
        }

        // Neither does somebody without any name, or with a certificate in its place.
        using TemporaryFolder other = new();
        Mosquitto.Init(Small(new BrokerRequest(other.In("broker"))));
        Pem foreign = Pem.Of(BrokerDirectory.FolderOf(other.In("broker"), "zibo.a"));
        LinkFile anonymous = new() { Host = "127.0.0.1", Port = broker.Port };
        string authority = File.ReadAllText(Path.Combine(broker.FolderOf("zibo.a"), "ca.crt"));
        foreach (MqttTls tls in (MqttTls[])[Tls(), MqttTls.FromPem(authority, foreign.Certificate, foreign.Key)])
        {
            using BrokerUser user = new("nobody", anonymous, tls);
            Assert.False(await user.IsLetInAsync(Token));
        }
    }

    [Theory]
    [InlineData(BrokerAuthentication.Certificate)]
    [InlineData(BrokerAuthentication.Password)]
    public async Task Nobody_takes_over_the_session_of_another_by_its_client_id(BrokerAuthentication authentication)
    {
        await using Mosquitto broker = new(request => Small(request) with { Authentication = authentication });
        await broker.StartAsync(Token);
        using BrokerUser a = new("zibo.a", broker.LinkOf("zibo.a"), clientId: "zibo.a");
        Assert.True(await a.IsLetInAsync(Token), broker.Log);
        using BrokerUser b = new("zibo.b", broker.LinkOf("zibo.b"), clientId: "zibo.a");
        Assert.True(await b.IsLetInAsync(Token), broker.Log);

        Assert.True(await a.PublishAsync("edgectl/v1/zibo/a/state", Token));
        Assert.True(await b.PublishAsync("edgectl/v1/zibo/b/state", Token));
    }

    [Fact]
    public async Task A_certificate_that_was_rotated_is_refused_and_the_new_one_is_not()
    {
        await using Mosquitto broker = new(Small);
        Pem old = Pem.Of(broker.FolderOf("zibo.a"));
        Pem neighbour = Pem.Of(broker.FolderOf("zibo.b"));
        Mosquitto.Init(new BrokerRequest(broker.Directory) { Rotations = ["zibo.a"] });
        Pem renewed = Pem.Of(broker.FolderOf("zibo.a"));
        await broker.StartAsync(Token);

        Assert.False(await IsLetInAsync(broker, MqttTls.FromPem(old.Authority, old.Certificate, old.Key)));
        Assert.True(await IsLetInAsync(broker, MqttTls.FromPem(renewed.Authority, renewed.Certificate, renewed.Key)), broker.Log);
        Assert.True(await IsLetInAsync(broker, MqttTls.FromPem(neighbour.Authority, neighbour.Certificate, neighbour.Key)), broker.Log);
    }

    [Fact]
    public async Task A_password_that_was_rotated_is_refused_and_the_new_one_is_not()
    {
        await using Mosquitto broker = new(request => Small(request) with { Authentication = BrokerAuthentication.Password });
        string old = broker.LinkOf("zibo.a").Password!;
        Mosquitto.Init(new BrokerRequest(broker.Directory) { Rotations = ["zibo.a"] });
        await broker.StartAsync(Token);

        Assert.False(await IsLetInAsync(broker, broker.LinkOf("zibo.a").ReadTls()!, new MqttCredentials("zibo.a", old)));
        foreach (string who in (string[])["zibo.a", "zibo.b", "backend"])
        {
            using BrokerUser user = new(who, broker.LinkOf(who));
            Assert.True(await user.IsLetInAsync(Token), broker.Log);
        }
    }

    [Fact]
    public async Task A_client_s_certificate_that_has_run_out_is_refused()
    {
        await using Mosquitto broker = new(Small);
        Directory.Delete(broker.Directory, recursive: true);
        BrokerDirectory.Init(Small(new BrokerRequest(broker.Directory) { Hosts = ["127.0.0.1"], TlsPort = broker.Port }), new Past(11));
        Mosquitto.Init(new BrokerRequest(broker.Directory) { Rotations = [BrokerDirectory.ServerName, "zibo.b"] });
        await broker.StartAsync(Token);

        using BrokerUser old = new("zibo.a", broker.LinkOf("zibo.a"));
        using BrokerUser renewed = new("zibo.b", broker.LinkOf("zibo.b"));
        Assert.False(await old.IsLetInAsync(Token));
        Assert.True(await renewed.IsLetInAsync(Token), broker.Log);
    }

    private static BrokerRequest Small(BrokerRequest request) => request with { Site = "zibo", Devices = ["a", "b"] };

    private static async Task<bool> IsLetInAsync(Mosquitto broker, MqttTls tls, MqttCredentials? credentials = null)
    {
        LinkFile plain = new() { Host = "127.0.0.1", Port = broker.Port };
        using BrokerUser user = new("somebody", plain, tls, credentials);
        return await user.IsLetInAsync(Token);
    }
}
