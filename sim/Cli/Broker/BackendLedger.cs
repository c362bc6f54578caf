using System.Text.Json;

namespace Zibo.EdgeCtl.Cli.Broker;

/// <summary>
/// What a backend that follows the contract makes of the messages: tells duplicates by boot id and sequence, finds missing
/// sequences, and adds up the intervals of each circuit against the total that they carry. States and details, of which the
/// newest counts, are counted and no more.
/// </summary>
public sealed class BackendLedger
{
    private const string IntervalsLevel = "/intervals/";

    private readonly Lock _lock = new();
    private readonly HashSet<(long BootId, long Sequence)> _seen = [];
    private readonly HashSet<(long BootId, long LiveSequence)> _seenLive = [];
    private readonly Dictionary<long, long> _newestSequences = [];
    private readonly Dictionary<string, CircuitSum> _circuits = [];

    /// <summary>Different messages that arrived.</summary>
    public int Received { get; private set; }

    /// <summary>Messages that arrived once more.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Sequences that never arrived, up to the newest of each boot.</summary>
    public long Missing
    {
        get
        {
            lock (_lock)
            {
                return _newestSequences.Values.Sum() - _seen.Count;
            }
        }
    }

    /// <summary>Circuits whose intervals do not add up to the growth of their total.</summary>
    public int UnreconciledCircuits
    {
        get
        {
            lock (_lock)
            {
                return _circuits.Values.Count(c => c.Start + c.Sum != c.End);
            }
        }
    }

    /// <summary>Takes a message. Messages without a sequence (birth and death) are not counted.</summary>
    public void Take(string topic, ReadOnlySpan<byte> payload)
    {
        ArgumentNullException.ThrowIfNull(topic);
        Utf8JsonReader reader = new(payload);
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement body = document.RootElement;
        if (body.TryGetProperty("liveSequence", out JsonElement liveSequence))
        {
            lock (_lock)
            {
                bool isNew = _seenLive.Add((body.GetProperty("bootId").GetInt64(), liveSequence.GetInt64()));
                Received += isNew ? 1 : 0;
                Duplicates += isNew ? 0 : 1;
            }

            return;
        }

        if (!body.TryGetProperty("sequence", out JsonElement sequenceElement))
        {
            return;
        }

        long bootId = body.GetProperty("bootId").GetInt64();
        long sequence = sequenceElement.GetInt64();
        lock (_lock)
        {
            if (!_seen.Add((bootId, sequence)))
            {
                Duplicates++;
                return;
            }

            Received++;
            _newestSequences[bootId] = Math.Max(_newestSequences.GetValueOrDefault(bootId), sequence);
            if (topic.Contains(IntervalsLevel, StringComparison.Ordinal))
            {
                TakeInterval(topic, body);
            }
        }
    }

    private void TakeInterval(string topic, JsonElement body)
    {
        // An interval without data has no energy that anyone knows, and its total has not grown.
        JsonElement energyElement = body.GetProperty("energyMilliwattHours");
        long energy = energyElement.ValueKind == JsonValueKind.Null ? 0 : energyElement.GetInt64();
        long total = body.GetProperty("totalMilliwattHours").GetInt64();

        // Totals never decrease, so the extremes tell the first interval from the last in whatever order they arrive.
        _circuits[topic] = _circuits.TryGetValue(topic, out CircuitSum sum)
            ? new CircuitSum(Math.Min(sum.Start, total - energy), sum.Sum + energy, Math.Max(sum.End, total))
            : new CircuitSum(total - energy, energy, total);
    }

    private readonly record struct CircuitSum(long Start, long Sum, long End);
}
