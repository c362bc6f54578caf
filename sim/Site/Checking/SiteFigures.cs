using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Figures that follow from a site, for people who plan it. Doubles: nothing here is control.</summary>
internal static class SiteFigures
{
    private const double SecondsPerHour = 3_600;
    private const double HoursPerDay = 24;
    private const double DaysPerYear = 365.25;
    private const double QuartersPerDay = 96;

    // Measured in the simulated office: 2 MWh a day under a limit of 250 kW.
    private const double TypicalShare = 1.0 / 3;

    /// <summary>What one pulse of the site's meter is as a power over a window; 0 where the meter gives none.</summary>
    public static double OnePulseWatts(SiteConfiguration site)
    {
        CircuitConfiguration main = site.Circuits[site.SiteCircuit];
        return main.MeterKind != MeterKind.Pulse
            ? 0
            : 1_000.0 * main.Pulse.RatioNumerator / main.Pulse.RatioDenominator / main.Pulse.ImpulsesPerKilowattHour
                * SecondsPerHour / site.Demand.WindowSeconds;
    }

    /// <summary>Mean power of a year: that of the quota, else a third of the limit.</summary>
    public static double TypicalWatts(SiteConfiguration site) =>
        site.Budget.MonthKilowattHours.Length > 0
            ? site.Budget.MonthKilowattHours.Sum(month => (double)month) * 1_000 / (DaysPerYear * HoursPerDay)
            : site.Demand.LimitWatts * TypicalShare;

    /// <summary>Checkpoints a day: one a quarter of an hour, and one each time seven eighths of the quantum are used.</summary>
    public static double CheckpointsPerDay(SiteConfiguration site)
    {
        double ofEnergy = TypicalWatts(site) * HoursPerDay / (site.Checkpoint.QuantumWattHours * 7.0 / 8);
        return Math.Max(QuartersPerDay, HoursPerDay * SecondsPerHour / site.Checkpoint.QuantumSeconds) + ofEnergy;
    }

    /// <summary>Years until the store has taken all the writes that it endures.</summary>
    public static double StoreLifeYears(SiteConfiguration site) =>
        site.Checkpoint.EnduranceWrites / (CheckpointsPerDay(site) * DaysPerYear);
}
