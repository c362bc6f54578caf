using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Web;

namespace Zibo.EdgeCtl.Cli.Web;

/// <summary>The pages and what feeds them, from a broker to an address that a browser opens.</summary>
internal sealed class Dashboard : IDisposable
{
    private readonly FleetFeed[] _feeds;
    private readonly WebServer _server;

    private Dashboard(FleetFeed[] feeds, WebServer server)
    {
        _feeds = feeds;
        _server = server;
    }

    /// <summary>Where the pages are.</summary>
    public Uri Address => _server.Address;

    /// <summary>Connects to the broker and begins to serve.</summary>
    /// <param name="choice">Where.</param>
    /// <param name="broker">The broker.</param>
    /// <param name="facts">What site files say.</param>
    /// <param name="authority">Whom commands may be sent to, or null.</param>
    /// <param name="simulator">The simulated building, or null.</param>
    /// <param name="sender">Who sends commands where whoever reads may not, or null.</param>
    /// <exception cref="CommandException">The broker does not answer, or the port that was asked for is taken.</exception>
    public static Dashboard Start(
        WebChoice choice,
        BrokerOptions broker,
        IEnumerable<SiteFacts> facts,
        CommandAuthority? authority,
        ISimulatorControl? simulator,
        BrokerOptions? sender = null)
    {
        FleetModel fleet = new(facts);
        List<FleetFeed> feeds = [];
        try
        {
            feeds.Add(Connect(broker, fleet));
            if (sender is not null)
            {
                feeds.Add(Connect(sender, null));
            }

            return new Dashboard([.. feeds], Serve(choice, fleet, new CommandService(feeds[^1], fleet, authority, simulator), simulator));
        }
        catch
        {
            Close(feeds);
            throw;
        }
    }

    public void Dispose()
    {
        _server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Close(_feeds);
    }

    private static FleetFeed Connect(BrokerOptions broker, FleetModel? fleet)
    {
        try
        {
            return FleetFeed.StartAsync(broker, fleet).GetAwaiter().GetResult();
        }
        catch (FeedException e)
        {
            throw new CommandException(CliTexts.NoBroker.Format(e.Broker, e.Reason));
        }
    }

    private static void Close(IEnumerable<FleetFeed> feeds)
    {
        foreach (FleetFeed feed in feeds)
        {
            feed.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static WebServer Serve(WebChoice choice, FleetModel fleet, CommandService commands, ISimulatorControl? simulator)
    {
        int port = choice.Port ?? WebOptions.UsualPort;
        try
        {
            return Serve(port);
        }
        catch (IOException e)
        {
            return choice.Port is null
                ? Serve(0)
                : throw new CommandException(WebTexts.PortTaken.Format(choice.Address, port, e.Message.TrimEnd('.')));
        }

        WebServer Serve(int at) => WebServer.StartAsync(
            new WebOptions(choice.Address, at, choice.Password), fleet, commands, simulator).GetAwaiter().GetResult();
    }
}
