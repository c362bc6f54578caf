using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Shedding.Feeders;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Mends the tree of circuits and the interval pulse; see <see cref="RuleMending"/>.</summary>
internal static class TreeMending
{
    /// <summary>True for the numbers that are mended here.</summary>
    public static bool Knows(SiteField field) => field is SiteField.CircuitLimitWatts or SiteField.CircuitLimitSeconds
        or SiteField.CircuitTripWatts or SiteField.CircuitTripSeconds or SiteField.IntervalInput or SiteField.IntervalTolerance;

    /// <summary>Mends one number.</summary>
    public static void MendNumber(SiteConfiguration site, SiteError error)
    {
        FeederOptions defaults = new();
        switch (error.Field)
        {
            case SiteField.CircuitLimitWatts:
                site.Circuits[error.Index].Feeder.LimitWatts = defaults.LimitWatts;
                break;
            case SiteField.CircuitLimitSeconds:
                site.Circuits[error.Index].Feeder.LimitSeconds = defaults.LimitSeconds;
                break;
            case SiteField.CircuitTripWatts:
                site.Circuits[error.Index].Feeder.TripWatts = defaults.TripWatts;
                break;
            case SiteField.CircuitTripSeconds:
                site.Circuits[error.Index].Feeder.TripSeconds = defaults.TripSeconds;
                break;
            case SiteField.IntervalInput:
                site.Demand.IntervalPulse.Input = IntervalPulseOptions.NoInput;
                break;
            default:
                site.Demand.IntervalPulse.ToleranceSeconds = new IntervalPulseOptions().ToleranceSeconds;
                break;
        }
    }

    /// <summary>Mends what is wrong between circuits.</summary>
    public static void Mend(SiteConfiguration site, SiteError error)
    {
        switch (error.Code)
        {
            case SiteErrorCode.InvalidFeeder:
                site.Loads[error.Index].Feeder = LoadConfiguration.NoCircuit;
                break;
            case SiteErrorCode.FeederMustImport:
                site.Circuits[error.Index].Direction = MeterDirection.Import;
                break;
            case SiteErrorCode.TripBelowLimit or SiteErrorCode.TripNotMeasurable:
                site.Circuits[error.Index].Feeder.TripWatts = 0;
                break;
            default:
                site.Circuits[error.Index].Parent = CircuitConfiguration.NoCheck;
                break;
        }
    }

    /// <summary>Circuits were cut off the end of the list: nothing is fed by them any more.</summary>
    public static void CutOff(SiteConfiguration site)
    {
        foreach (CircuitConfiguration circuit in site.Circuits.Where(circuit => circuit.Parent >= site.Circuits.Length))
        {
            circuit.Parent = CircuitConfiguration.NoCheck;
        }

        foreach (LoadConfiguration load in site.Loads.Where(load => load.Feeder >= site.Circuits.Length))
        {
            load.Feeder = LoadConfiguration.NoCircuit;
        }
    }

    /// <summary>Which circuit is the site's is not known: nothing can be said of what feeds what.</summary>
    public static void Fell(SiteConfiguration site)
    {
        foreach (CircuitConfiguration circuit in site.Circuits)
        {
            circuit.Parent = CircuitConfiguration.NoCheck;
        }

        foreach (LoadConfiguration load in site.Loads)
        {
            load.Feeder = LoadConfiguration.NoCircuit;
        }
    }
}
