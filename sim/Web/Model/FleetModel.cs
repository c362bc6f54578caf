using System.Collections.Concurrent;
using Zibo.EdgeCtl.Sim.Ingest;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Everything that the pages show: what has arrived by MQTT, and nothing else.</summary>
public sealed class FleetModel
{
    /// <summary>Most controllers that are followed: a broker may carry topics of anybody.</summary>
    public const int MaximumControllerCount = 256;

    private readonly ConcurrentDictionary<(string Site, string Device), ControllerModel> _controllers = new();
    private readonly Dictionary<(string Site, string Device), SiteFacts> _facts;
    private readonly TimeProvider _clock;
    private readonly long _startTimestamp;
    private long _version;
    private long _rejectedCount;

    /// <summary>Makes an empty model.</summary>
    /// <param name="facts">What site files say of controllers that are expected.</param>
    /// <param name="clock">The clock of arrivals; the system's where it is null.</param>
    public FleetModel(IEnumerable<SiteFacts>? facts = null, TimeProvider? clock = null)
    {
        _clock = clock ?? TimeProvider.System;
        _startTimestamp = _clock.GetTimestamp();
        _facts = (facts ?? []).ToDictionary(site => (site.SiteId, site.DeviceId));
    }

    /// <summary>Grows with every message that was taken: equal versions show the same.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>Messages below the contract's topics that are none of its own.</summary>
    public long RejectedCount => Interlocked.Read(ref _rejectedCount);

    /// <summary>Monotonic time of this model in ms: ages are counted against it.</summary>
    public long NowMilliseconds => (long)_clock.GetElapsedTime(_startTimestamp).TotalMilliseconds;

    /// <summary>The controllers, by site and device.</summary>
    public IReadOnlyList<ControllerSnapshot> Controllers =>
    [
        .. _controllers.OrderBy(pair => pair.Key.Site, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Device, StringComparer.Ordinal)
            .Select(pair => pair.Value.Snapshot()),
    ];

    /// <summary>One controller, or null.</summary>
    public ControllerSnapshot? Find(string site, string device) => _controllers.GetValueOrDefault((site, device))?.Snapshot();

    /// <summary>Messages that came from a controller within the last minute.</summary>
    public int PerMinuteCount(string site, string device) =>
        _controllers.GetValueOrDefault((site, device))?.PerMinuteCount(NowMilliseconds) ?? 0;

    /// <summary>Takes a message.</summary>
    /// <param name="topic">Its topic.</param>
    /// <param name="payload">The message.</param>
    /// <returns>False for what is none of a controller's messages.</returns>
    public bool Take(string topic, ReadOnlySpan<byte> payload)
    {
        TopicPath? path = TopicPath.Parse(topic);
        if (path?.Kind == TopicKind.Commands)
        {
            // Of somebody to a controller: whether it is followed, its result tells.
            return false;
        }

        if (path is null || !IsTaken(path, payload))
        {
            Interlocked.Increment(ref _rejectedCount);
            return false;
        }

        Interlocked.Increment(ref _version);
        return true;
    }

    /// <summary>Remembers what is being ordered of a schedule, so that pages show what became of it.</summary>
    public void Note(string site, string device, SentOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (_controllers.TryGetValue((site, device), out ControllerModel? controller))
        {
            controller.Note(order);
            Interlocked.Increment(ref _version);
        }
    }

    private bool IsTaken(TopicPath path, ReadOnlySpan<byte> payload)
    {
        (string, string) key = (path.Site, path.Device);
        if (_controllers.TryGetValue(key, out ControllerModel? known))
        {
            return known.Take(path, payload, NowMilliseconds);
        }

        // Only one thread takes messages, so nobody adds between the question and the answer.
        ControllerModel controller = new(path.Site, path.Device, _facts.GetValueOrDefault(key));
        return _controllers.Count < MaximumControllerCount
            && controller.Take(path, payload, NowMilliseconds)
            && _controllers.TryAdd(key, controller);
    }
}
