using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>Messages as a controller says them, in few words.</summary>
internal static class Says
{
    /// <summary>2026-07-15 00:00 in China.</summary>
    public const long Midnight = 1_784_044_800_000;

    public const long Quarter = 900_000;

    public const string Site = "hospital-3";

    public const string Device = "edge-1";

    /// <summary>A quarter of an hour of a circuit; starts are counted in quarters from <see cref="Midnight"/>.</summary>
    public static ArrivedMessage Interval(
        long sequence, int quarter, long energyMilliwattHours, long totalMilliwattHours, string circuit = "main", long boot = 1, string device = Device, string more = "")
    {
        long start = Midnight + (quarter * Quarter);
        return Message(
            "intervals/" + circuit,
            $$"""
            "sequence":{{sequence}},"utcMilliseconds":{{start + Quarter}},"monotonicMilliseconds":{{(quarter + 1) * Quarter}},
            "circuit":"{{circuit}}","intervalStartUtcMilliseconds":{{start}},"durationMilliseconds":{{Quarter}},
            "energyMilliwattHours":{{energyMilliwattHours}},"totalMilliwattHours":{{totalMilliwattHours}},"isWhole":true,"hasGap":false,"meanWatts":4,
            "minimumWatts":1,"maximumWatts":9,"sampleCount":900,"quality":"good","uncertainSeconds":0,"withoutDataSeconds":0,
            "exportMilliwattHours":0
            """,
            more,
            boot,
            device,
            start + Quarter + 2_000);
    }

    public static ArrivedMessage Event(long sequence, string topic, string members, long boot = 1, string device = Device, string more = "") =>
        Message(
            topic,
            $"\"sequence\":{sequence},\"utcMilliseconds\":{Midnight + sequence},\"monotonicMilliseconds\":{sequence},{members}",
            more,
            boot,
            device);

    public static ArrivedMessage Status(long boot, int circuitCount, bool isOnline = true, string device = Device) => Message(
        "status",
        $"\"site\":\"{Site}\",\"isOnline\":{(isOnline ? "true" : "false")},\"firmwareVersion\":\"0.1.0\",\"circuitCount\":{circuitCount}",
        "",
        boot,
        device);

    public static ArrivedMessage State(long liveSequence, long powerWatts, long boot = 1, string device = Device) => Message(
        "state", $"\"liveSequence\":{liveSequence},\"powerWatts\":{powerWatts}", "", boot, device);

    /// <summary>Any message of any topic.</summary>
    public static ArrivedMessage Raw(string topic, string payload) => new(topic, Encoding.UTF8.GetBytes(payload), Midnight);

    /// <summary>The same message with members replaced; one that is null is left out.</summary>
    public static ArrivedMessage With(this ArrivedMessage message, params (string Name, object? Value)[] changes)
    {
        JsonObject body = JsonNode.Parse(message.Payload.Span)!.AsObject();
        foreach ((string name, object? value) in changes)
        {
            body.Remove(name);
            if (value is not null)
            {
                body[name] = value is DBNull ? null : JsonSerializer.SerializeToNode(value);
            }
        }

        return message with { Payload = JsonSerializer.SerializeToUtf8Bytes(body) };
    }

    /// <summary>The copy that comes from flash: marked, and without what flash does not keep.</summary>
    public static ArrivedMessage Replayed(this ArrivedMessage message)
    {
        ArrivedMessage copy = message.With(("isReplay", true));
        return message.Topic.Contains("/intervals/", StringComparison.Ordinal)
            ? copy.With(("minimumWatts", DBNull.Value), ("maximumWatts", DBNull.Value))
            : copy;
    }

    private static ArrivedMessage Message(
        string topic, string members, string more, long boot, string device, long receivedUtcMilliseconds = Midnight) => new(
        $"edgectl/v1/{Site}/{device}/{topic}",
        Encoding.UTF8.GetBytes($"{{\"device\":\"{device}\",\"bootId\":{boot},{members}{(more.Length > 0 ? "," + more : "")}}}"),
        receivedUtcMilliseconds);
}
