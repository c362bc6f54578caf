using System.Globalization;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>
/// Puts something harmless in the place of what the rules refused, so that they go on to the next error. What comes out is
/// never used: it only must not make an error of something that was right.
/// </summary>
internal static class RuleMending
{
    /// <summary>Mends one error.</summary>
    /// <returns>False where the code is not known.</returns>
    public static bool Mend(SiteConfiguration site, SiteError error)
    {
        switch (error.Code)
        {
            case SiteErrorCode.InvalidId or SiteErrorCode.DuplicateId:
                MendId(site, error);
                return true;
            case SiteErrorCode.OutOfRange or SiteErrorCode.DuplicateChannel:
                return MendNumber(site, error);
            case SiteErrorCode.CircuitCount:
                MendCircuits(site);
                return true;
            case SiteErrorCode.LoadCount:
                site.Loads = site.Loads[..SiteRules.MaximumLoads];
                return true;
            case SiteErrorCode.ProtectedKind:
                site.Loads[error.Index].Options.Kind = LoadKind.Other;
                return true;
            case SiteErrorCode.FireAlarmMissing:
                site.FireAlarmInput = 0;
                return true;
            case SiteErrorCode.CompressorTimes when error.Field == SiteField.LoadMinimumOn:
                site.Loads[error.Index].Options.MinimumOnMilliseconds = SiteRules.CompressorMinimumOnMilliseconds;
                return true;
            case SiteErrorCode.CompressorTimes:
                site.Loads[error.Index].Options.MinimumOffMilliseconds = SiteRules.CompressorMinimumOffMilliseconds;
                return true;
            case SiteErrorCode.UnknownCircuit when error.Field == SiteField.SiteCircuit:
                MakeFirstCircuitTheSites(site);
                return true;
            case SiteErrorCode.UnknownCircuit or SiteErrorCode.SharedOwnCircuit:
                site.Loads[error.Index].OwnCircuit = LoadConfiguration.NoCircuit;
                return true;
            default:
                return false;
        }
    }

    private static void MendId(SiteConfiguration site, SiteError error)
    {
        // No file has this name: it is longer than ids that people write, and unique by its number.
        string id = string.Create(CultureInfo.InvariantCulture, $"mended-by-the-tool-{error.Index + 1}");
        switch (error.Field)
        {
            case SiteField.SiteId:
                site.SiteId = id;
                break;
            case SiteField.DeviceId:
                site.DeviceId = id;
                break;
            case SiteField.CircuitId:
                site.Circuits[error.Index].Id = id;
                break;
            default:
                site.Loads[error.Index].Id = id;
                break;
        }
    }

    private static bool MendNumber(SiteConfiguration site, SiteError error)
    {
        SiteConfiguration defaults = new();
        FieldGuide guide = FieldGuide.Of(error.Field);
        switch (error.Field)
        {
            case SiteField.UtcOffsetMinutes:
                site.UtcOffsetMinutes = defaults.UtcOffsetMinutes;
                return true;
            case SiteField.ScanMilliseconds:
                site.ScanMilliseconds = defaults.ScanMilliseconds;
                return true;
            case SiteField.StateSeconds:
                site.StateSeconds = defaults.StateSeconds;
                return true;
            case SiteField.FireAlarmInput:
                site.FireAlarmInput = guide.Least;
                return true;
            case SiteField.LimitWatts:
                site.Demand.LimitWatts = defaults.Demand.LimitWatts;
                return true;
            case SiteField.WindowSeconds:
                site.Demand.WindowSeconds = defaults.Demand.WindowSeconds;
                return true;
            case SiteField.Mode:
                site.Demand.Mode = defaults.Demand.Mode;
                return true;
            case SiteField.Fallback:
                site.Demand.Fallback = defaults.Demand.Fallback;
                return true;
            default:
                return error.Index >= 0
                    && (error.Field < SiteField.Loads
                        ? MendCircuit(site, error)
                        : MendLoad(site, error, guide.Least));
        }
    }

    private static bool MendCircuit(SiteConfiguration site, SiteError error)
    {
        CircuitConfiguration circuit = site.Circuits[error.Index];
        CircuitConfiguration defaults = new();
        switch (error.Field)
        {
            case SiteField.CircuitChannel:
                circuit.Channel = Unused(channel => site.Circuits.Any(
                    other => other.MeterKind == circuit.MeterKind && other.Channel == channel));
                return true;
            case SiteField.CircuitMeterKind:
                circuit.MeterKind = defaults.MeterKind;
                return true;
            case SiteField.ImpulsesPerKilowattHour:
                circuit.Pulse.ImpulsesPerKilowattHour = defaults.Pulse.ImpulsesPerKilowattHour;
                return true;
            case SiteField.Ratio:
                circuit.Pulse.RatioNumerator = defaults.Pulse.RatioNumerator;
                circuit.Pulse.RatioDenominator = defaults.Pulse.RatioDenominator;
                return true;
            case SiteField.MilliamperesPerVolt:
                circuit.Current.MilliamperesPerVolt = defaults.Current.MilliamperesPerVolt;
                return true;
            case SiteField.NominalVolts:
                circuit.Current.NominalVolts = defaults.Current.NominalVolts;
                return true;
            case SiteField.PowerFactorPermille:
                circuit.Current.PowerFactorPermille = defaults.Current.PowerFactorPermille;
                return true;
            default:
                return false;
        }
    }

    private static bool MendLoad(SiteConfiguration site, SiteError error, int least)
    {
        LoadConfiguration load = site.Loads[error.Index];
        switch (error.Field)
        {
            case SiteField.LoadOutput:
                load.Output = Unused(output => site.Loads.Any(other => other.Output == output));
                return true;
            case SiteField.LoadRatedWatts:
                load.Options.RatedWatts = least;
                return true;
            case SiteField.LoadShedPriority:
                load.Options.ShedPriority = least;
                return true;
            case SiteField.LoadMinimumOn:
                load.Options.MinimumOnMilliseconds = SiteRules.CompressorMinimumOnMilliseconds;
                return true;
            case SiteField.LoadMinimumOff:
                load.Options.MinimumOffMilliseconds = SiteRules.CompressorMinimumOffMilliseconds;
                return true;
            default:
                return false;
        }
    }

    private static void MendCircuits(SiteConfiguration site)
    {
        site.Circuits = site.Circuits.Length == 0 ? [new CircuitConfiguration { Id = "mended-by-the-tool" }] : site.Circuits[..SiteRules.MaximumCircuits];
        foreach (LoadConfiguration load in site.Loads.Where(load => load.OwnCircuit >= site.Circuits.Length))
        {
            load.OwnCircuit = LoadConfiguration.NoCircuit;
        }

        if (site.SiteCircuit >= site.Circuits.Length)
        {
            MakeFirstCircuitTheSites(site);
        }
    }

    private static void MakeFirstCircuitTheSites(SiteConfiguration site)
    {
        site.SiteCircuit = 0;
        foreach (LoadConfiguration load in site.Loads.Where(load => load.OwnCircuit == 0))
        {
            load.OwnCircuit = LoadConfiguration.NoCircuit;
        }
    }

    private static int Unused(Predicate<int> isUsed)
    {
        // More channels than entries: one is always left.
        int channel = SiteRules.MaximumChannel;
        while (isUsed(channel))
        {
            channel--;
        }

        return channel;
    }
}
