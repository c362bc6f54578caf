using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Shedding.Feeders;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> about the tree of circuits, their limits, and the interval pulse.</summary>
public static class TreeRules
{
    /// <summary>Checks a configuration whose circuits and loads have been checked.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        SiteError error = null;
        for (int i = 0; error == null && i < site.Circuits.Length; i++)
        {
            error = CheckParent(site, i);
        }

        for (int i = 0; error == null && i < site.Circuits.Length; i++)
        {
            error = CheckFeeder(site, i);
        }

        for (int i = 0; error == null && i < site.Loads.Length; i++)
        {
            error = CheckLoad(site, i);
        }

        return error ?? CheckPulse(site);
    }

    /// <summary>The circuit that feeds another one; the site's circuit is fed by none.</summary>
    /// <returns>Its index, or <see cref="CircuitConfiguration.NoCheck"/> above the site's circuit.</returns>
    public static int ParentOf(SiteConfiguration site, int circuit)
    {
        int parent = site.Circuits[circuit].Parent;
        return circuit == site.SiteCircuit ? CircuitConfiguration.NoCheck
            : parent == CircuitConfiguration.NoCheck ? site.SiteCircuit : parent;
    }

    /// <summary>The circuit that feeds a load.</summary>
    public static int FeederOf(SiteConfiguration site, LoadConfiguration load)
    {
        int feeder = load.Feeder != LoadConfiguration.NoCircuit ? load.Feeder : load.OwnCircuit;
        return feeder != LoadConfiguration.NoCircuit ? feeder : site.SiteCircuit;
    }

    /// <summary>True where a circuit is another one, or is fed through it.</summary>
    public static bool IsUnder(SiteConfiguration site, int circuit, int feeder)
    {
        // No path is longer than there are circuits; a circle ends here too.
        for (int step = 0; circuit != feeder && step < site.Circuits.Length; step++)
        {
            int parent = ParentOf(site, circuit);
            if (parent == CircuitConfiguration.NoCheck)
            {
                return false;
            }

            circuit = parent;
        }

        return circuit == feeder;
    }

    private static SiteError CheckParent(SiteConfiguration site, int index)
    {
        int parent = site.Circuits[index].Parent;
        bool isSound = parent == CircuitConfiguration.NoCheck
            || (SiteRules.IsIn(parent, 0, site.Circuits.Length - 1) && parent != index && index != site.SiteCircuit);
        if (!isSound)
        {
            return new SiteError(SiteErrorCode.InvalidParent, SiteField.CircuitParent, index);
        }

        // Only once all before it have sound parents; those after it are asked in their turn.
        int circuit = index;
        for (int step = 0; step < site.Circuits.Length; step++)
        {
            circuit = ParentOf(site, circuit);
            if (circuit == CircuitConfiguration.NoCheck || !SiteRules.IsIn(circuit, 0, site.Circuits.Length - 1))
            {
                return null;
            }

            if (circuit == index)
            {
                return new SiteError(SiteErrorCode.ParentCircle, SiteField.CircuitParent, index);
            }
        }

        // It leads into a circle that it is no part of: one of that circle's circuits is named.
        return null;
    }

    private static SiteError CheckFeeder(SiteConfiguration site, int index)
    {
        CircuitConfiguration circuit = site.Circuits[index];
        FeederOptions feeder = circuit.Feeder;
        SiteField field = SiteField.None;
        if (!SiteRules.IsIn(feeder.LimitWatts, 0, DemandOptions.MaximumLimitWatts))
        {
            field = SiteField.CircuitLimitWatts;
        }
        else if (!SiteRules.IsIn(feeder.LimitSeconds, FeederOptions.MinimumLimitSeconds, FeederOptions.MaximumLimitSeconds))
        {
            field = SiteField.CircuitLimitSeconds;
        }
        else if (!SiteRules.IsIn(feeder.TripWatts, 0, DemandOptions.MaximumLimitWatts))
        {
            field = SiteField.CircuitTripWatts;
        }
        else if (!SiteRules.IsIn(feeder.TripSeconds, 1, FeederOptions.MaximumTripSeconds))
        {
            field = SiteField.CircuitTripSeconds;
        }

        if (field != SiteField.None)
        {
            return new SiteError(SiteErrorCode.OutOfRange, field, index);
        }

        if (feeder.IsLimited && circuit.Direction != MeterDirection.Import)
        {
            return new SiteError(SiteErrorCode.FeederMustImport, SiteField.CircuitDirection, index);
        }

        if (feeder.TripWatts > 0 && feeder.TripWatts < feeder.LimitWatts)
        {
            return new SiteError(SiteErrorCode.TripBelowLimit, SiteField.CircuitTripWatts, index);
        }

        return feeder.TripWatts == 0 || IsMeasurable(circuit)
            ? null
            : new SiteError(SiteErrorCode.TripNotMeasurable, SiteField.CircuitTripSeconds, index);
    }

    // At the trip's power a pulse must come at least twice in its time, or the overload is seen after the breaker opened.
    private static bool IsMeasurable(CircuitConfiguration circuit)
    {
        if (circuit.MeterKind != MeterKind.Pulse)
        {
            return true;
        }

        long wattMilliseconds = EnergyUnits.MilliwattHoursPerKilowattHour * EnergyUnits.WattMillisecondsPerMilliwattHour
            / circuit.Pulse.ImpulsesPerKilowattHour * circuit.Pulse.RatioNumerator / circuit.Pulse.RatioDenominator;
        return wattMilliseconds * 2 <= circuit.Feeder.TripWatts * (circuit.Feeder.TripSeconds * 1000L);
    }

    private static SiteError CheckLoad(SiteConfiguration site, int index)
    {
        LoadConfiguration load = site.Loads[index];
        if (!SiteRules.IsIn(load.Feeder, LoadConfiguration.NoCircuit, site.Circuits.Length - 1))
        {
            return new SiteError(SiteErrorCode.InvalidFeeder, SiteField.LoadFeeder, index);
        }

        bool isSound = load.Feeder == LoadConfiguration.NoCircuit || load.OwnCircuit == LoadConfiguration.NoCircuit
            || IsUnder(site, load.OwnCircuit, load.Feeder);
        return isSound ? null : new SiteError(SiteErrorCode.InvalidFeeder, SiteField.LoadFeeder, index);
    }

    private static SiteError CheckPulse(SiteConfiguration site)
    {
        IntervalPulseOptions pulse = site.Demand.IntervalPulse;
        if (!SiteRules.IsIn(pulse.Input, IntervalPulseOptions.NoInput, SiteRules.MaximumChannel))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.IntervalInput, -1);
        }

        if (!SiteRules.IsIn(
            pulse.ToleranceSeconds, IntervalPulseOptions.MinimumToleranceSeconds, IntervalPulseOptions.MaximumToleranceSeconds))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.IntervalTolerance, -1);
        }

        bool isTaken = pulse.Input != IntervalPulseOptions.NoInput
            && LiftRules.InputUses(site, pulse.Input) > 1;
        return isTaken ? new SiteError(SiteErrorCode.DuplicateChannel, SiteField.IntervalInput, -1) : null;
    }
}
