using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>A controller with two water meters whose power is cut, and what it told of them.</summary>
internal sealed class WaterStory
{
    /// <summary>About the bytes of a checkpoint of two circuits and two water meters, and of a few messages.</summary>
    public const int RecordBytes = 500;

    private const int LitresPerPulse = 10;
    private const int ScanSeconds = 5;

    private readonly VirtualRecordStore _store = new();
    private readonly Action<SiteConfiguration>? _change;
    private readonly Random _random = new(1);
    private readonly List<JsonElement> _totals = [];
    private readonly List<JsonElement> _windows = [];
    private readonly HashSet<(long BootId, long Sequence)> _told = [];
    private long _elapsedMilliseconds;

    public WaterStory(Action<SiteConfiguration>? change = null)
    {
        _change = change;
        Rig = Start();
    }

    public Rig Rig { get; private set; }

    public PinFault Fault { get; set; }

    /// <summary>Messages of the day, in the order in which they came.</summary>
    public IReadOnlyList<JsonElement> Totals => _totals;

    /// <summary>Messages of the windows of both meters.</summary>
    public IReadOnlyList<JsonElement> Windows => _windows;

    public long Litres => Rig.Controller.Water.At(0).Litres + Rig.Controller.Water.At(1).Litres;

    /// <summary>Litres of all days that were told.</summary>
    public long DayLitres => _totals.Select(day => day.GetProperty("waterLitres")).Where(litres => litres.ValueKind == JsonValueKind.Number).Sum(litres => litres.GetInt64());

    /// <summary>Total at the end of the last of them.</summary>
    public long DayTotalLitres => _totals[^1].GetProperty("totalWaterLitres").GetInt64();

    /// <summary>Litres of all windows that were told.</summary>
    public long WindowLitres => _windows.Sum(window => window.GetProperty("litres").GetInt64());

    /// <summary>Total of both meters at the end of the last of them.</summary>
    public long WindowTotalLitres => _windows.TakeLast(2).Sum(window => window.GetProperty("totalLitres").GetInt64());

    public long Quantum => Rig.Site.Checkpoint.QuantumLitres;

    /// <summary>No circuit consumes anything from now on.</summary>
    public void StopEnergy()
    {
        Rig.BaseWatts = 0;
        Rig.LoadWatts.AsSpan().Clear();
    }

    /// <summary>Lets water run: a pulse on both meters now and then, every few scans at most.</summary>
    public void Run(int seconds, int scansBetweenPulses)
    {
        int scans = seconds / ScanSeconds;
        for (int i = 0; i < scans; i++)
        {
            long now = Rig.Board.Clock.MonotonicMilliseconds;
            for (int meter = 0; meter < 2; meter++)
            {
                Rig.Board.PulseInput(30 + meter).Fault = Fault;
                if (_random.Next(scansBetweenPulses) < 2)
                {
                    Rig.Board.PulseInput(30 + meter).Add(1, now);
                }
            }

            Rig.Run(1, ScanSeconds);
            Take();
            Rig.Controller.Checkpoint.Step();
        }

        Take();
    }

    public void RunToMidnight()
    {
        int before = _totals.Count(day => !day.TryGetProperty("isRestored", out _));
        while (_totals.Count(day => !day.TryGetProperty("isRestored", out _)) == before)
        {
            Run(ScanSeconds, 10);
        }
    }

    /// <summary>The power fails and comes back half a minute later.</summary>
    public void Restart()
    {
        _elapsedMilliseconds += Rig.Board.Clock.MonotonicMilliseconds + 30_000;
        _store.CutAfterBytes = -1;
        Rig = Start();
    }

    /// <summary>Lets water run until the next write, which is cut.</summary>
    public void CutNextRecordAfter(int bytes)
    {
        while (true)
        {
            Rig.Board.PulseInput(30).Add(1, Rig.Board.Clock.MonotonicMilliseconds);
            Rig.Run(1, ScanSeconds);
            Take();
            if (!Rig.Controller.Checkpoint.IsPending)
            {
                continue;
            }

            _store.CutAfterBytes = bytes;
            Assert.Throws<PowerCutException>(() => Rig.Controller.Checkpoint.Step());
            Restart();
            return;
        }
    }

    private Rig Start() => new(
        _store,
        site =>
        {
            site.Demand.LimitWatts = 200_000;
            site.WaterMeters = [Meter("cold", 30), Meter("garden", 31)];
            _change?.Invoke(site);
        },
        clock => clock.StepUtc(_elapsedMilliseconds));

    private static WaterMeterConfiguration Meter(string id, int channel)
    {
        WaterMeterConfiguration water = new() { Id = id, Channel = channel, InputKind = Core.Metering.PulseInputKind.Counter };
        water.Options.LitresPerPulse = LitresPerPulse;
        return water;
    }

    private void Take()
    {
        foreach ((string topic, JsonElement body) in Rig.TakeSafeMessages())
        {
            if (!body.TryGetProperty("sequence", out JsonElement sequence)
                || !_told.Add((body.GetProperty("bootId").GetInt64(), sequence.GetInt64())))
            {
                continue;
            }

            if (topic.EndsWith("/totals", StringComparison.Ordinal))
            {
                _totals.Add(body);
            }
            else if (topic.Contains("/water/", StringComparison.Ordinal))
            {
                _windows.Add(body);
            }
        }
    }
}
