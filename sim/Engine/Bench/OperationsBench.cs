using System.Reflection;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Counts what the interpreter of the device has to do in a scan: the instructions of the firmware, one by one.</summary>
/// <remarks>
/// The device interprets what the compiler makes of the sources, so that the instructions of the desktop's library, which has the same sources,
/// are those of the device but for what its converter changes. What a driver of the device does to read an input is not in it.
/// </remarks>
public static class OperationsBench
{
    // Everything has been reported once, and both halves of the load's cycle have been seen.
    private const int WarmUpScans = 2 * ScanDrive.HalfCycleScans;
    private const int CountedScans = 4 * ScanDrive.HalfCycleScans;

    /// <summary>Counts; null where the firmware's library is no file that could be read, as in a program of one file.</summary>
    public static OperationsBenchReport? TryRun() =>
        TryRun(typeof(ScanDrive), nameof(ScanDrive.Make), [], ScanBench.CircuitCount, ScanBench.LoadCount);

    /// <summary>Counts for a site in the office that ships; null as above.</summary>
    /// <param name="path">The site file.</param>
    /// <exception cref="InputException">The file is no site, or names what the office has not.</exception>
    public static OperationsBenchReport? TryRun(string path)
    {
        // Made here first: what it throws there would be of a type that nobody here knows.
        OfficeDrive drive = new(path, _ => { });
        return TryRun(typeof(OfficeDrive), nameof(OfficeDrive.Make), [path], drive.CircuitCount, drive.LoadCount);
    }

    private static OperationsBenchReport? TryRun(Type drive, string make, object[] arguments, int circuitCount, int loadCount)
    {
        Assembly firmware = typeof(EdgeController).Assembly;
        Assembly engine = typeof(OperationsBench).Assembly;
        if (firmware.Location.Length == 0)
        {
            return null;
        }

        CountedAssembly counted = CountedAssembly.Make(firmware.Location);
        CountingContext context = new(Path.GetDirectoryName(engine.Location)!, firmware, counted.Image);
        try
        {
            FieldInfo counters = context.LoadFromAssemblyName(firmware.GetName())
                .GetType(CountedAssembly.CountersType, true)!.GetField(CountedAssembly.CountersField)!;
            int[] ignored = new int[counted.Blocks.Count];
            int[] counts = new int[counted.Blocks.Count];
            counters.SetValue(null, ignored);
            MethodInfo factory = context.LoadFromAssemblyName(engine.GetName()).GetType(drive.FullName!, true)!.GetMethod(make)!;
            bool isWarm = false;
            Action<bool> count = isScanning => counters.SetValue(null, isScanning && isWarm ? counts : ignored);
            Action<int> run = (Action<int>)factory.Invoke(null, [.. arguments, count])!;
            run(WarmUpScans);
            isWarm = true;
            run(CountedScans);
            return Report(counted, counts, circuitCount, loadCount);
        }
        finally
        {
            context.Unload();
        }
    }

    private static OperationsBenchReport Report(CountedAssembly counted, int[] counts, int circuitCount, int loadCount)
    {
        List<OperationsRow> rows = [.. counted.Blocks
            .Select((block, place) => (Block: block, Count: (long)counts[place]))
            .Where(b => b.Count > 0)
            .GroupBy(b => b.Block.Method)
            .Select(method => new OperationsRow(
                method.Key,
                PerScan(method.Sum(b => b.Block.IsEntry ? b.Count : 0)),
                PerScan(method.Sum(b => b.Count * b.Block.InstructionCount)),
                PerScan(method.Sum(b => b.Count * b.Block.CallCount))))
            .OrderByDescending(r => r.InstructionsPerScan)
            .ThenBy(r => r.Method, StringComparer.Ordinal)];
        return new OperationsBenchReport(
            circuitCount,
            loadCount,
            CountedScans,
            Math.Round(rows.Sum(r => r.InstructionsPerScan), 1),
            Math.Round(rows.Sum(r => r.CallsPerScan), 1),
            rows);
    }

    private static double PerScan(long count) => Math.Round((double)count / CountedScans, 3);
}
