using System.Text;
using System.Text.Json;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>
/// The office with its controller, whose link and power fail, and the ingest behind it; beside them what a test knows: how far
/// each start has counted, whatever became of it.
/// </summary>
internal sealed class OfficeStory
{
    public const int Hour = 3_600;

    // 2026-07-15T07:00 in UTC+8.
    private const long StartUtcMilliseconds = 1_784_070_000_000;

    // Half the size of a slot of the board, so that days fill what weeks would.
    private const int SlotBytes = 2_048;

    // How many of the broker's messages the ingest takes at once; no number of circuits divides it.
    private const int BatchCount = 97;

    private readonly OfficePlant _plant = new(new OfficePlantOptions { StartLocalTime = new DateTime(2026, 7, 15, 7, 0, 0) });
    private readonly VirtualRecordStore _records = new(slotBytes: SlotBytes);
    private readonly SqlStore _store;
    private readonly HashSet<(long BootId, long Sequence)> _published = [];
    private readonly Dictionary<long, long> _lastSequences = [];

    private Simulation _simulation;
    private LinkPump _pump;
    private VirtualLink _link = new();
    private int _takenCount;

    public OfficeStory(SqlStore store)
    {
        _store = store;
        (_simulation, _pump) = Start(StartUtcMilliseconds);
    }

    /// <summary>What the ingest made of all that came.</summary>
    public WriteResult Written { get; private set; }

    /// <summary>How the link fails.</summary>
    public LinkFault Fault
    {
        get => _link.Fault;
        set => _link.Fault = value;
    }

    /// <summary>False while the controller does not know the time.</summary>
    public bool IsUtcValid
    {
        get => _simulation.Board.Clock.IsUtcValid;
        set => _simulation.Board.Clock.IsUtcValid = value;
    }

    /// <summary>How far each start has counted.</summary>
    public IReadOnlyDictionary<long, long> LastSequences => _lastSequences;

    /// <summary>Different durable messages that came to the broker.</summary>
    public int PublishedCount => _published.Count;

    /// <summary>Lets time pass.</summary>
    public void Run(int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            _simulation.Step();
            _pump.Run();
        }

        _lastSequences[_simulation.Controller.Checkpoint.BootId] = _simulation.Controller.Journal.LastSequence;
        Ingest();
    }

    /// <summary>A technician with a broken key enters the same reading every second.</summary>
    public void EnterReadings(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Assert.True(_simulation.Controller.EnterReading(0, 1_000_000L * (i + 1)));
            Run(1);
        }
    }

    /// <summary>The power fails and comes back: the same building, records and link, a new controller.</summary>
    public void CutPower()
    {
        LinkFault fault = Fault;
        _link = new VirtualLink { Fault = fault };
        _takenCount = 0;
        (_simulation, _pump) = Start(_simulation.Board.Clock.UtcMilliseconds);
    }

    /// <summary>The link works again, and works until everything is told.</summary>
    public void Deliver()
    {
        Fault = LinkFault.None;
        for (int i = 0; i < 24 && !_simulation.Controller.Journal.IsDelivered; i++)
        {
            Run(Hour / 4);
        }

        Assert.True(_simulation.Controller.Journal.IsDelivered, "the backlog is delivered within six hours");
    }

    /// <summary>True where a message has come to the broker at least once.</summary>
    public bool IsPublished(long bootId, long sequence) => _published.Contains((bootId, sequence));

    private (Simulation Simulation, LinkPump Pump) Start(long utcMilliseconds)
    {
        Simulation simulation = new(SiteFile.Example, "office", _plant, utcMilliseconds, _records);
        return (simulation, new LinkPump(simulation.Controller, simulation.Board.Clock, _link));
    }

    private void Ingest()
    {
        ArrivedMessage[] arrived =
        [
            .. _link.Messages.Skip(_takenCount).Select(message => new ArrivedMessage(
                message.Topic, Encoding.UTF8.GetBytes(message.Payload), _simulation.Board.Clock.UtcMilliseconds)),
        ];
        _takenCount += arrived.Length;
        foreach (ArrivedMessage message in arrived)
        {
            using JsonDocument body = JsonDocument.Parse(message.Payload);
            if (body.RootElement.TryGetProperty("sequence", out JsonElement sequence))
            {
                _published.Add((body.RootElement.GetProperty("bootId").GetInt64(), sequence.GetInt64()));
            }
        }

        foreach (ArrivedMessage[] batch in arrived.Chunk(BatchCount))
        {
            Written += _store.Write(batch);
        }
    }
}
