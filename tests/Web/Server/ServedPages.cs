using System.Net;
using Zibo.EdgeCtl.Cli.Broker;
using Zibo.EdgeCtl.Sim.Ingest;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>The server with an empty broker, and a client that follows nothing by itself.</summary>
internal sealed class ServedPages : IAsyncDisposable
{
    private readonly EmbeddedBroker _broker;
    private readonly FleetFeed _feed;

    private ServedPages(EmbeddedBroker broker, FleetFeed feed, FleetModel fleet, CommandService commands, WebServer server)
    {
        (_broker, _feed, Fleet, Commands, Server) = (broker, feed, fleet, commands, server);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = server.Address,
        };
    }

    public WebServer Server { get; }

    public FleetModel Fleet { get; }

    public CommandService Commands { get; }

    public HttpClient Client { get; }

    public static async Task<ServedPages> StartAsync(
        string? password = null, ISimulatorControl? simulator = null, string address = "127.0.0.1", SiteFacts? facts = null)
    {
        EmbeddedBroker broker = EmbeddedBroker.Start();
        FleetModel fleet = new(facts is null ? [] : [facts]);
        FleetFeed feed = await FleetFeed.StartAsync(new BrokerOptions("127.0.0.1", broker.Port), fleet);
        CommandService commands = new(feed, fleet, null, null);
        WebServer server = await WebServer.StartAsync(
            new WebOptions(IPAddress.Parse(address), 0, password), fleet, commands, simulator);
        return new ServedPages(broker, feed, fleet, commands, server);
    }

    public Task<string> GetAsync(string path) => Client.GetStringAsync(path);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        await _feed.DisposeAsync();
        _broker.Dispose();
    }
}
