using System.Text.Json.Nodes;
using Zibo.EdgeCtl.Cli.Broker;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning.Tests;

/// <summary>
/// A cabinet to rehearse on: the firmware on a virtual board in an office on a hot morning, at a broker in this process, many times as
/// fast as life. Chiller and fans can be shed; the chiller has a hand switch.
/// </summary>
internal sealed class RehearsedOffice : IAsyncDisposable
{
    private const int FireChannel = 0;
    private const int HandChannel = 1;
    public const int ChillerOutput = 3;
    /// <summary>Virtual seconds a second.</summary>
    public const double Fast = 150;

    /// <summary>As slow as a dial must turn for somebody who reads it.</summary>
    public const double Slow = 5;

    // 10 o'clock on Wednesday, 15 July 2026, in UTC+8.
    private const long StartUtcMilliseconds = 1_784_080_800_000;

    private readonly EmbeddedBroker _broker = EmbeddedBroker.Start();
    private readonly VirtualRecordStore _store = new();
    private CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;
    private OfficePlant _plant = null!;
    private long _elapsedMilliseconds;
    private double _speed = Fast;

    public RehearsedOffice()
    {
        Text = SiteText();
        Site = SiteFile.Parse("office.site.json", Text);
        Start();
    }

    public string Text { get; }

    public SiteDocument Site { get; }

    public Simulation Simulation { get; private set; } = null!;

    public byte[] Key { get; } = [.. Enumerable.Range(0, 32).Select(i => (byte)(i * 5))];

    public int Port => _broker.Port;

    /// <summary>What has ended the controller against its will, or null.</summary>
    public Exception? Failure => _loop.Exception;

    public Task<DeviceLink> OpenAsync(CancellationToken token) =>
        DeviceLink.OpenAsync(new BrokerAccess("127.0.0.1", _broker.Port), "zibo-office-1", "edge-1", token);

    /// <summary>Waits until the controller takes commands.</summary>
    public async Task<DeviceLink> OpenWhenReadyAsync(CancellationToken token)
    {
        DeviceLink link = await OpenAsync(token);
        Assert.NotNull(await link.WaitAsync(0, message => message.Topic == "state", TimeSpan.FromSeconds(60), token));
        return link;
    }

    /// <summary>Makes time pass at another speed.</summary>
    public void GoAt(double factor) => Volatile.Write(ref _speed, factor);

    /// <summary>Operates the fire input.</summary>
    public void SetFire(bool isActive) =>
        Simulation.Board.DigitalInput(FireChannel).Level = isActive ? DigitalLevel.Active : DigitalLevel.Inactive;

    /// <summary>Turns the chiller's hand switch.</summary>
    public void SetHand(bool isInHand) => _plant.Loads.Single(load => load.Id == "chiller").IsInHand = isInHand;

    /// <summary>Cuts the controller's power: nothing says goodbye.</summary>
    public void CutPower()
    {
        _stop.Cancel();
        _loop.Wait();
        _elapsedMilliseconds += Simulation.ElapsedMilliseconds;
    }

    /// <summary>The controller starts anew with what its store holds.</summary>
    public void Start()
    {
        _stop.Dispose();
        _stop = new CancellationTokenSource();
        long utc = StartUtcMilliseconds + _elapsedMilliseconds;
        DateTime local = DateTime.UnixEpoch.AddMilliseconds(utc).AddHours(8);
        OfficePlant plant = new(new OfficePlantOptions { WarmUpDays = 1, StartLocalTime = DateTime.SpecifyKind(local, DateTimeKind.Unspecified) });
        _plant = plant;
        Simulation simulation = new(Site, "office.site.json", plant, utc, _store);
        Simulation = simulation;
        CancellationToken token = _stop.Token;
        _loop = Task.Run(() => Run(simulation, token), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _broker.Dispose();
        _stop.Dispose();
    }

    private static string SiteText()
    {
        JsonObject site = JsonNode.Parse(
            SiteFile.ExampleText,
            documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();
        JsonNode[] loads = [.. site["loads"]!.AsArray().Where(load => (string?)load!["id"] is "chiller" or "air-handler").Select(load => load!)];
        site["loads"]!.AsArray().Clear();
        foreach (JsonNode load in loads)
        {
            load["minimumOnSeconds"] = 120;
            load["minimumOffSeconds"] = 180;
            load.AsObject().Remove("comfort");
            load.AsObject().Remove("schedule");
            site["loads"]!.AsArray().Add(load);
        }

        site["demand"]!["limitWatts"] = 400_000;
        loads[0]["handInput"] = HandChannel;
        site.Remove("schedules");
        return site.ToJsonString(new() { WriteIndented = true });
    }

    private void Run(Simulation simulation, CancellationToken token)
    {
        EdgeController controller = simulation.Controller;
        using MqttLink link = new(new MqttLinkOptions("127.0.0.1", _broker.Port, "office", controller.Topics.Status, ReadOnlyMemory<byte>.Empty)
        {
            Will = controller.Announcement.Will,
        });
        LinkPump pump = new(controller, simulation.Board.Clock, link, Key);
        double speed = Volatile.Read(ref _speed);
        Pacer pacer = new(speed);
        while (!token.IsCancellationRequested)
        {
            if (Volatile.Read(ref _speed) is var wanted && wanted != speed)
            {
                speed = wanted;
                pacer.ChangeTo(speed, simulation.ElapsedMilliseconds);
            }

            simulation.Step();
            pump.Run();
            pacer.WaitFor(simulation.ElapsedMilliseconds, token);
        }
    }
}
