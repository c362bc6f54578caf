using Zibo.EdgeCtl.Cli.Broker;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Sim.Boot;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.NanoApi;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary>One board on the desk, from power on to power off.</summary>
internal sealed class BootSession(CommandContext context, BootOptions options)
{
    private const int LookMilliseconds = 100;

    private readonly object _lock = new();

    public int Run(CancellationToken token)
    {
        SiteConfiguration site = options.Site.Configuration;
        OfficeRunOptions office = new() { Seed = options.Seed, StartLocalTime = options.StartLocalTime };
        using DeviceHost host = new(options.Board, OfficeRun.StartUtcMilliseconds(site, office));
        using BuildingDriver building = new(options.Site, options.SiteName, new OfficePlant(OfficeRun.PlantOptions(site, office)), host);
        using EmbeddedBroker? embedded = options is { Broker: null, Link: null } ? EmbeddedBroker.Start() : null;
        BrokerAddress? broker = options.Link is not null ? null : options.Broker ?? new BrokerAddress("127.0.0.1", embedded!.Port);
        Deploy(host.Chip, broker);
        using BackendClient? backend = broker is null
            ? null
            : BackendClient.Connect(broker, $"edgectl/v1/{site.SiteId}/{site.DeviceId}/#");
        if (!options.IsHeadless)
        {
            host.Chip.Console.Said += Say;
            Say(BootCliTexts.CtrlC.In(context.Language));
        }

        host.Start();
        building.Start();
        while (!token.IsCancellationRequested && (options.Duration is null || Elapsed(host) < options.Duration))
        {
            token.WaitHandle.WaitOne(LookMilliseconds);
        }

        host.Chip.Console.Said -= Say;
        double watts = building.SitePowerWatts;
        IReadOnlyList<bool> connected = building.Connected;
        TimeSpan elapsed = Elapsed(host);
        host.Stop();
        BootReport report = BootReport.Of(options, host, elapsed, watts, connected, backend?.Ledger);
        if (options.IsJson)
        {
            JsonOutput.Write(context.Output, report);
        }
        else
        {
            BootSummary.Write(context, report);
        }

        return report.IsAlive ? EdgectlProgram.Success : EdgectlProgram.Failure;
    }

    private static TimeSpan Elapsed(DeviceHost host) => TimeSpan.FromMilliseconds(
        host.Chip.Clock.WorldUtcMilliseconds - host.Chip.Options.StartUtcMilliseconds);

    // Board, image and link: what a technician deploys, over what is there.
    private void Deploy(VirtualEsp32 chip, BrokerAddress? broker)
    {
        try
        {
            if (options.FlashFolder is { } folder)
            {
                Directory.CreateDirectory(folder);
                chip.Flash.KeepIn(folder);
            }

            chip.Flash.Deploy(DeviceFiles.BoardName, options.Board.Id + "\n");
            if (!Holds(chip.Flash))
            {
                chip.Flash.DeploySite(options.Site, options.SiteName);
            }

            chip.Flash.Deploy(DeviceFiles.LinkName, LinkText(broker));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException(
            [
                new InputFinding(options.FlashFolder ?? "", "", 0, 0, BootCliTexts.BadFlash.Format(e.Message.TrimEnd('.')), BootCliTexts.BadFlashRemedy),
            ]);
        }

        if (options.Link is { IsEncrypted: true } link)
        {
            chip.Network.AuthorityPem = TextOf(link.AuthorityFile);
            chip.Network.CertificatePem = TextOf(link.CertificateFile);
            chip.Network.KeyPem = TextOf(link.CertificateKeyFile);
        }
    }

    // A generation more for the same site would put the board on trial at each start.
    private bool Holds(VirtualFlash flash)
    {
        byte[] wanted = new byte[SiteSlot.MaximumBytes];
        return Enumerable.Range(0, SiteSlot.Count).Any(slot => flash.Find(SiteSlot.NameOf(slot)) is { } there
            && SiteSlot.Inspect(there, there.Length) == SlotProblem.None
            && SiteSlot.Write(options.Site.Configuration, SiteSlot.GenerationOf(there, there.Length), wanted) is var length
            && there.AsSpan().SequenceEqual(wanted.AsSpan(0, length)));
    }

    private string LinkText(BrokerAddress? broker)
    {
        string key = options.Key is null ? "" : $"key={Convert.ToHexStringLower(options.Key)}\n";
        if (broker is not null)
        {
            return $"host={broker.Host}\nport={broker.Port}\ntls=no\n{key}";
        }

        string text = options.Link!.Write();
        return key.Length == 0 || text.Contains("key=", StringComparison.Ordinal) ? text : text + key;
    }

    private void Say(string line)
    {
        lock (_lock)
        {
            context.Output.WriteLine(line);
        }
    }

    private static string? TextOf(string? path) => path is null ? null : File.ReadAllText(path);
}
