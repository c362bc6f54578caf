using System.Net;
using System.Net.Sockets;
using System.Text;
using Zibo.EdgeCtl.Device;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

public sealed class LinkTests : IDisposable
{
    private readonly Bench _bench = new();
    private readonly LinkLease _lease = new(0);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_message_is_published_once_the_broker_has_it()
    {
        using TestBroker broker = new();
        MqttLink link = Open(broker.Port);
        Assert.True(link.TryConnect());

        Assert.True(link.TryPublish("t/state", Bytes("onex"), 3, false));
        Assert.True(link.TrySend("t/live", Bytes("two"), 3));

        Assert.Contains("t/state one", broker.Messages);
        Assert.True(Bench.Comes(() => broker.Messages.Contains("t/live two")));
        link.Close();
        Assert.False(link.IsConnected);
    }

    [Fact]
    public void What_is_subscribed_to_arrives()
    {
        using TestBroker broker = new();
        MqttLink link = Open(broker.Port);
        Assert.True(link.TryConnect());
        Assert.True(link.TrySubscribe("t/commands"));

        broker.Send("t/commands", "do");

        byte[] payload = new byte[64];
        string topic = null;
        int length = 0;
        Assert.True(Bench.Comes(() => (length = link.TryReceive(payload, out topic)) > 0));
        Assert.Equal("t/commands do", $"{topic} {Encoding.ASCII.GetString(payload, 0, length)}");
        link.Close();
    }

    [Fact]
    public void A_controller_that_loses_its_power_leaves_its_last_will()
    {
        using TestBroker broker = new();
        MqttLink link = Open(broker.Port);
        Assert.True(link.TryConnect());

        // A session that is closed says farewell; one whose socket breaks off does not.
        link.Close();
        Assert.Empty(broker.Retained("t/status"));
        Assert.True(link.TryConnect());

        _bench.Chip.Stop();

        Assert.True(Bench.Comes(() => broker.Retained("t/status") == "offline"));
    }

    [Fact]
    public void A_broker_that_is_gone_is_a_link_that_is_down_until_it_is_back()
    {
        int port;
        using (TestBroker broker = new())
        {
            port = broker.Port;
            MqttLink link = Open(port);
            Assert.True(link.TryConnect());
            broker.Stop();

            Assert.True(Bench.Comes(() => !link.IsConnected));
            Assert.False(link.TryPublish("t/state", Bytes("x"), 1, false));
            Assert.False(link.TrySend("t/live", Bytes("x"), 1));
            Assert.False(link.TrySubscribe("t/commands"));
        }

        Assert.False(Open(port).TryConnect());
    }

    [Fact]
    public void Without_a_network_nothing_is_tried()
    {
        _bench.Chip.Network.Address = "0.0.0.0";

        Assert.False(Open(1).TryConnect());
    }

    [Fact]
    public void A_broker_that_takes_the_connection_and_says_nothing_is_given_up()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        MqttLink link = Open(((IPEndPoint)silent.LocalEndpoint).Port);

        Assert.False(GiveUp(link));

        Assert.DoesNotContain(_bench.Chip.Console.Lines, line => line.Contains("cannot be ended", StringComparison.Ordinal));
        Assert.False(_lease.IsRestartAsked);
    }

    [Fact]
    public void Calls_that_hang_for_good_are_left_behind_until_a_restart_is_asked_for()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        _bench.Chip.HangsInCalls = true;
        MqttLink link = Open(((IPEndPoint)silent.LocalEndpoint).Port);
        for (int i = 0; i < BoundedCalls.MaximumLost && !_lease.IsRestartAsked; i++)
        {
            Assert.False(GiveUp(link));
        }

        Assert.True(_lease.IsRestartAsked);
        Assert.Contains("edgectl: a network call hangs and cannot be ended", _bench.Chip.Console.Lines);
    }

    [Fact]
    public void An_encrypted_session_is_for_the_broker_that_the_stored_authority_vouches_for()
    {
        using TestBroker broker = new(isEncrypted: true);
        _bench.Chip.Network.AuthorityPem = broker.AuthorityPem;
        MqttLink link = Open(broker.Port, "yes");

        Assert.True(link.TryConnect());

        Assert.True(link.TryPublish("t/state", Bytes("sealed"), 6, false));
        link.Close();
    }

    [Fact]
    public void A_broker_of_another_authority_is_refused()
    {
        using TestBroker broker = new(isEncrypted: true);
        using TestBroker other = new(isEncrypted: true);
        Assert.False(Open(broker.Port, "yes").TryConnect());

        _bench.Chip.Network.AuthorityPem = other.AuthorityPem;

        Assert.False(Open(broker.Port, "yes").TryConnect());
    }

    [Fact]
    public void A_broker_without_encryption_is_refused_where_it_is_asked_for()
    {
        using TestBroker broker = new();
        MqttLink link = Open(broker.Port, "yes");

        Assert.False(GiveUp(link));
    }

    // The firmware waits a minute for a connect; the chip's time is moved on so that nobody else need.
    private bool GiveUp(MqttLink link)
    {
        bool isConnected = true;
        Zibo.EdgeCtl.Sim.NanoApi.ChipThread thread = _bench.Chip.NewThread(() => isConnected = link.TryConnect());
        thread.Start();
        bool comesBack = Bench.Comes(() =>
        {
            Thread.Sleep(50);
            _bench.Chip.Clock.Jump(15_000);
            return !thread.IsAlive;
        });
        Assert.True(comesBack, "the connect did not come back");
        return isConnected;
    }

    private MqttLink Open(int port, string encryption = "no")
    {
        byte[] file = Encoding.ASCII.GetBytes($"host=127.0.0.1\nport={port}\ntls={encryption}\n");
        LastWill will = new();
        will.Set("t/status", Bytes("offline"), 7, true);
        return new MqttLink(LinkOptions.Parse(file, file.Length, out _), "edge-1", will, _bench.Clock, _lease);
    }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
