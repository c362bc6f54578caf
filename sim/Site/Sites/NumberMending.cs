using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Puts a number that the rules allow in the place of one that they refused; see <see cref="RuleMending"/>.</summary>
internal static class NumberMending
{
    /// <summary>Mends one number or choice.</summary>
    /// <returns>False where the field is not known.</returns>
    public static bool Mend(SiteConfiguration site, SiteError error)
    {
        SiteConfiguration defaults = new();
        FieldGuide guide = FieldGuide.Of(error.Field);
        switch (error.Field)
        {
            case SiteField.ModbusModel or SiteField.ModbusAddress or SiteField.ModbusRatio or SiteField.CircuitDirection:
                return MeteringMending.Mend(site, error);
            case SiteField.UtcOffsetMinutes:
                site.UtcOffsetMinutes = defaults.UtcOffsetMinutes;
                return true;
            case SiteField.ScanMilliseconds:
                site.ScanMilliseconds = defaults.ScanMilliseconds;
                return true;
            case SiteField.StateSeconds:
                site.StateSeconds = defaults.StateSeconds;
                return true;
            case SiteField.LiveSeconds:
                site.LiveSeconds = defaults.LiveSeconds;
                return true;
            case SiteField.FireAlarmInput:
                site.FireAlarmInput = RuleMending.FireAlarmInputBeside(site);
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
            case SiteField.SupplyFailInput:
                site.SupplyFailInput = defaults.SupplyFailInput;
                return true;
            case var field when PulseMending.Knows(field):
                return PulseMending.Mend(site, error);
            case var field when SheddingMending.Knows(field):
                return SheddingMending.Mend(site, error);
            case SiteField.QuantumWattHours:
                site.Checkpoint.QuantumWattHours = defaults.Checkpoint.QuantumWattHours;
                return true;
            case SiteField.QuantumSeconds:
                site.Checkpoint.QuantumSeconds = defaults.Checkpoint.QuantumSeconds;
                return true;
            case SiteField.EnduranceWrites:
                site.Checkpoint.EnduranceWrites = defaults.Checkpoint.EnduranceWrites;
                return true;
            case SiteField.LifeYears:
                site.Checkpoint.LifeYears = defaults.Checkpoint.LifeYears;
                return true;
            case SiteField.CoalEquivalentBasis:
                site.Factors.CoalEquivalentBasis = defaults.Factors.CoalEquivalentBasis;
                return true;
            case SiteField.MilligramsCo2PerKilowattHour:
                site.Factors.MilligramsCo2PerKilowattHour = defaults.Factors.MilligramsCo2PerKilowattHour;
                return true;
            case SiteField.NoiseFloorMicrovolts or SiteField.VoltageChannel or SiteField.VoltageMillivoltsPerVolt:
                MendSampling(site.Circuits[error.Index].Current, error.Field);
                return true;
            case >= SiteField.MonthKilowattHours and <= SiteField.MonthToDateCubicMetres:
                return BudgetMending.Mend(site, error);
            case SiteField.QuantumLitres or SiteField.CurrentMaximumWatts:
                return MeteringLimitMending.Mend(site, error);
            case var field when GuardMending.Knows(field):
                return GuardMending.Mend(site, error);
            case var field when TariffMending.Knows(field):
                return TariffMending.Mend(site, error);
            case var field when ScheduleMending.Knows(field):
                return ScheduleMending.Mend(site, error);
            case var field when TreeMending.Knows(field):
                TreeMending.MendNumber(site, error);
                return true;
            case SiteField.LoadAnalogOutput or SiteField.LoadMinimumLevel or SiteField.LoadLevelKind:
                return LevelMending.Mend(site.Loads[error.Index], error.Field);
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
                    other => (other.MeterKind == circuit.MeterKind && other.Channel == channel)
                        || (other.MeterKind == MeterKind.Current && other.Current.VoltageChannel == channel))
                    || site.WaterMeters.Any(other => other.Channel == channel));
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
                load.Output = Unused(
                    output => site.Loads.Any(other => other.Output == output) || LiftRules.EconomyUses(site, output) > 0);
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
                SheddingMending.ForgetAllowances(load.Options);
                return true;
            default:
                return false;
        }
    }

    private static void MendSampling(CurrentSensorOptions current, SiteField field)
    {
        CurrentSensorOptions defaults = new();
        switch (field)
        {
            case SiteField.NoiseFloorMicrovolts:
                current.NoiseFloorMicrovolts = defaults.NoiseFloorMicrovolts;
                break;
            case SiteField.VoltageChannel:
                current.VoltageChannel = defaults.VoltageChannel;
                break;
            default:
                current.VoltageMillivoltsPerVolt = defaults.VoltageMillivoltsPerVolt;
                break;
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
