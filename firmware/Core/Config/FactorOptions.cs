namespace Zibo.EdgeCtl.Core.Config;

/// <summary>Factors for the totals of the site. They change by year and rule, so they are data, and every message names them.</summary>
public sealed class FactorOptions
{
    /// <summary>Least factor of the calorific basis, in mg coal equivalent per kWh.</summary>
    public const int MinimumCalorificMilligrams = 120_000;

    /// <summary>Greatest factor of the calorific basis, in mg coal equivalent per kWh.</summary>
    public const int MaximumCalorificMilligrams = 126_000;

    /// <summary>Least factor of the equivalent basis, in mg coal equivalent per kWh.</summary>
    public const int MinimumEquivalentMilligrams = 280_000;

    /// <summary>Greatest factor of the equivalent basis, in mg coal equivalent per kWh.</summary>
    public const int MaximumEquivalentMilligrams = 340_000;

    /// <summary>Greatest CO2 factor allowed, in mg per kWh.</summary>
    public const int MaximumCo2Milligrams = 2_000_000;

    /// <summary>Basis of the coal equivalent.</summary>
    public CoalEquivalentBasis CoalEquivalentBasis { get; set; } = CoalEquivalentBasis.Calorific;

    /// <summary>Coal equivalent of electricity in mg per kWh, in the range of its basis; 122,900 is 0.1229 kgce/kWh.</summary>
    public int MilligramsCePerKilowattHour { get; set; } = 122_900;

    /// <summary>Whose CO2 factor it is and of which year: a name of the form of an id.</summary>
    public string Co2Basis { get; set; } = "shandong-2023";

    /// <summary>CO2 of electricity in mg per kWh, 0 to <see cref="MaximumCo2Milligrams"/>; 619,100 is 0.6191 kg/kWh.</summary>
    public int MilligramsCo2PerKilowattHour { get; set; } = 619_100;
}
