using System.Security.Cryptography;
using Zibo.EdgeCtl.Cli.Commands;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Web;

namespace Zibo.EdgeCtl.Cli.Web;

/// <summary>The pages of a run: fed by its broker, with a desk for the simulated office.</summary>
internal sealed class RunPages : IDisposable
{
    private readonly Dashboard _dashboard;

    private RunPages(Dashboard dashboard, SimulatorDesk desk, byte[]? key)
    {
        _dashboard = dashboard;
        Desk = desk;
        Key = key;
    }

    /// <summary>What is done to the office.</summary>
    public SimulatorDesk Desk { get; }

    /// <summary>The key that the controller takes commands by, or null.</summary>
    public byte[]? Key { get; }

    /// <summary>Where the pages are.</summary>
    public Uri Address => _dashboard.Address;

    /// <summary>Serves the pages where that was asked for, and says where.</summary>
    public static RunPages? Start(
        CommandContext context,
        RunOptions options,
        OfficeRun run,
        BrokerAddress broker,
        MqttTls? backendTls,
        Pacer pacer,
        bool isThreaded)
    {
        if (options.Web is not { } choice)
        {
            return null;
        }

        if (options is { Link: not null, BackendLink: null })
        {
            context.Error.WriteLine(WebTexts.NoBackend.In(context.Language));
            return null;
        }

        // Where nobody has given the controller a key, the pages and the controller share one that dies with the run.
        SiteConfiguration site = run.Simulation.Site;
        byte[]? key = options.Key ?? (choice.Password is null ? null : RandomNumberGenerator.GetBytes(CommandSeal.KeyBytes));
        long counter = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        CommandAuthority? authority = key is null || choice.Password is null
            ? null
            : new CommandAuthority(site.SiteId, site.DeviceId, key, () => Interlocked.Increment(ref counter));
        SimulatorDesk desk = new(run, pacer, options.Speed, isThreaded);
        BrokerOptions reached = new(broker.Host, broker.Port) { Tls = backendTls, Credentials = options.BackendLink?.Credentials };
        Dashboard dashboard = Dashboard.Start(choice, reached, [SiteFacts.Of(site, options.Source)], authority, desk);
        if (options.IsHeadless || !context.Terminal.IsOutput)
        {
            context.Error.WriteLine(WebTexts.Serving.Format(dashboard.Address).In(context.Language));
        }

        return new RunPages(dashboard, desk, key);
    }

    public void Dispose() => _dashboard.Dispose();
}
