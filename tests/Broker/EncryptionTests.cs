using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>The controller's link at a real broker: which encryption holds, and which broker it believes.</summary>
public sealed class EncryptionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(BrokerAuthentication.Certificate, SslProtocols.Tls12)]
    [InlineData(BrokerAuthentication.Certificate, SslProtocols.Tls13)]
    [InlineData(BrokerAuthentication.Password, SslProtocols.Tls12)]
    [InlineData(BrokerAuthentication.Password, SslProtocols.Tls13)]
    public async Task The_link_publishes_by_TLS_1_2_and_by_TLS_1_3(BrokerAuthentication authentication, SslProtocols version)
    {
        await using Mosquitto broker = new(request => Small(request) with { Authentication = authentication });
        await broker.StartAsync(Token);
        using BrokerUser backend = new("backend", broker.LinkOf("backend"));
        Assert.True(await backend.IsLetInAsync(Token), broker.Log);
        await backend.SubscribeAsync("#", Token);

        string folder = broker.FolderOf("zibo.a");
        using MqttTls tls = authentication == BrokerAuthentication.Certificate
            ? MqttTls.FromPem(Pem.Of(folder).Authority, Pem.Of(folder).Certificate, Pem.Of(folder).Key, version)
            : MqttTls.FromPem(File.ReadAllText(Path.Combine(folder, "ca.crt")), protocols: version);
        using MqttLink link = MakeLink(broker.LinkOf("zibo.a"), tls);
        Assert.True(link.TryConnect(), link.LastError + broker.Log);
        Assert.True(link.TryPublish("edgectl/v1/zibo/a/state", "hello"u8.ToArray(), 5, false), link.LastError);
        Assert.Equal(("edgectl/v1/zibo/a/state", "hello"), await backend.NextAsync(Token));
    }

    [Theory]
    [InlineData(1, Hello.Alert)]
    [InlineData(2, Hello.Alert)]
    [InlineData(3, Hello.Handshake)]
    public async Task TLS_1_0_and_1_1_are_refused_by_an_alert(byte minorVersion, byte answer)
    {
        await using Mosquitto broker = new(Small);
        await broker.StartAsync(Token);
        Assert.Equal(answer, await Hello.OfferAsync(broker.Port, minorVersion, Token));
    }

    [Theory]
    [InlineData(BrokerAuthentication.Certificate)]
    [InlineData(BrokerAuthentication.Password)]
    public async Task A_link_without_encryption_is_refused(BrokerAuthentication authentication)
    {
        await using Mosquitto broker = new(request => Small(request) with { Authentication = authentication });
        await broker.StartAsync(Token);
        using MqttLink link = MakeLink(broker.LinkOf("zibo.a"), null);
        Assert.False(link.TryConnect());
        Assert.NotEmpty(link.LastError);
    }

    [Fact]
    public void Without_encryption_passwords_are_heard_on_this_machine_only_and_only_where_that_was_asked_for()
    {
        string plain = Configuration(request => request with { IsPlainOnLoopback = true, Authentication = BrokerAuthentication.Password });
        Assert.Contains("\nlistener 1883 127.0.0.1\n", plain, StringComparison.Ordinal);
        Assert.Equal(2, Listeners(plain));
        Assert.Equal(1, Listeners(Configuration(request => request with { Authentication = BrokerAuthentication.Password })));
        Assert.Equal(1, Listeners(Configuration(request => request)));

        static int Listeners(string configuration) => configuration.Split('\n').Count(line => line.StartsWith("listener ", StringComparison.Ordinal));

        static string Configuration(Func<BrokerRequest, BrokerRequest> change)
        {
            using TemporaryFolder folder = new();
            Mosquitto.Init(change(Small(new BrokerRequest(folder.In("broker")))));
            return File.ReadAllText(Path.Combine(folder.In("broker"), "mosquitto.conf"));
        }
    }

    [Fact]
    public async Task A_broker_of_another_CA_is_not_believed()
    {
        await using Mosquitto broker = new(Small);
        await broker.StartAsync(Token);
        using TemporaryFolder other = new();
        Mosquitto.Init(Small(new BrokerRequest(other.In("broker"))));
        Pem own = Pem.Of(broker.FolderOf("zibo.a"));
        Pem foreign = Pem.Of(BrokerDirectory.FolderOf(other.In("broker"), "zibo.a"));

        AssertRefuses(broker.LinkOf("zibo.a"), MqttTls.FromPem(foreign.Authority, own.Certificate, own.Key));

        // Nor is it by the CAs of the system.
        AssertRefuses(broker.LinkOf("zibo.a"), MqttTls.FromPem(null, own.Certificate, own.Key));
    }

    [Fact]
    public async Task A_broker_under_another_name_is_not_believed()
    {
        await using Mosquitto broker = new(Small);
        await broker.StartAsync(Token);
        LinkFile link = broker.LinkOf("zibo.a");
        using MqttTls tls = link.ReadTls()!;
        foreach ((string host, bool isGood) in ((string, bool)[])[("127.0.0.1", true), ("localhost", true), ("127.0.0.2", false)])
        {
            using MqttLink there = MakeLink(new LinkFile { Host = host, Port = link.Port }, tls);
            Assert.True(isGood == there.TryConnect(), $"{host}: {there.LastError}");
            Assert.Equal(!isGood, there.LastError.Contains("certificate", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_broker_whose_certificate_has_run_out_is_not_believed()
    {
        await using Mosquitto broker = new(Small);
        Directory.Delete(broker.Directory, recursive: true);
        BrokerRequest request = new(broker.Directory)
        {
            Hosts = ["127.0.0.1"],
            TlsPort = broker.Port,
            Authentication = BrokerAuthentication.Password,
        };
        BrokerDirectory.Init(Small(request), new Past(11));
        await broker.StartAsync(Token);
        AssertRefuses(broker.LinkOf("zibo.a"), broker.LinkOf("zibo.a").ReadTls()!);

        await broker.StopAsync(Token);
        Mosquitto.Init(new BrokerRequest(broker.Directory) { Rotations = [BrokerDirectory.ServerName] });
        await broker.StartAsync(Token);
        using MqttTls tls = broker.LinkOf("zibo.a").ReadTls()!;
        using MqttLink link = MakeLink(broker.LinkOf("zibo.a"), tls);
        Assert.True(link.TryConnect(), link.LastError);
    }

    [Fact]
    public void A_client_s_certificate_does_not_make_a_broker()
    {
        using TemporaryFolder folder = new();
        Mosquitto.Init(Small(new BrokerRequest(folder.In("broker"))));
        Pem pem = Pem.Of(BrokerDirectory.FolderOf(folder.In("broker"), "zibo.b"));
        using MqttTls tls = MqttTls.FromPem(pem.Authority);
        using X509Certificate2 device = X509Certificate2.CreateFromPem(pem.Certificate);
        using X509Certificate2 server = X509Certificate2.CreateFromPem(File.ReadAllText(folder.In("broker/server/server.crt")));
        Assert.True(tls.IsTrusted(server, SslPolicyErrors.RemoteCertificateChainErrors));
        Assert.False(tls.IsTrusted(server, SslPolicyErrors.RemoteCertificateChainErrors | SslPolicyErrors.RemoteCertificateNameMismatch));
        Assert.False(tls.IsTrusted(device, SslPolicyErrors.RemoteCertificateChainErrors));
        Assert.False(tls.IsTrusted(null, SslPolicyErrors.RemoteCertificateNotAvailable));
    }

    [Fact]
    public async Task What_goes_wrong_is_told_without_the_password()
    {
        await using Mosquitto broker = new(request => Small(request) with { Authentication = BrokerAuthentication.Password });
        LinkFile link = broker.LinkOf("zibo.a");
        using MqttTls tls = link.ReadTls()!;
        MqttLinkOptions options = OptionsOf(link, tls);
        using MqttLink nobody = new(options);
        Assert.False(nobody.TryConnect());
        string[] texts = [nobody.LastError, options.ToString(), link.ToString()!, link.Credentials!.ToString()];
        Assert.All(texts, text => Assert.DoesNotContain(link.Password!, text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain(link.CommandKey!, text, StringComparison.Ordinal));
    }

    private static BrokerRequest Small(BrokerRequest request) => request with { Site = "zibo", Devices = ["a", "b"] };

    private static void AssertRefuses(LinkFile file, MqttTls tls)
    {
        using MqttTls owned = tls;
        using MqttLink link = MakeLink(file, owned);
        Assert.False(link.TryConnect());
        Assert.False(link.IsConnected);
        Assert.Contains("certificate", link.LastError, StringComparison.Ordinal);
    }

    private static MqttLink MakeLink(LinkFile link, MqttTls? tls) => new(OptionsOf(link, tls));

    private static MqttLinkOptions OptionsOf(LinkFile link, MqttTls? tls) =>
        new(link.Host, link.Port, "edgectl-zibo-a", "edgectl/v1/zibo/a/status", "{}"u8.ToArray())
        {
            Tls = tls,
            Credentials = link.Credentials,
            TimeoutMilliseconds = 10_000,
        };
}
