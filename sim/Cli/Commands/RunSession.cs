using Zibo.EdgeCtl.Cli.Broker;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary>One run, from the broker's start to the summary.</summary>
internal sealed class RunSession(CommandContext context, RunOptions options)
{
    private const int WorkerStopMilliseconds = 8_000;

    public int Run(CancellationToken token)
    {
        // Everything that can be refused is refused here, before anything has started.
        OfficeRun run = new(options.Site, options.SiteName, options.Office);
        EdgeController controller = run.Simulation.Controller;
        using WhyOutput why = WhyOutput.Open(options.WhyPath, run.Simulation);

        using EmbeddedBroker? embedded = options is { Broker: null, Link: null } ? EmbeddedBroker.Start() : null;
        BrokerAddress broker = options.Broker
            ?? (options.Link is { } file ? new BrokerAddress(file.Host, file.Port) : new BrokerAddress("127.0.0.1", embedded!.Port));
        using MqttTls? tls = options.Link?.ReadTls();
        using MqttTls? backendTls = options.BackendLink?.ReadTls();
        using BackendClient? backend = options is { Link: not null, BackendLink: null }
            ? null
            : BackendClient.Connect(broker, TopicFilter(controller), backendTls, options.BackendLink?.Credentials);
        using MqttLink link = new(new MqttLinkOptions(
            broker.Host,
            broker.Port,
            $"edgectl-{run.Simulation.Site.SiteId}-{run.Simulation.Site.DeviceId}",
            controller.Announcement.Topic,
            controller.Announcement.Offline.AsMemory(0, controller.Announcement.OfflineLength))
        {
            Will = controller.Announcement.Will,
            Tls = tls,
            Credentials = options.Link?.Credentials,
        });
        if (options.Link is not null)
        {
            CheckLink(link, broker);
        }

        LinkPump pump = new(controller, run.Simulation.Board.Clock, link, options.Key);

        RunView.Create(context, options, broker, run).Show(update =>
        {
            if (options.Speed == 1)
            {
                RunThreaded(run, why, pump.Session, update, token);
            }
            else
            {
                Loop(run, why, pump.Run, update, token);
                pump.Session.Close();
            }
        });

        backend?.WaitFor(pump.Session.PublishedCount);
        RunReport report = run.Report(new MessageReport(
            pump.Session.PublishedCount,
            backend?.Ledger.Received,
            backend?.Ledger.Duplicates,
            backend?.Ledger.Missing,
            controller.Outbox.DroppedCount,
            pump.Session.ConnectCount,
            backend?.Ledger.UnreconciledCircuits));
        if (options.IsJson)
        {
            JsonOutput.Write(context.Output, report);
        }
        else
        {
            RunSummary.Write(context, report);
        }

        return EdgectlProgram.Success;
    }

    // The controller tries for ever; a person would rather know at once.
    private static void CheckLink(MqttLink link, BrokerAddress broker)
    {
        if (!link.TryConnect())
        {
            throw new CommandException(BrokerCliTexts.LinkRefused.Format(broker, link.LastError));
        }

        link.Close();
    }

    // In real time the background work runs on threads of its own, as on the device.
    private void RunThreaded(OfficeRun run, WhyOutput why, LinkSession session, Action update, CancellationToken token)
    {
        Worker link = new(session);
        Worker checkpoint = new(run.Simulation.Controller.Checkpoint);
        link.Start();
        checkpoint.Start();
        Worker record = new(run.Simulation.Controller.ReadingRecord);
        record.Start();
        Worker? budget = run.Simulation.Controller.BudgetRecord is { } work ? new(work) : null;
        budget?.Start();
        Worker? cost = run.Simulation.Controller.Tariff is { } tariff ? new(tariff.Record) : null;
        cost?.Start();
        try
        {
            Loop(run, why, () => { }, update, token);
        }
        finally
        {
            checkpoint.Stop(WorkerStopMilliseconds);
            record.Stop(WorkerStopMilliseconds);
            budget?.Stop(WorkerStopMilliseconds);
            cost?.Stop(WorkerStopMilliseconds);
            link.Stop(WorkerStopMilliseconds);
        }
    }

    private void Loop(OfficeRun run, WhyOutput why, Action afterScan, Action update, CancellationToken token)
    {
        Pacer pacer = new(options.Speed);
        Action step = run.Step;
        while (!run.IsDone && !token.IsCancellationRequested)
        {
            why.Guard(step);
            afterScan();
            update();
            pacer.WaitFor(run.Simulation.ElapsedMilliseconds, token);
        }
    }

    private static string TopicFilter(EdgeController controller) =>
        controller.Topics.Status[..(controller.Topics.Status.LastIndexOf('/') + 1)] + "#";
}
