using System.Diagnostics;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A controller of 16 circuits and 8 loads with a limit that makes it work: sheds, restores and reports are in it.</summary>
public static class ScanBench
{
    /// <summary>Circuits of the site, half of them with pulses and half with a current sensor.</summary>
    internal const int CircuitCount = 16;

    /// <summary>Loads of the site.</summary>
    internal const int LoadCount = 8;

    private const int BatchCount = 11;
    private const int ScansPerBatch = 100_000;

    /// <summary>Measures.</summary>
    public static ScanBenchReport Run()
    {
        ScanDrive drive = new(_ => { });
        double[] nanoseconds = new double[BatchCount];

        // Long enough for the runtime to have compiled everything for the last time.
        drive.Run(3 * ScansPerBatch);
        long bytesBefore = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < BatchCount; i++)
        {
            long start = Stopwatch.GetTimestamp();
            drive.Run(ScansPerBatch);
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

    /// <summary>Makes the site of the benches: the first half of its circuits count pulses, the others measure currents.</summary>
    internal static SiteConfiguration MakeSite(int circuitCount, int loadCount)
    {
        SiteConfiguration site = new()
        {
            SiteId = "bench",
            DeviceId = "bench-1",
            FireAlarmInput = 0,
            Circuits = new CircuitConfiguration[circuitCount],
            Loads = new LoadConfiguration[loadCount],
        };
        site.Demand.LimitWatts = 50_000;
        for (int i = 0; i < circuitCount; i++)
        {
            bool isPulse = i < circuitCount / 2;
            site.Circuits[i] = new CircuitConfiguration
            {
                Id = $"circuit-{i}",
                MeterKind = isPulse ? MeterKind.Pulse : MeterKind.Current,
                Channel = isPulse ? i : i - (circuitCount / 2),
            };
        }

        for (int i = 0; i < loadCount; i++)
        {
            site.Loads[i] = new LoadConfiguration { Id = $"load-{i}", OwnCircuit = i + 1, Output = i };
            site.Loads[i].Options.Kind = LoadKind.Other;
            site.Loads[i].Options.RatedWatts = 4_000;
            site.Loads[i].Options.ShedPriority = i + 1;
        }

        return site;
    }
}
