using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Reporting;

/// <summary>Coal equivalent and CO2 of energy, by a factor per kWh.</summary>
public static class Emissions
{
    private const long MilligramsPerGram = 1_000;

    /// <summary>Gives the mass for an energy, rounded down.</summary>
    /// <param name="milliwattHours">Energy in mWh.</param>
    /// <param name="milligramsPerKilowattHour">Factor in mg per kWh, at most 2,000,000.</param>
    /// <returns>Grams. Exact for every energy up to 4,000 TWh, since whole kWh and the rest are taken apart.</returns>
    public static long Grams(long milliwattHours, int milligramsPerKilowattHour)
    {
        long kilowattHours = milliwattHours / EnergyUnits.MilliwattHoursPerKilowattHour;
        long rest = milliwattHours % EnergyUnits.MilliwattHoursPerKilowattHour;
        long milligrams = (kilowattHours * milligramsPerKilowattHour)
            + (rest * milligramsPerKilowattHour / EnergyUnits.MilliwattHoursPerKilowattHour);
        return milligrams / MilligramsPerGram;
    }
}
