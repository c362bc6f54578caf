using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

/// <summary>A pulse meter on an input that a cycle table drives.</summary>
internal sealed class PulseMeterBench(PulseMeterOptions options)
{
    private readonly PulsePoint _point = new();
    private PulseMeter? _meter;

    public PulseMeter Meter => _meter ??= new PulseMeter(_point, options);

    public void Run(string table) => CycleTable.Run(table, Scan, Read);

    public void Scan(long now, long count, long pulseAt)
    {
        _point.Stage(count, pulseAt, now);
        _point.Freeze();
        Meter.Update(now);
    }

    public void ScanUnreadable(long now)
    {
        _point.StageFailure();
        _point.Freeze();
        Meter.Update(now);
    }

    private void Scan(CycleRow row)
    {
        if (row.Is("reads"))
        {
            Scan(row.Number("now"), row.Number("count"), row.Number("pulse at"));
        }
        else
        {
            ScanUnreadable(row.Number("now"));
        }
    }

    private object Read(string column) => column switch
    {
        "power" => Meter.PowerWatts,
        "quality" => Meter.PowerQuality,
        "energy" => Meter.EnergyMilliwattHours,
        "uncounted" => Meter.UncountedWattMilliseconds,
        "gap" => Meter.HasGap,
        "resets" => Meter.CounterResets,
        _ => throw new ArgumentException("no such column: " + column),
    };
}
