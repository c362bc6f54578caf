using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What a controller says UTC was when its monotonic clock began.</summary>
/// <param name="BootId">Number of the start.</param>
/// <param name="Sequence">Number of the message that said so.</param>
/// <param name="ZeroUtcMilliseconds">UTC of the monotonic zero.</param>
public sealed record ClockMark(long BootId, long Sequence, long ZeroUtcMilliseconds)
{
    /// <summary>Reads a stored message.</summary>
    public static ClockMark Of(EventRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        using JsonDocument document = JsonDocument.Parse(row.Body);
        return new ClockMark(row.BootId, row.Sequence, new FlatObject(document.RootElement).Number("zeroUtcMilliseconds"));
    }
}
