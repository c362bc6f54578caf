using System.Globalization;
using Zibo.EdgeCtl.Core.Config;
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
                return NumberMending.Mend(site, error);
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
                site.FireAlarmInput = FireAlarmInputBeside(site);
                return true;
            case SiteErrorCode.CompressorTimes when error.Field == SiteField.LoadMinimumOn:
                site.Loads[error.Index].Options.MinimumOnMilliseconds = SiteRules.CompressorMinimumOnMilliseconds;
                return true;
            case SiteErrorCode.CompressorTimes:
                site.Loads[error.Index].Options.MinimumOffMilliseconds = SiteRules.CompressorMinimumOffMilliseconds;
                SheddingMending.ForgetAllowances(site.Loads[error.Index].Options);
                return true;
            case SiteErrorCode.UnknownCircuit when error.Field == SiteField.SiteCircuit:
                MakeFirstCircuitTheSites(site);
                return true;
            case SiteErrorCode.UnknownCircuit or SiteErrorCode.SharedOwnCircuit:
                site.Loads[error.Index].OwnCircuit = LoadConfiguration.NoCircuit;
                return true;
            case SiteErrorCode.MaximumPowerMissing or SiteErrorCode.FilterLosesPulses or SiteErrorCode.LeakNotMeasurable:
                return PulseMending.Mend(site, error);
            case SiteErrorCode.WaterMeterCount:
                site.WaterMeters = site.WaterMeters[..PulseRules.MaximumWaterMeters];
                return true;
            case SiteErrorCode.MustImport:
                site.Circuits[error.Index].Direction = MeterDirection.Import;
                return true;
            case SiteErrorCode.InvalidCheck:
                site.Circuits[error.Index].Checks = CircuitConfiguration.NoCheck;
                return true;
            case SiteErrorCode.SubItemCode:
                site.Circuits[error.Index].SubItemCode = string.Empty;
                return true;
            case SiteErrorCode.FactorBasis:
                site.Factors.MilligramsCePerKilowattHour = site.Factors.CoalEquivalentBasis == CoalEquivalentBasis.Calorific
                    ? FactorOptions.MinimumCalorificMilligrams
                    : FactorOptions.MinimumEquivalentMilligrams;
                return true;
            case >= SiteErrorCode.BudgetMonths and <= SiteErrorCode.BudgetWaterMeterMissing:
                return BudgetMending.Mend(site, error);
            case SiteErrorCode.UnknownTemperature when ScheduleMending.Knows(error.Field):
                return ScheduleMending.Mend(site, error);
            case >= SiteErrorCode.TemperatureCount and <= SiteErrorCode.EconomyOnLoadRelay:
                return GuardMending.Mend(site, error);
            case SiteErrorCode.AllowanceTooShort:
                return SheddingMending.Mend(site, error);
            case >= SiteErrorCode.InvalidParent and <= SiteErrorCode.TripNotMeasurable:
                TreeMending.Mend(site, error);
                return true;
            case (>= SiteErrorCode.CalendarYears and <= SiteErrorCode.SetpointBound) or (>= SiteErrorCode.ShiftWithoutTariff and <= SiteErrorCode.ShiftRange):
                return ScheduleMending.Mend(site, error);
            case SiteErrorCode.StepGroup:
                site.Loads[error.Index].Group = LoadConfiguration.NoGroup;
                return true;
            case SiteErrorCode.StepsWithLevel or SiteErrorCode.EvLevel:
                LevelMending.RemoveLevel(site.Loads[error.Index]);
                return true;
            case >= SiteErrorCode.TariffSeasonCount and <= SiteErrorCode.FallbackIncomplete:
                return TariffMending.Mend(site, error);
            default:
                return false;
        }
    }

    /// <summary>A fire alarm input that serves nothing else.</summary>
    public static int FireAlarmInputBeside(SiteConfiguration site) => GuardMending.UnusedInput(site);

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
            case SiteField.WaterId:
                site.WaterMeters[error.Index].Id = id;
                break;
            case SiteField.Co2Basis:
                site.Factors.Co2Basis = new FactorOptions().Co2Basis;
                break;
            case SiteField.TemperatureId:
                site.Temperatures[error.Index].Id = id;
                break;
            case SiteField.LiftBankId:
                site.LiftBanks[error.Index].Id = id;
                break;
            case SiteField.ScheduleId:
                site.Schedules[error.Index].Id = id;
                break;
            case SiteField.LightSensorId:
                site.LightSensors[error.Index].Id = id;
                break;
            case SiteField.SetpointId:
                site.Setpoints[error.Index].Id = id;
                break;
            default:
                site.Loads[error.Index].Id = id;
                break;
        }
    }

    private static void MendCircuits(SiteConfiguration site)
    {
        site.Circuits = site.Circuits.Length == 0
            ? [new CircuitConfiguration { Id = "mended-by-the-tool" }]
            : site.Circuits[..SiteRules.MaximumCircuits];
        foreach (LoadConfiguration load in site.Loads.Where(load => load.OwnCircuit >= site.Circuits.Length))
        {
            load.OwnCircuit = LoadConfiguration.NoCircuit;
        }

        foreach (CircuitConfiguration circuit in site.Circuits.Where(circuit => circuit.Checks >= site.Circuits.Length))
        {
            circuit.Checks = CircuitConfiguration.NoCheck;
        }

        TreeMending.CutOff(site);
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

        TreeMending.Fell(site);
    }
}
