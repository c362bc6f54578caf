using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What a controller says it gave up.</summary>
/// <param name="Range">The sequences.</param>
/// <param name="FromUtcMilliseconds">Time of the first; null where nobody knows.</param>
/// <param name="ToUtcMilliseconds">Time of the last; null where nobody knows.</param>
/// <param name="Reason">Why: store-full, site-changed, unreadable.</param>
public sealed record LostRange(SequenceRange Range, long? FromUtcMilliseconds, long? ToUtcMilliseconds, string Reason)
{
    /// <summary>Reads a stored message.</summary>
    public static LostRange Of(EventRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        using JsonDocument document = JsonDocument.Parse(row.Body);
        FlatObject body = new(document.RootElement);
        return new LostRange(
            new SequenceRange(row.DeviceKey, body.Number("lostBootId"), body.Number("fromSequence"), body.Number("toSequence")),
            body.NumberOrNull("fromUtcMilliseconds"),
            body.NumberOrNull("toUtcMilliseconds"),
            body.TextOrNull("reason") ?? "");
    }
}
