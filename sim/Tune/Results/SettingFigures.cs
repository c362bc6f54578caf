namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>What came of one setting in all scenarios, each scaled to the days that it stands for; its members are keys of JSON.</summary>
/// <param name="EnergyKilowattHours">Import.</param>
/// <param name="PeakKilowatts">Mean import of the worst window.</param>
/// <param name="CostYuan">Energy, and the fixed part of every month.</param>
/// <param name="TonnesCe">Coal equivalent by the site's factor.</param>
/// <param name="TonnesCo2">CO2 by the site's factor.</param>
/// <param name="MinutesOutsideComfort">Minutes with people in and rooms outside of the comfort band; null where nobody knows.</param>
/// <param name="UnservedKilowattHours">What loads wanted while they were held off.</param>
/// <param name="SwitchesPerLoadDay">Relay changes of each load and day.</param>
/// <param name="BrokenWindowCount">Windows above the setting's own limit.</param>
internal sealed record SettingFigures(
    double EnergyKilowattHours,
    double PeakKilowatts,
    double CostYuan,
    double TonnesCe,
    double TonnesCo2,
    double? MinutesOutsideComfort,
    double UnservedKilowattHours,
    double SwitchesPerLoadDay,
    double BrokenWindowCount)
{
    private const double DaysPerMonth = 365.25 / 12;
    private const double MilligramsPerTonne = 1e9;

    /// <summary>Adds scenarios up.</summary>
    /// <param name="scenarios">What scenarios there are.</param>
    /// <param name="figures">What came of the setting in each.</param>
    /// <param name="factors">Mass of coal and of CO2 for a kWh.</param>
    public static SettingFigures Of(
        IReadOnlyList<ScenarioHead> scenarios, IReadOnlyList<ScenarioFigures> figures, FactorHead factors)
    {
        double Sum(Func<ScenarioFigures, double> of) => figures.Select((f, i) => of(f) * scenarios[i].Scale).Sum();
        double energy = Sum(f => f.EnergyWattHours) / 1_000;
        double MonthsOf(int i) => scenarios[i].StandsForDays / DaysPerMonth;
        double loadDays = figures.Select((f, i) => f.LoadCount * scenarios[i].StandsForDays).Sum();
        bool hasComfort = figures.Any(f => f.MinutesOutsideComfort is not null);
        return new SettingFigures(
            Rounded(energy, 1),
            Rounded(figures.Max(f => f.PeakWatts) / 1_000, 3),
            Rounded(Sum(f => f.EnergyYuan) + figures.Select((f, i) => f.DemandYuanPerMonth * MonthsOf(i)).Sum(), 2),
            Rounded(energy * factors.MilligramsCePerKilowattHour / MilligramsPerTonne, 4),
            Rounded(energy * factors.MilligramsCo2PerKilowattHour / MilligramsPerTonne, 4),
            hasComfort ? Rounded(Sum(f => f.MinutesOutsideComfort ?? 0), 1) : null,
            Rounded(Sum(f => f.UnservedWattHours) / 1_000, 2),
            loadDays > 0 ? Rounded(Sum(f => f.SwitchCount) / loadDays, 4) : 0,
            Rounded(Sum(f => f.BrokenWindowCount), 2));
    }

    /// <summary>One of them; 0 minutes of comfort where nobody knows.</summary>
    public double Of(Objective objective) => objective switch
    {
        Objective.Energy => EnergyKilowattHours,
        Objective.Peak => PeakKilowatts,
        Objective.Cost => CostYuan,
        Objective.CoalEquivalent => TonnesCe,
        Objective.Co2 => TonnesCo2,
        Objective.Comfort => MinutesOutsideComfort ?? 0,
        Objective.Unserved => UnservedKilowattHours,
        Objective.Switches => SwitchesPerLoadDay,
        _ => BrokenWindowCount,
    };

    // What lies below the last digit is no difference between settings.
    private static double Rounded(double value, int digits) => Math.Round(value, digits);
}
