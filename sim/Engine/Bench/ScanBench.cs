using System.Diagnostics;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A controller of 16 circuits and 8 loads with a limit that makes it work: sheds, restores and reports are in it.</summary>
public static class ScanBench
{
    private const int CircuitCount = 16;
    private const int LoadCount = 8;
    private const int BatchCount = 11;
    private const int ScansPerBatch = 100_000;
    private const int HalfCycleScans = 2_700;

    /// <summary>Measures.</summary>
    public static ScanBenchReport Run()
    {
        VirtualBoard board = new(new VirtualClock(1_784_073_600_000), new VirtualRecordStore());
        EdgeController controller = new(board, MakeSite());
        double[] nanoseconds = new double[BatchCount];

        // Long enough for the runtime to have compiled everything for the last time.
        RunBatch(board, controller, 3 * ScansPerBatch);
        long bytesBefore = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < BatchCount; i++)
        {
            long start = Stopwatch.GetTimestamp();
            RunBatch(board, controller, ScansPerBatch);
            nanoseconds[i] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / ScansPerBatch;
        }

        long bytes = GC.GetAllocatedBytesForCurrentThread() - bytesBefore;
        Array.Sort(nanoseconds);
        return new ScanBenchReport(
            CircuitCount,
            LoadCount,
            BatchCount * ScansPerBatch,
            Math.Round(nanoseconds[BatchCount / 2], 1),
            (double)bytes / (BatchCount * ScansPerBatch));
    }

    private static void RunBatch(VirtualBoard board, EdgeController controller, int scans)
    {
        for (int i = 0; i < scans; i++)
        {
            board.Clock.Advance(1000);
            long now = board.Clock.MonotonicMilliseconds;

            // 60 kW against a limit of 50 kW, then 36 kW, in turn; one imp is 1 Wh.
            bool isHeavy = i / HalfCycleScans % 2 == 0;
            board.PulseInput(0).Add(isHeavy ? 16 + (i & 1) : 10, now);
            for (int channel = 1; channel < CircuitCount / 2; channel++)
            {
                board.PulseInput(channel).Add(1, now);
            }

            for (int channel = 0; channel < CircuitCount / 2; channel++)
            {
                board.AnalogInput(channel).Set(100_000 + (i & 0xFF), now);
            }

            controller.Scan();
            if (controller.Outbox.Peek() != null)
            {
                controller.Outbox.Acknowledge();
            }
        }
    }

    /// <summary>Makes the site of the benches.</summary>
    internal static SiteConfiguration MakeSite()
    {
        SiteConfiguration site = new()
        {
            SiteId = "bench",
            DeviceId = "bench-1",
            FireAlarmInput = 0,
            Circuits = new CircuitConfiguration[CircuitCount],
            Loads = new LoadConfiguration[LoadCount],
        };
        site.Demand.LimitWatts = 50_000;
        for (int i = 0; i < CircuitCount; i++)
        {
            bool isPulse = i < CircuitCount / 2;
            site.Circuits[i] = new CircuitConfiguration
            {
                Id = $"circuit-{i}",
                MeterKind = isPulse ? MeterKind.Pulse : MeterKind.Current,
                Channel = isPulse ? i : i - (CircuitCount / 2),
            };
        }

        for (int i = 0; i < LoadCount; i++)
        {
            site.Loads[i] = new LoadConfiguration { Id = $"load-{i}", OwnCircuit = i + 1, Output = i };
            site.Loads[i].Options.Kind = LoadKind.Other;
            site.Loads[i].Options.RatedWatts = 4_000;
            site.Loads[i].Options.ShedPriority = i + 1;
        }

        return site;
    }
}
