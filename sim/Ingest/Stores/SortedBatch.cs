using System.Security.Cryptography;
using System.Text;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>Messages that are written together, by what they are; copies within the batch are put together.</summary>
internal sealed class SortedBatch
{
    private readonly SortedDictionary<MessageIdentity, DurableMessage> _durables = [];
    private readonly Dictionary<TopicPath, LiveMessage> _live = [];
    private readonly Dictionary<(string Site, string Device), StatusMessage> _statuses = [];

    private SortedBatch()
    {
    }

    /// <summary>Durable messages, in the order of their identities: two writers that meet wait for each other in one direction.</summary>
    public IReadOnlyCollection<DurableMessage> Durables => _durables.Values;

    /// <summary>The newest of each topic that is kept.</summary>
    public IEnumerable<LiveMessage> Live =>
        _live.Values.OrderBy(live => live.Topic.Site, StringComparer.Ordinal).ThenBy(live => live.Topic.Device, StringComparer.Ordinal)
            .ThenBy(live => live.Topic.Kind).ThenBy(live => live.Topic.Name, StringComparer.Ordinal)
            .ThenBy(live => live.Topic.End, StringComparer.Ordinal);

    /// <summary>The last status of each controller.</summary>
    public IEnumerable<StatusMessage> Statuses =>
        _statuses.OrderBy(pair => pair.Key.Site, StringComparer.Ordinal).ThenBy(pair => pair.Key.Device, StringComparer.Ordinal)
            .Select(pair => pair.Value);

    /// <summary>What cannot be stored, and why.</summary>
    public List<(ArrivedMessage Message, RejectReason Reason)> Rejected { get; } = [];

    /// <summary>Copies within the batch.</summary>
    public long CopyCount { get; private set; }

    /// <summary>Messages of which only the newest is kept.</summary>
    public long LiveCount { get; private set; }

    /// <summary>Messages that are not a backend's.</summary>
    public long IgnoredCount { get; private set; }

    public static SortedBatch Sort(IEnumerable<ArrivedMessage> messages)
    {
        SortedBatch batch = new();
        foreach (ArrivedMessage message in messages)
        {
            ReadMessage read = MessageReader.Read(message);
            batch.Take(message, read);
        }

        return batch;
    }

    /// <summary>The same bytes on the same topic have one fingerprint: a redelivered message is not rejected twice.</summary>
    public static byte[] Fingerprint(ArrivedMessage message)
    {
        byte[] topic = Encoding.UTF8.GetBytes(message.Topic + "\n");
        return SHA256.HashData([.. topic, .. message.Payload.Span])[..16];
    }

    private void Take(ArrivedMessage message, ReadMessage read)
    {
        if (read.Durable is { } durable)
        {
            TakeDurable(durable);
        }
        else if (read.Live is { } live)
        {
            LiveCount++;
            if (!_live.TryGetValue(live.Topic, out LiveMessage? older) || live.IsNewerThan(older))
            {
                _live[live.Topic] = live;
            }
        }
        else if (read.Status is { } status)
        {
            LiveCount++;
            (string, string) device = (status.Topic.Site, status.Topic.Device);
            if (!_statuses.TryGetValue(device, out StatusMessage? last) || status.BootId >= last.BootId)
            {
                _statuses[device] = status;
            }
        }
        else if (read.Reason == RejectReason.None)
        {
            IgnoredCount++;
        }
        else
        {
            Rejected.Add((message, read.Reason));
        }
    }

    private void TakeDurable(DurableMessage durable)
    {
        if (!_durables.TryGetValue(durable.Identity, out DurableMessage? first))
        {
            _durables.Add(durable.Identity, durable);
        }
        else if (first.IsCopyOf(durable))
        {
            CopyCount++;
            _durables[durable.Identity] = first.FilledFrom(durable);
        }
        else
        {
            Rejected.Add((durable.Origin, RejectReason.Contradiction));
        }
    }
}
