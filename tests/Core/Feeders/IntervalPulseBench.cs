using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Feeders;

/// <summary>A window with a pulse, driven by tables. A scan of 1 s, windows of 900 s, a tolerance of 60 s.</summary>
internal sealed class IntervalPulseBench
{
    private readonly DigitalPoint _point = new();

    public IntervalPulseBench()
    {
        DemandOptions options = new();
        Pulse = new IntervalPulse(_point, options, 1_000);
        Window = new DemandWindow(options, 480, Pulse);
    }

    public IntervalPulse Pulse { get; }

    public DemandWindow Window { get; }

    public SettableMeter Meter { get; } = new();

    public void Run(string table) => CycleTable.Run(table, Scan, Read);

    /// <summary>One scan; without UTC where it is negative.</summary>
    public void Scan(long nowMilliseconds, long utcMilliseconds, DigitalLevel level)
    {
        _point.Stage(level);
        _point.Freeze();
        Window.Update(nowMilliseconds, utcMilliseconds, utcMilliseconds >= 0, Meter);
    }

    private void Scan(CycleRow row)
    {
        Meter.SetEnergy(row.Number("energy"));
        DigitalLevel level = row.Text("pulse") switch
        {
            "on" => DigitalLevel.Active,
            "off" => DigitalLevel.Inactive,
            _ => DigitalLevel.Unknown,
        };
        Scan(row.Number("now"), row.Text("utc") == "-" ? -1 : row.Number("utc"), level);
    }

    private object Read(string column) => column switch
    {
        "ended" => Window.HasCompleted,
        "elapsed" => Window.ElapsedMilliseconds,
        "partial" => Window.IsPartial,
        "consumed" => Window.ConsumedWattMilliseconds,
        "whole" => Window.Completed.IsWhole,
        "known" => Window.IsBoundaryKnown,
        "unsure" => Window.PhaseUncertaintyMilliseconds,
        "taken" => Pulse.AcceptedCount,
        "refused" => Pulse.RefusedCount,
        "missing" => Pulse.MissingCount,
        _ => throw new ArgumentException("no such column: " + column),
    };
}
