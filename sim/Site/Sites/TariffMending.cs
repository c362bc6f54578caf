using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Mends the tariff, loads that wait for it and demand response; see <see cref="RuleMending"/>.</summary>
internal static class TariffMending
{
    /// <summary>True for a field of this part.</summary>
    public static bool Knows(SiteField field) => field is (>= SiteField.TariffSeasons and <= SiteField.ResponseFallback) or SiteField.TariffPriceChange;

    /// <summary>A season that the rules accept alone.</summary>
    public static TariffSeason AllYear() => new() { Months = TariffSeason.AllMonths };

    /// <summary>Avoids the whole of no month: whether anything would can be judged only against the periods that were meant.</summary>
    public static void AvoidLess(SiteConfiguration site)
    {
        // What is no rate at all stays what it is.
        foreach (ShiftOptions shift in site.Setpoints.Select(setpoint => setpoint.Options.Shift)
            .Where(shift => shift.DearRateIndex > (int)TariffRate.Sharp && ShiftOptions.IsRate(shift.DearRateIndex)))
        {
            shift.DearRateIndex = (int)TariffRate.Sharp;
        }

        foreach (LoadConfiguration load in site.Loads.Where(load => load.Defer.NeededMinutes == 0))
        {
            load.Defer.NeededMinutes = 1;
        }
    }

    /// <summary>Mends one error.</summary>
    /// <returns>False where the field is not one of these.</returns>
    public static bool Mend(SiteConfiguration site, SiteError error)
    {
        TariffOptions tariff = site.Tariff;
        TariffOptions defaults = new();
        switch (error.Field)
        {
            case SiteField.TariffSeasonDays:
                tariff.Seasons[error.Index].Days = TariffDays.All;
                return true;
            case SiteField.TariffSeasonPeriods:
                tariff.Seasons[error.Index].Periods = [];
                AvoidLess(site);
                return true;
            case SiteField.TariffSeasons or SiteField.TariffSeasonMonths:
                tariff.Seasons = [AllYear()];
                AvoidLess(site);
                return true;
            case SiteField.TariffPrices:
                tariff.PricesMicroYuanPerKilowattHour = defaults.PricesMicroYuanPerKilowattHour;
                tariff.ExportPriceMicroYuanPerKilowattHour = defaults.ExportPriceMicroYuanPerKilowattHour;
                tariff.Change.FromDay = TariffOptions.NoDay;
                return true;
            case SiteField.TariffPriceChange:
                tariff.Change.FromDay = TariffOptions.NoDay;
                tariff.Change.PricesMicroYuanPerKilowattHour = new int[TariffOptions.RateCount];
                return true;
            case SiteField.TariffValidFrom or SiteField.TariffValidTo:
                tariff.ValidFromDay = error.Field == SiteField.TariffValidFrom ? defaults.ValidFromDay : tariff.ValidFromDay;
                tariff.ValidToDay = defaults.ValidToDay;
                return true;
            case SiteField.TariffSpread:
                tariff.SpreadSeconds = defaults.SpreadSeconds;
                return true;
            default:
                return MendCharge(tariff.DemandCharge, error.Field) || MendDefer(site, error);
        }
    }

    private static bool MendCharge(DemandChargeOptions charge, SiteField field)
    {
        DemandChargeOptions defaults = new();
        switch (field)
        {
            case SiteField.ChargeMode:
                charge.Mode = defaults.Mode;
                return true;
            case SiteField.ChargePrice:
                charge.PriceMicroYuanPerKilowattMonth = defaults.PriceMicroYuanPerKilowattMonth;
                return true;
            case SiteField.ChargeContract:
                charge.ContractWatts = 1;
                return true;
            case SiteField.ChargeCapacity:
                charge.CapacityVoltAmperes = 1;
                return true;
            case SiteField.ChargeTolerance:
                charge.ContractTolerancePermille = defaults.ContractTolerancePermille;
                return true;
            case SiteField.ChargeMultiplier:
                charge.ExcessMultiplierPermille = defaults.ExcessMultiplierPermille;
                return true;
            case SiteField.ChargeExcessBase:
                charge.ExcessBase = defaults.ExcessBase;
                return true;
            default:
                return false;
        }
    }

    private static bool MendDefer(SiteConfiguration site, SiteError error)
    {
        switch (error.Field)
        {
            case SiteField.LoadDefer or SiteField.LoadDeferAvoid:
                site.Loads[error.Index].Defer.AvoidedRates = 0;
                return true;
            case SiteField.LoadDeferReadyBy:
                site.Loads[error.Index].Defer.ReadyByMinutes = 0;
                return true;
            case SiteField.LoadDeferNeeded:
                site.Loads[error.Index].Defer.NeededMinutes = 1;
                return true;
            case SiteField.LoadDeferMaximum:
                site.Loads[error.Index].Defer.MaximumMilliseconds = 1;
                return true;
            case SiteField.ResponseOptOut:
                site.DemandResponse.OptOutInput = SiteConfiguration.NoInput;
                return true;
            case SiteField.ResponseHeartbeat:
                // What it is judged with stays as it is, so that its own error is found.
                site.DemandResponse.HeartbeatSeconds =
                    site.DemandResponse.FallbackLimitWatts == 0 ? 0 : DemandResponseOptions.MinimumHeartbeatSeconds;
                return true;
            case SiteField.ResponseFallback:
                site.DemandResponse.FallbackLimitWatts = site.DemandResponse.HeartbeatSeconds == 0 ? 0 : 1;
                return true;
            default:
                return false;
        }
    }
}
