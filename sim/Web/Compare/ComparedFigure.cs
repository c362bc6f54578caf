namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A figure of two runs side by side.</summary>
/// <param name="Name">Which, a key of the pages' words.</param>
/// <param name="First">Of the first run, or null.</param>
/// <param name="Second">Of the second.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Format">How it is written.</param>
public sealed record ComparedFigure(string Name, double? First, double? Second, string Unit, string Format)
{
    /// <summary>The second against the first, as a share: 0.1 is a tenth more; null where that cannot be said.</summary>
    public double? Change => First is > 0 && Second is { } second ? (second / First.Value) - 1 : null;

    /// <summary>The figures of two runs. What grows with time is given a day, so that runs of different lengths can be compared.</summary>
    public static IReadOnlyList<ComparedFigure> Of(ComparedRun first, ComparedRun second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return
        [
            new("energy", PerDay(first, first.EnergyWattHours / 1_000), PerDay(second, second.EnergyWattHours / 1_000), "kWh", "#,0.0"),
            new("peak", first.PeakWatts / 1_000, second.PeakWatts / 1_000, "kW", "0.0"),
            new("over", Over(first), Over(second), "%", "0.0"),
            new("energyCost", CostPerDay(first), CostPerDay(second), "¥", "#,0.00"),
            new("demandCost", first.DemandYuan, second.DemandYuan, "¥", "#,0.00"),
            new("comfort", PerDay(first, first.ComfortMinutes), PerDay(second, second.ComfortMinutes), "min", "0.0"),
            new("switches", PerDay(first, first.Loads?.Sum(load => load.SwitchCount)), PerDay(second, second.Loads?.Sum(load => load.SwitchCount)), "", "0.0"),
            new("heldOff", PerDay(first, first.Loads?.Sum(load => load.DisconnectedSeconds) / 3_600), PerDay(second, second.Loads?.Sum(load => load.DisconnectedSeconds) / 3_600), "h", "0.0"),
        ];
    }

    /// <summary>Times a day that each load moved, of two runs.</summary>
    public static IReadOnlyList<ComparedFigure> LoadsOf(ComparedRun first, ComparedRun second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return
        [
            .. (first.Loads ?? []).Concat(second.Loads ?? []).Select(load => load.Id).Distinct().Select(id => new ComparedFigure(
                id,
                PerDay(first, first.Loads?.FirstOrDefault(load => load.Id == id)?.SwitchCount),
                PerDay(second, second.Loads?.FirstOrDefault(load => load.Id == id)?.SwitchCount),
                "",
                "0.0")),
        ];
    }

    private static double? Over(ComparedRun run) => run.Windows.All > 0 ? (1 - (run.Windows.Kept / run.Windows.All)) * 100 : null;

    private static double? PerDay(ComparedRun run, double? figure) => figure * TimeSpan.SecondsPerDay / run.LengthSeconds;

    private static double? CostPerDay(ComparedRun run) => run.EnergyYuan * TimeSpan.SecondsPerDay / run.CostSeconds;
}
