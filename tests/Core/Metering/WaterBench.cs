using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

/// <summary>A water meter with its alarms, driven by a table or by a flow that lasts. China time; the run begins at a local midnight.</summary>
internal sealed class WaterBench
{
    private const int UtcOffsetMinutes = 480;
    private const long MidnightUtcMilliseconds = 1_784_044_800_000; // 2026-07-15T00:00+08:00

    private readonly PulsePoint _point = new();
    private double _litres;

    public WaterBench(WaterMeterOptions options)
    {
        Options = options;
        Meter = new WaterMeter(_point, options);
        Watch = new WaterWatch(Meter, options, UtcOffsetMinutes);
    }

    public WaterMeterOptions Options { get; }

    public WaterMeter Meter { get; }

    public WaterWatch Watch { get; }

    public long NowMilliseconds { get; private set; }

    public long UtcStepMilliseconds { get; set; }

    public bool IsUtcValid { get; set; } = true;

    public bool Reads { get; set; } = true;

    public void Run(string table) => CycleTable.Run(
        table,
        row =>
        {
            NowMilliseconds = row.Number("now");
            Reads = row.Is("reads");
            Scan(row.Number("count"), row.Number("pulse at"));
        },
        column => column switch
        {
            "litres" => Meter.Litres,
            "flow" => Meter.LitresPerHour,
            "quality" => Meter.FlowQuality,
            "gap" => Meter.HasGap,
            _ => throw new ArgumentException("no such column: " + column),
        });

    /// <summary>Lets water run for some minutes, a scan each second.</summary>
    public void Flow(double litresPerHour, double minutes)
    {
        long end = NowMilliseconds + (long)(minutes * 60_000);
        while (NowMilliseconds < end)
        {
            NowMilliseconds += 1_000;
            long before = (long)(_litres / Options.LitresPerPulse);
            _litres += litresPerHour / 3_600;
            long count = (long)(_litres / Options.LitresPerPulse);
            Scan(count, count == before ? _point.LastPulseMilliseconds : NowMilliseconds);
        }
    }

    private void Scan(long count, long pulseAtMilliseconds)
    {
        if (Reads)
        {
            _point.Stage(count, pulseAtMilliseconds, NowMilliseconds);
        }
        else
        {
            _point.StageFailure();
        }

        _point.Freeze();
        Meter.Update(NowMilliseconds);
        Watch.Update(NowMilliseconds, MidnightUtcMilliseconds + NowMilliseconds + UtcStepMilliseconds, IsUtcValid);
    }
}
