using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Tests.Demand;

/// <summary>A demand window that a cycle table drives; a dash for utc stands for a clock that is not set.</summary>
internal sealed class DemandWindowBench(DemandOptions options, int utcOffsetMinutes)
{
    public SettableMeter Meter { get; } = new();

    public DemandWindow Window { get; } = new(options, utcOffsetMinutes);

    public void Run(string table) => CycleTable.Run(table, Scan, Read);

    private void Scan(CycleRow row)
    {
        bool isUtcValid = row.Text("utc") != "-";
        Meter.SetEnergy(row.Number("energy"));
        Window.Update(row.Number("now"), isUtcValid ? row.Number("utc") : 0, isUtcValid, Meter);
    }

    private object Read(string column) => column switch
    {
        "ended" => Window.HasCompleted,
        "start" => Window.StartUtcMilliseconds,
        "elapsed" => Window.ElapsedMilliseconds,
        "partial" => Window.IsPartial,
        "consumed" => Window.ConsumedWattMilliseconds,
        "whole" => Window.Completed.IsWhole,
        "lasted" => Window.Completed.DurationMilliseconds,
        "used" => Window.Completed.EnergyMilliwattHours,
        "count" => Window.CompletedCount,
        _ => throw new ArgumentException("no such column: " + column),
    };
}
