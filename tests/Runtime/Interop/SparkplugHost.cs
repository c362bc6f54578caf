using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests.Interop;

/// <summary>
/// A host application that believes nothing: it holds every message against the specification and keeps the values of all metrics.
/// </summary>
internal sealed class SparkplugHost(string site, string device, bool isTimed = true)
{
    private readonly Dictionary<long, (string Part, string Name, long Type)> _aliases = [];
    private readonly Dictionary<string, object?> _values = [];
    private readonly HashSet<string> _bornDevices = [];
    private long _nextSequence = -1;

    /// <summary>Messages by verb.</summary>
    public Dictionary<string, int> Counts { get; } = [];

    /// <summary>Birth sequence of the last birth.</summary>
    public long BirthSequence { get; private set; }

    /// <summary>Devices of the last births.</summary>
    public int DeviceCount => _bornDevices.Count;

    public int LongestBytes { get; private set; }

    /// <summary>A value: "PART/NAME", where the node's part is empty; null where it is not known.</summary>
    public object? ValueOf(string metric) => _values[metric];

    public int CountOf(string verb) => Counts.GetValueOrDefault(verb);

    /// <summary>Takes those messages that are of Sparkplug, in their order.</summary>
    public void Take(IEnumerable<LinkMessage> messages)
    {
        foreach (LinkMessage message in messages.Where(m => m.Topic.StartsWith("spBv1.0/", StringComparison.Ordinal)))
        {
            Take(message);
        }
    }

    private void Take(LinkMessage message)
    {
        string[] levels = message.Topic.Split('/');
        Assert.Equal(site, levels[1]);
        Assert.Equal(device, levels[3]);
        Assert.False(message.IsRetained);
        string verb = levels[2];
        Counts[verb] = CountOf(verb) + 1;
        if (verb == "NDEATH")
        {
            // With QoS 1, as the will: its bytes are text.
            return;
        }

        HostPayload payload = HostPayload.Read(message.Bytes);
        LongestBytes = Math.Max(LongestBytes, message.Bytes.Length);
        Assert.Equal(isTimed, payload.Timestamp.HasValue);
        Assert.NotEmpty(payload.Metrics);
        Assert.All(payload.Metrics, metric => Assert.Equal(isTimed, metric.Timestamp.HasValue));
        string part = levels.Length == 5 ? levels[4] : "";
        Assert.Equal(verb[0] == 'D', part.Length > 0);
        switch (verb)
        {
            case "NBIRTH":
                _aliases.Clear();
                _values.Clear();
                _bornDevices.Clear();
                _nextSequence = 0;
                TakeControl(payload.Metrics);
                Learn(part, payload.Metrics.Skip(2));
                break;
            case "DBIRTH":
                Assert.True(_bornDevices.Add(part), part + " is born twice");
                Learn(part, payload.Metrics);
                break;
            case "NDATA":
                Update(part, payload.Metrics);
                break;
            case "DDATA":
                Assert.Contains(part, _bornDevices);
                Update(part, payload.Metrics);
                break;
            default:
                Assert.Fail(message.Topic);
                break;
        }

        Assert.Equal(_nextSequence, payload.Sequence);
        _nextSequence = (_nextSequence + 1) % 256;
    }

    private void TakeControl(IReadOnlyList<HostMetric> metrics)
    {
        Assert.Equal(("bdSeq", 4L), (metrics[0].Name, metrics[0].Type));
        BirthSequence = (long)(ulong)metrics[0].Value!;
        Assert.Equal(("Node Control/Rebirth", 11L), (metrics[1].Name, metrics[1].Type));
        Assert.Equal(false, metrics[1].Value);
        Assert.Null(metrics[1].Alias);
    }

    private void Learn(string part, IEnumerable<HostMetric> metrics)
    {
        foreach (HostMetric metric in metrics)
        {
            _aliases.Add(metric.Alias!.Value, (part, metric.Name!, metric.Type!.Value));
            Keep(part, metric.Name!, metric.Type.Value, metric);
        }
    }

    private void Update(string part, IReadOnlyList<HostMetric> metrics)
    {
        foreach (HostMetric metric in metrics)
        {
            Assert.Null(metric.Name);
            (string owner, string name, long type) = _aliases[metric.Alias!.Value];
            Assert.Equal(owner, part);
            object? before = ValueOf(part + "/" + name);
            Keep(part, name, type, metric);
            Assert.NotEqual(before, ValueOf(part + "/" + name));
        }
    }

    private void Keep(string part, string name, long type, HostMetric metric)
    {
        Assert.Equal(metric.IsNull, metric.Value is null);
        _values[part + "/" + name] = (type, metric.Value) switch
        {
            (_, null) => null,
            (4, ulong value) => (long)value,
            (8, ulong value) => value,
            (11, bool value) => value,
            (12, string value) => value,
            _ => throw new InvalidDataException($"{name}: type {type} with a {metric.Value.GetType().Name}"),
        };
    }
}
