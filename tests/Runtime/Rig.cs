using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Runtime.Journal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>A whole controller on a virtual board: a site meter of 1 imp = 1 Wh, one chiller with a meter of its own, two plain loads.</summary>
internal sealed class Rig
{
    public const long StartUtcMilliseconds = 1_784_073_600_000; // 2026-07-15T00:00:00Z: a window begins
    public const int SiteChannel = 0;
    public const int ChillerChannel = 1;
    public const int FireChannel = 0;

    private double _siteWattMilliseconds;
    private double _chillerWattMilliseconds;

    public Rig(VirtualRecordStore? store = null, Action<SiteConfiguration>? change = null, Action<VirtualClock>? changeClock = null)
    {
        Site = MakeSite();
        change?.Invoke(Site);
        VirtualClock clock = new(StartUtcMilliseconds);
        changeClock?.Invoke(clock);
        Board = new VirtualBoard(clock, store ?? new VirtualRecordStore());
        Controller = new EdgeController(Board, Site);
    }

    public SiteConfiguration Site { get; }

    public VirtualBoard Board { get; }

    public EdgeController Controller { get; }

    /// <summary>Power of everything that no relay reaches.</summary>
    public double BaseWatts { get; set; } = 20_000;

    public double[] LoadWatts { get; } = [30_000, 10_000, 10_000];

    /// <summary>A load whose contactor sticks: it draws its power whatever its relay does.</summary>
    public int StuckLoad { get; set; } = -1;

    public bool IsOpen(int load) => Board.Output(load).IsOpen;

    public double SiteWatts => BaseWatts + Enumerable.Range(0, LoadWatts.Length).Sum(DrawnWatts);

    public static SiteConfiguration MakeSite()
    {
        SiteConfiguration site = new()
        {
            SiteId = "s",
            DeviceId = "d",
            FireAlarmInput = FireChannel,
            Circuits =
            [
                new CircuitConfiguration { Id = "main", MeterKind = MeterKind.Pulse, Channel = SiteChannel },
                new CircuitConfiguration { Id = "chiller", MeterKind = MeterKind.Pulse, Channel = ChillerChannel },
            ],
            Loads =
            [
                Load("chiller", LoadKind.Chiller, 0, 3, 30_000, 120_000, 180_000),
                Load("boiler", LoadKind.WaterHeater, 1, 1, 10_000, 0, 0),
                Load("chargers", LoadKind.EvCharger, 2, 2, 10_000, 0, 0),
            ],
        };
        site.Loads[0].OwnCircuit = 1;
        site.Demand.LimitWatts = 60_000;
        return site;
    }

    /// <summary>Lets time pass, in scans of a second each unless told otherwise.</summary>
    public void Run(int scans, int scanSeconds = 1)
    {
        for (int i = 0; i < scans; i++)
        {
            Board.Clock.Advance(scanSeconds * 1000);
            Pulse(SiteChannel, SiteWatts * scanSeconds, ref _siteWattMilliseconds);
            Pulse(ChillerChannel, DrawnWatts(0) * scanSeconds, ref _chillerWattMilliseconds);
            Controller.Scan();
        }
    }

    /// <summary>Everything that waits, taken as the broker would; what waits for the checkpoint gets it first.</summary>
    public List<(string Topic, JsonElement Body)> TakeMessages()
    {
        Controller.Checkpoint.Step();
        return TakeSafeMessages();
    }

    /// <summary>Everything that may leave as things are: intervals that no checkpoint holds may not.</summary>
    public List<(string Topic, JsonElement Body)> TakeSafeMessages()
    {
        List<(string, JsonElement)> messages = [];
        Dispatch dispatch = Controller.Dispatch;
        while (dispatch.TryNext())
        {
            messages.Add((dispatch.Topic, JsonDocument.Parse(dispatch.Payload.AsMemory(0, dispatch.PayloadLength)).RootElement.Clone()));
            dispatch.Acknowledge();
        }

        return messages;
    }

    private double DrawnWatts(int load) => IsOpen(load) && load != StuckLoad ? 0 : LoadWatts[load];

    private static LoadConfiguration Load(string id, LoadKind kind, int output, int priority, int watts, int on, int off)
    {
        LoadConfiguration load = new() { Id = id, Output = output };
        load.Options.Kind = kind;
        load.Options.ShedPriority = priority;
        load.Options.RatedWatts = watts;
        load.Options.MinimumOnMilliseconds = on;
        load.Options.MinimumOffMilliseconds = off;
        return load;
    }

    private void Pulse(int channel, double watts, ref double wattMilliseconds)
    {
        const double perPulse = 3_600_000;
        wattMilliseconds += watts * 1000;
        long pulses = (long)(wattMilliseconds / perPulse);
        wattMilliseconds -= pulses * perPulse;
        if (pulses > 0)
        {
            long since = watts > 0 ? (long)(wattMilliseconds / watts) : 0;
            Board.PulseInput(channel).Add(pulses, Board.Clock.MonotonicMilliseconds - since);
        }
    }
}
