using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>
/// What the first message of a start says of those before it: how far the newest one came that the controller still knows of. What lies
/// above that, and all of the starts in between, went with the power unless it has arrived.
/// </summary>
/// <param name="DeviceKey">The controller.</param>
/// <param name="BootId">The start that says it.</param>
/// <param name="PreviousBootId">The start that it knows of.</param>
/// <param name="LastSequence">Highest sequence of that one; 0 where it knows none.</param>
public sealed record EarlierStarts(long DeviceKey, long BootId, long PreviousBootId, long LastSequence)
{
    /// <summary>What there is, or was; null where that is nothing.</summary>
    public SequenceRange? Known => LastSequence > 0 ? new SequenceRange(DeviceKey, PreviousBootId, 1, LastSequence) : null;

    /// <summary>What of a gap went with the power; null where that is nothing.</summary>
    public SequenceRange? LostOf(SequenceRange gap)
    {
        ArgumentNullException.ThrowIfNull(gap);
        if (gap.DeviceKey != DeviceKey || gap.BootId < PreviousBootId || gap.BootId >= BootId)
        {
            return null;
        }

        return gap.BootId > PreviousBootId ? gap : gap with { From = LastSequence + 1, To = Math.Max(gap.To, LastSequence + 1) };
    }

    /// <summary>Reads a stored message; null where the controller knows of no earlier start.</summary>
    public static EarlierStarts? Of(EventRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        using JsonDocument document = JsonDocument.Parse(row.Body);
        FlatObject body = new(document.RootElement);
        return body.NumberOrNull("previousBootId") is { } boot
            ? new EarlierStarts(row.DeviceKey, row.BootId, boot, body.NumberOrNull("previousLastSequence") ?? 0)
            : null;
    }
}
