using System.Text.Json;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>
/// What a backend makes of the intervals of one circuit and length by the rules of the contract alone: it adds them up, and
/// takes a restored piece for a repetition where an interval of the same start and the same total at its start was told before.
/// </summary>
internal sealed class IntervalLedger
{
    private readonly Dictionary<(long? Start, long TotalAtStart), long> _told = [];

    public long SumMilliwattHours { get; private set; }

    public long TotalMilliwattHours { get; private set; }

    public int RepetitionCount { get; private set; }

    public void Take(JsonElement body)
    {
        JsonElement energyElement = body.GetProperty("energyMilliwattHours");
        long energy = energyElement.ValueKind == JsonValueKind.Null ? 0 : energyElement.GetInt64();
        JsonElement startElement = body.GetProperty("intervalStartUtcMilliseconds");
        long? start = startElement.ValueKind == JsonValueKind.Null ? null : startElement.GetInt64();
        TotalMilliwattHours = body.GetProperty("totalMilliwattHours").GetInt64();
        (long? Start, long TotalAtStart) key = (start, TotalMilliwattHours - energy);
        if (body.TryGetProperty("isRestored", out _) && _told.TryGetValue(key, out long told))
        {
            // The piece stands for what is left of it: the rest was told, and lost from the total with the power.
            SumMilliwattHours -= told;
            RepetitionCount++;
        }

        _told[key] = energy;
        SumMilliwattHours += energy;
    }
}
