using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>
/// A controller at a link and a store that fail in every way, and beside it what a backend makes of the messages by the rules
/// of the contract: the first copy counts, sequences without a hole but for those that are told as lost.
/// </summary>
internal sealed class JournalStory
{
    public const int SupplyFailChannel = 3;
    private const string Root = "edgectl/v1/s/d/";

    private readonly VirtualRecordStore _store;
    private readonly Action<SiteConfiguration> _change;
    private readonly int _scanSeconds;
    private readonly Dictionary<(long BootId, long Sequence), ToldMessage> _told = [];
    private readonly Dictionary<long, long> _lastSequences = [];
    private readonly List<(long BootId, long From, long To, string Stream, bool IsFull)> _losses = [];
    private readonly Dictionary<string, List<(long Energy, long Total)>> _intervals = [];
    private readonly HashSet<long> _bootIds = [];
    private LinkSession _session = null!;
    private int _read;
    private long _elapsedMilliseconds;

    public JournalStory(int scanSeconds, Action<SiteConfiguration> change, VirtualRecordStore? store = null)
    {
        _store = store ?? new VirtualRecordStore();
        _change = change;
        _scanSeconds = scanSeconds;
        Link = new VirtualLink();
        Rig = Start(true);
    }

    public Rig Rig { get; private set; }

    public VirtualLink Link { get; private set; }

    public VirtualRecordStore Store => _store;

    public int DuplicateCount { get; private set; }

    public int ReplayCount { get; private set; }

    public int RepairedCount { get; private set; }

    public int CutCount { get; private set; }

    /// <summary>Sequences that have not arrived and are told as lost.</summary>
    public int LostCount { get; private set; }

    public IReadOnlyCollection<string> LossStreams => [.. _losses.Select(loss => loss.Stream)];

    /// <summary>Messages of the journal that the backend holds.</summary>
    public int ToldCount => _told.Count;

    /// <summary>Lets time pass; a write that is cut is a power cut.</summary>
    public void Run(int seconds)
    {
        for (int i = 0; i < seconds / _scanSeconds; i++)
        {
            Rig.Run(1, _scanSeconds);
            try
            {
                if (Rig.Controller.Checkpoint.IsPending)
                {
                    Rig.Controller.Checkpoint.Step();
                }
            }
            catch (PowerCutException)
            {
                Restart(true);
                continue;
            }

            while (_session.Step())
            {
            }

            Take();
        }
    }

    /// <summary>The power fails and comes back half a minute later.</summary>
    public void Restart(bool isUtcValid)
    {
        CutCount++;
        _elapsedMilliseconds += Rig.Board.Clock.MonotonicMilliseconds + 30_000;
        _store.CutAfterBytes = -1;
        LinkFault fault = Link.Fault;
        double baseWatts = Rig.BaseWatts;
        Link = new VirtualLink { Fault = fault };
        _read = 0;
        Rig = Start(isUtcValid);
        Rig.BaseWatts = baseWatts;
    }

    /// <summary>The supply says that it fails, the board lives on for one write, and starts again.</summary>
    public void RestartWithWarning(bool isUtcValid)
    {
        Rig.Board.DigitalInput(SupplyFailChannel).Level = DigitalLevel.Active;
        Run(_scanSeconds);
        Restart(isUtcValid);
    }

    /// <summary>Lets everything through that waits.</summary>
    public void Deliver()
    {
        Link.Fault = LinkFault.None;
        _store.IsRefusing = false;
        _store.CutAfterBytes = -1;
        Run(1_000);
        for (int hour = 0; hour < 24 * 14 && !Rig.Controller.Journal.IsDelivered; hour++)
        {
            Run(3_600);
        }

        Assert.True(Rig.Controller.Journal.IsDelivered, "the backlog is delivered within two weeks");
    }

    /// <summary>Everything that was recorded is there once, or is told as lost.</summary>
    public void Reconcile()
    {
        ReconcileSequences();
        ReconcileEnergy();
    }

    /// <summary>Every sequence has arrived, or is told as lost.</summary>
    private void ReconcileSequences()
    {
        _lastSequences[Rig.Controller.Checkpoint.BootId] = Rig.Controller.Journal.LastSequence;
        foreach (IGrouping<long, long> boot in _told.Keys.GroupBy(key => key.BootId, key => key.Sequence))
        {
            // Where the next start's word was lost, what arrived shows how far this one came.
            _lastSequences.TryAdd(boot.Key, boot.Max());
        }

        foreach ((long bootId, long last) in _lastSequences)
        {
            for (long sequence = 1; sequence <= last; sequence++)
            {
                bool hasArrived = _told.ContainsKey((bootId, sequence));
                LostCount += hasArrived ? 0 : 1;
                Assert.True(
                    hasArrived || IsLost(bootId, sequence),
                    $"sequence {sequence} of {last} of boot {bootId} has not arrived and is not told as lost");
            }
        }
    }

    /// <summary>No energy is told twice, and none is missing but for what is told as lost.</summary>
    private void ReconcileEnergy()
    {
        foreach ((string topic, List<(long Energy, long Total)> intervals) in _intervals)
        {
            // By total, each interval begins where the one before it ended; a hole is one that is told as lost.
            long total = 0;
            int holes = 0;
            foreach ((long energy, long end) in intervals.OrderBy(interval => interval.Total).ThenByDescending(interval => interval.Energy))
            {
                Assert.True(end - energy >= total, $"{topic}: energy of {total} to {end} mWh was told twice");
                holes += end - energy > total ? 1 : 0;
                total = end;
            }

            Assert.True(holes == 0 || LossStreams.Contains("intervals"), $"{topic}: {holes} holes that nobody told of");
        }
    }

    /// <summary>Intervals of a circuit, and the end of the last one.</summary>
    public (long Sum, long Total) Energy(string topic) =>
        (_intervals[topic].Sum(interval => interval.Energy), _intervals[topic].Max(interval => interval.Total));

    private bool IsLost(long bootId, long sequence) =>
        _losses.Any(loss => loss.BootId == bootId ? loss.From <= sequence && sequence <= loss.To : loss.IsFull && bootId < loss.BootId);

    private Rig Start(bool isUtcValid)
    {
        Rig rig = new(_store, _change, clock =>
        {
            clock.StepUtc(_elapsedMilliseconds);
            clock.IsUtcValid = isUtcValid;
        });
        Assert.True(_bootIds.Add(rig.Controller.Checkpoint.BootId) || !isUtcValid || _store.IsRefusing, "the boot id is new");
        _session = new LinkSession(Link, rig.Controller.Dispatch, rig.Board.Clock, rig.Controller.Announcement);
        return rig;
    }

    private void Take()
    {
        IReadOnlyList<LinkMessage> messages = Link.Messages;
        for (; _read < messages.Count; _read++)
        {
            string topic = messages[_read].Topic[Root.Length..];
            using JsonDocument document = JsonDocument.Parse(messages[_read].Payload);
            JsonElement body = document.RootElement;
            if (body.TryGetProperty("sequence", out JsonElement sequence))
            {
                TakeDurable(topic, body, body.GetProperty("bootId").GetInt64(), sequence.GetInt64());
            }
        }
    }

    private void TakeDurable(string topic, JsonElement body, long bootId, long sequence)
    {
        if (_told.TryGetValue((bootId, sequence), out ToldMessage? known))
        {
            known.AssertSame(topic, body);
            DuplicateCount++;
            return;
        }

        _told.Add((bootId, sequence), new ToldMessage(topic, body));
        ReplayCount += body.TryGetProperty("isReplay", out _) ? 1 : 0;
        RepairedCount += body.TryGetProperty("isTimeRepaired", out _) ? 1 : 0;
        if (topic == "boots" && body.GetProperty("previousBootId").ValueKind == JsonValueKind.Number)
        {
            long previous = body.GetProperty("previousBootId").GetInt64();
            _lastSequences[previous] = body.GetProperty("previousLastSequence").GetInt64();
            foreach (long between in _bootIds.Where(id => id > previous && id < bootId))
            {
                _lastSequences[between] = 0;
            }
        }
        else if (topic == "losses")
        {
            _losses.Add((
                body.GetProperty("lostBootId").GetInt64(),
                body.GetProperty("fromSequence").GetInt64(),
                body.GetProperty("toSequence").GetInt64(),
                body.GetProperty("stream").GetString()!,
                body.GetProperty("reason").GetString() == "store-full"));
        }
        else if (topic.StartsWith("intervals/", StringComparison.Ordinal))
        {
            JsonElement energy = body.GetProperty("energyMilliwattHours");
            long milliwattHours = energy.ValueKind == JsonValueKind.Null ? 0 : energy.GetInt64();
            if (!_intervals.TryGetValue(topic, out List<(long Energy, long Total)>? list))
            {
                list = [];
                _intervals.Add(topic, list);
            }

            list.Add((milliwattHours, body.GetProperty("totalMilliwattHours").GetInt64()));
        }
    }
}
