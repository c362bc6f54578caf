using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>A controller whose power is cut, and beside it a ledger of what it counted and what it told.</summary>
internal sealed class PowerCutStory
{
    public const int SupplyFailChannel = 3;

    /// <summary>More bytes than the longest record of the rig has.</summary>
    public const int RecordBytes = 300;

    private static readonly string[] Lengths = ["intervals/main", "intervals/main/1d", "intervals/chiller", "intervals/chiller/1d"];

    private readonly VirtualRecordStore _store;
    private readonly Action<SiteConfiguration> _change;
    private readonly HashSet<long> _bootIds = [];
    private readonly HashSet<(long BootId, long Sequence)> _told = [];
    private readonly Dictionary<string, IntervalLedger> _ledgers = Lengths.ToDictionary(name => name, _ => new IntervalLedger());
    private long _generation;
    private long _savedMilliwattHours;
    private long _elapsedMilliseconds;

    public PowerCutStory(VirtualRecordStore store, Action<SiteConfiguration> change)
    {
        _store = store;
        _change = change;
        Rig = Start();
    }

    public Rig Rig { get; private set; }

    public int ScanSeconds { get; set; } = 1;

    public int CutCount { get; private set; }

    /// <summary>Energy that a cut at this moment would lose.</summary>
    public long UnsavedMilliwattHours => Total - _savedMilliwattHours;

    private long Total => Rig.Controller.Meters.Site.EnergyMilliwattHours;

    private long QuantumMilliwattHours => Rig.Site.Checkpoint.QuantumWattHours * 1_000L;

    /// <summary>One scan, its messages, and a step of the checkpoint.</summary>
    public void Step()
    {
        Rig.Run(1, ScanSeconds);
        Take();
        int before = _store.WriteCount;
        Rig.Controller.Checkpoint.Step();
        _savedMilliwattHours = _store.WriteCount > before ? Total : _savedMilliwattHours;
    }

    public void RunUntilWritten()
    {
        int before = _store.WriteCount;
        while (_store.WriteCount == before)
        {
            Step();
        }
    }

    /// <summary>Runs until the next write, which is cut, and starts again.</summary>
    public void CutNextWriteAfter(int bytes)
    {
        _store.CutAfterBytes = bytes;
        while (true)
        {
            try
            {
                Step();
            }
            catch (PowerCutException)
            {
                Restart();
                return;
            }
        }
    }

    /// <summary>A day with cuts of every sort at random moments.</summary>
    public void RunDay(Random random, int cuts)
    {
        int scans = 86_400 / ScanSeconds;
        HashSet<int> moments = [.. Enumerable.Range(0, cuts).Select(_ => random.Next(scans))];
        for (int i = 0; i < scans; i++)
        {
            if (i % 600 == 0)
            {
                Rig.BaseWatts = random.Next(0, 100_000);
                Rig.Board.Clock.StepUtc(random.Next(20) == 0 ? random.Next(-5_000, 5_000) : 0);
            }

            Step();
            if (moments.Contains(i))
            {
                Cut(random);
            }
        }
    }

    /// <summary>The power fails and comes back.</summary>
    public void Restart()
    {
        long counted = Total;
        _elapsedMilliseconds += Rig.Board.Clock.MonotonicMilliseconds + 30_000;
        CutCount++;
        _store.CutAfterBytes = -1;
        double baseWatts = Rig.BaseWatts;
        Rig = Start();
        Rig.BaseWatts = baseWatts;
        Assert.InRange(Total, counted - QuantumMilliwattHours, counted);
    }

    /// <summary>Ends the last interval and compares what was told with the totals.</summary>
    public void Reconcile()
    {
        Rig.Board.Clock.StepUtc(2 * 86_400_000L);
        Step();
        Take();
        foreach ((string topic, IntervalLedger ledger) in _ledgers)
        {
            int circuit = topic.Contains("main", StringComparison.Ordinal) ? 0 : 1;
            Assert.Equal(Rig.Controller.Meters.At(circuit).EnergyMilliwattHours, ledger.TotalMilliwattHours);
            Assert.Equal(ledger.TotalMilliwattHours, ledger.SumMilliwattHours);
        }
    }

    private Rig Start()
    {
        Rig rig = new(_store, _change, clock => clock.StepUtc(_elapsedMilliseconds));
        _savedMilliwattHours = rig.Controller.Meters.Site.EnergyMilliwattHours;
        Assert.True(_bootIds.Add(rig.Controller.Checkpoint.BootId), "the boot id is new");
        Assert.True(rig.Controller.Checkpoint.Generation > _generation, "the generation goes on");
        _generation = rig.Controller.Checkpoint.Generation;
        return rig;
    }

    private void Cut(Random random)
    {
        switch (random.Next(3))
        {
            case 0:
                Restart();
                break;
            case 1:
                CutNextWriteAfter(random.Next(0, RecordBytes));
                break;
            default:
                // With a warning nothing is lost at all.
                Rig.Board.DigitalInput(SupplyFailChannel).Level = DigitalLevel.Active;
                Step();
                long counted = Total;
                Restart();
                Assert.Equal(counted, Total);
                break;
        }
    }

    private void Take()
    {
        foreach ((string topic, JsonElement body) in Rig.TakeSafeMessages())
        {
            // As a backend does that follows the contract: the first copy of a message counts.
            if (_ledgers.TryGetValue(topic["edgectl/v1/s/d/".Length..], out IntervalLedger? ledger)
                && _told.Add((body.GetProperty("bootId").GetInt64(), body.GetProperty("sequence").GetInt64())))
            {
                ledger.Take(body);
            }
        }
    }
}
