using System.Globalization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Holds what a site takes of the device's memory, by <see cref="HeapBench"/>, against what its board has.</summary>
public static class SiteMemory
{
    /// <summary>The warning's word for programs.</summary>
    public const string ShortCode = "memory-short";

    /// <summary>Adds a warning to what was found in a site file, where the site does not fit its board.</summary>
    /// <param name="file">The file as the caller named it.</param>
    /// <param name="check">What was found.</param>
    /// <returns>The same, where it fits or the board is none that is known.</returns>
    public static SiteCheck Judge(string file, SiteCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        HeapBenchReport report = HeapBench.Run(check.Site);
        return Fits(report) ? check : check with { Warnings = [.. check.Warnings, Short(file, report)] };
    }

    /// <summary>False where the board is known to lack the PSRAM that the controller needs.</summary>
    public static bool Fits(HeapBenchReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.FitsWithoutPsram || report.PsramKilobytes is null or > 0;
    }

    private static SiteWarning Short(string file, HeapBenchReport report) => new(
        ShortCode,
        new InputFinding(
            file,
            "$.board",
            0,
            0,
            new Phrase(
                "the controller takes some {0} KB of managed heap, and {1} without PSRAM has some {2} KB; drivers and threads come on top",
                "控制器约需 {0} KB 托管堆，而 {1} 无 PSRAM，仅约 {2} KB；驱动与线程还要另占内存")
                .Format(Kilobytes(report.TotalBytes), report.Board, Kilobytes(report.AvailableBytes)),
            new Phrase(
                "Take a board whose module has PSRAM, or fewer circuits, loads, quotas and rates; \"edgectl bench heap --site FILE\" says what takes how much",
                "请选用带 PSRAM 的控制板，或减少回路、负荷、定额与费率；“edgectl bench heap --site FILE”列出各项占用")));

    private static string Kilobytes(long bytes) => ((bytes + 1_023) / 1_024).ToString(CultureInfo.InvariantCulture);
}
