using System.Text;
using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>
/// Reads messages of the contract: strict about identity and about what is computed with, tolerant of members and topics
/// that a later minor version adds.
/// </summary>
public static class MessageReader
{
    /// <summary>Longest payload that is looked at; a controller's has 704 bytes.</summary>
    public const int MaximumPayloadBytes = 65_536;

    // What stands in columns of its own, and would differ between copies of one message.
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        "device", "bootId", "sequence", "utcMilliseconds", "monotonicMilliseconds", "isReplay", "isTimeRepaired",
        "intervalStartUtcMilliseconds",
    };

    /// <summary>Reads one message.</summary>
    public static ReadMessage Read(ArrivedMessage arrived)
    {
        ArgumentNullException.ThrowIfNull(arrived);
        if (TopicPath.Parse(arrived.Topic) is not { } topic)
        {
            return Refuse(RejectReason.UnknownTopic);
        }

        if (topic.Kind == TopicKind.Commands)
        {
            return new ReadMessage();
        }

        if (arrived.Payload.Length > MaximumPayloadBytes)
        {
            return Refuse(RejectReason.TooLong);
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(arrived.Payload);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(topic, new FlatObject(document.RootElement), arrived)
                : Refuse(RejectReason.NotJson);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            // The reader finds a text that is no UTF-8 only when it is asked for it.
            return Refuse(RejectReason.NotJson);
        }
    }

    private static ReadMessage Read(TopicPath topic, FlatObject body, ArrivedMessage arrived)
    {
        string? device = body.TextOrNull("device");
        long? bootId = body.NumberOrNull("bootId");

        // Of a topic of a later version the message itself says which kind it is.
        bool isVolatile = topic.IsVolatile || (topic.Kind == TopicKind.Other && body.NumberOrNull("liveSequence") is not null);
        long? sequence = topic.Kind == TopicKind.Status ? 1 : body.NumberOrNull(isVolatile ? "liveSequence" : "sequence");
        if (device is null || bootId is not > 0 || sequence is not > 0)
        {
            return Refuse(RejectReason.NoIdentity);
        }

        if (device != topic.Device || (topic.Kind == TopicKind.Status && (body.TextOrNull("site") ?? topic.Site) != topic.Site))
        {
            return Refuse(RejectReason.WrongDevice);
        }

        ReadMessage read = topic.Kind switch
        {
            TopicKind.Status => new ReadMessage(Status: new StatusMessage(
                topic, bootId.Value, body.Flag("isOnline"), body.NumberOrNull("circuitCount"), Text(arrived), arrived.ReceivedUtcMilliseconds)),
            _ when isVolatile => new ReadMessage(Live: new LiveMessage(
                topic,
                bootId.Value,
                sequence.Value,
                Text(arrived),
                arrived.ReceivedUtcMilliseconds)),
            _ => new ReadMessage(Durable: ReadDurable(topic, bootId.Value, sequence.Value, body, arrived)),
        };
        return body.IsMalformed ? Refuse(RejectReason.Malformed) : read;
    }

    private static DurableMessage ReadDurable(TopicPath topic, long bootId, long sequence, FlatObject body, ArrivedMessage arrived)
    {
        CheckMembers(topic.Kind, body);
        bool isInterval = topic.Kind == TopicKind.Intervals;
        return new DurableMessage(
            topic,
            new MessageIdentity(topic.Site, topic.Device, bootId, sequence),
            body.NumberOrNull("utcMilliseconds"),
            body.Number("monotonicMilliseconds"),
            body.NumberOrNull("intervalStartUtcMilliseconds"),
            body.Flag("isReplay"),
            body.Flag("isTimeRepaired"),
            isInterval ? ReadInterval(topic, body) : null,
            isInterval ? null : body.Rest(Elsewhere))
        {
            ReceivedUtcMilliseconds = arrived.ReceivedUtcMilliseconds,
            Origin = arrived,
        };
    }

    // What later computes with a member may rely on its type.
    private static void CheckMembers(TopicKind kind, FlatObject body)
    {
        switch (kind)
        {
            case TopicKind.Losses:
                body.Number("lostBootId");
                body.Number("fromSequence");
                body.Number("toSequence");
                body.NumberOrNull("fromUtcMilliseconds");
                body.NumberOrNull("toUtcMilliseconds");
                break;
            case TopicKind.Boots:
                body.NumberOrNull("previousBootId");
                body.NumberOrNull("previousLastSequence");
                break;
            case TopicKind.Clock:
                body.Number("zeroUtcMilliseconds");
                break;
            case TopicKind.Totals:
                body.NumberOrNull("energyMilliwattHours");
                body.NumberOrNull("coalEquivalentGrams");
                body.NumberOrNull("co2Grams");
                body.NumberOrNull("waterLitres");
                break;
            case TopicKind.Water:
                body.NumberOrNull("litres");
                body.NumberOrNull("totalLitres");
                break;
            default:
                break;
        }
    }

    private static IntervalBody ReadInterval(TopicPath topic, FlatObject body) => new(
        topic.End == "1d",
        body.Number("durationMilliseconds"),
        body.NumberOrNull("energyMilliwattHours"),
        body.Number("totalMilliwattHours"),
        body.NumberOrNull("exportMilliwattHours"),
        body.NumberOrNull("meanWatts"),
        body.NumberOrNull("minimumWatts"),
        body.NumberOrNull("maximumWatts"),
        body.TextOrNull("quality") switch
        {
            "good" => IntervalQuality.Good,
            "uncertain" => IntervalQuality.Uncertain,
            "bad" => IntervalQuality.Bad,
            _ => IntervalQuality.Unknown,
        },
        body.NumberOrNull("uncertainSeconds") ?? 0,
        body.NumberOrNull("withoutDataSeconds") ?? 0,
        body.Flag("isWhole"),
        body.Flag("hasGap"),
        body.Flag("isRestored"));

    private static string Text(ArrivedMessage arrived) => Encoding.UTF8.GetString(arrived.Payload.Span);

    private static ReadMessage Refuse(RejectReason reason) => new(Reason: reason);
}
