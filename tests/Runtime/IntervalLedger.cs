using System.Text.Json;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>What a backend makes of the intervals of one circuit and length: it adds up the energies, whatever order they come in.</summary>
internal sealed class IntervalLedger
{
    public long SumMilliwattHours { get; private set; }

    public long TotalMilliwattHours { get; private set; }

    public void Take(JsonElement body)
    {
        JsonElement energy = body.GetProperty("energyMilliwattHours");
        SumMilliwattHours += energy.ValueKind == JsonValueKind.Null ? 0 : energy.GetInt64();
        TotalMilliwattHours = Math.Max(TotalMilliwattHours, body.GetProperty("totalMilliwattHours").GetInt64());
    }
}
