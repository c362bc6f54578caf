using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What a controller says it gave up: of the named messages, those of the stream that have not arrived never will.</summary>
/// <param name="Range">The sequences.</param>
/// <param name="FromUtcMilliseconds">Time of the first; null where nobody knows.</param>
/// <param name="ToUtcMilliseconds">Time of the last; null where nobody knows.</param>
/// <param name="IsOfIntervals">True for intervals, false for events.</param>
/// <param name="Reason">Why: store-full, store-refused, unreadable, site-changed, power-cut.</param>
public sealed record LostRange(
    SequenceRange Range, long? FromUtcMilliseconds, long? ToUtcMilliseconds, bool IsOfIntervals, string Reason)
{
    /// <summary>True where all earlier starts are named too: a full store gives its oldest pages up first.</summary>
    public bool IsWatermark => Reason == "store-full";

    /// <summary>What it names of the start of a gap; null where that is nothing.</summary>
    /// <remarks>Nobody knows of which stream a message is that never came, so both streams excuse it.</remarks>
    public SequenceRange? PartIn(SequenceRange gap)
    {
        ArgumentNullException.ThrowIfNull(gap);
        bool isSame = Range.DeviceKey == gap.DeviceKey && Range.BootId == gap.BootId;
        bool isEarlier = IsWatermark && Range.DeviceKey == gap.DeviceKey && gap.BootId < Range.BootId;
        return isSame ? Range : isEarlier ? gap : null;
    }

    /// <summary>True where a quarter of an hour lies in a time of which intervals were given up.</summary>
    public bool Covers(long startUtcMilliseconds) =>
        IsOfIntervals
        && startUtcMilliseconds < ToUtcMilliseconds
        && (IsWatermark || startUtcMilliseconds + QualityQuestion.QuarterMilliseconds >= FromUtcMilliseconds);

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
            body.TextOrNull("stream") == "intervals",
            body.TextOrNull("reason") ?? "");
    }
}
