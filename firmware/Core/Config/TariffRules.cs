using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> about the tariff and its charges.</summary>
public static class TariffRules
{
    /// <summary>Longest time over which controllers spread what a cheaper rate brings back, in s.</summary>
    public const int MaximumSpreadSeconds = 1_800;

    /// <summary>Checks a configuration.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        TariffOptions tariff = site.Tariff;
        if (tariff.Seasons.Length > TariffOptions.MaximumSeasons)
        {
            return new SiteError(SiteErrorCode.TariffSeasonCount, SiteField.TariffSeasons, -1);
        }

        for (int i = 0; i < tariff.Seasons.Length; i++)
        {
            SiteError error = CheckSeason(tariff.Seasons[i], i);
            if (error != null)
            {
                return error;
            }
        }

        if (tariff.IsUsed && !CoversYear(tariff.Seasons))
        {
            return new SiteError(SiteErrorCode.TariffMonths, SiteField.TariffSeasons, -1);
        }

        return CheckPrices(tariff) ?? CheckChange(tariff) ?? CheckValidity(tariff) ?? CheckCharge(tariff.DemandCharge);
    }

    /// <summary>True where a month has no other rates than these: what avoids them would avoid it from its first day to its last.</summary>
    /// <param name="tariff">A tariff that has been checked.</param>
    /// <param name="rates">Those, as bits by their numbers.</param>
    public static bool HasMonthOf(TariffOptions tariff, int rates)
    {
        int others = 0;
        for (int i = 0; i < tariff.Seasons.Length; i++)
        {
            others |= (RatesOf(tariff.Seasons[i]) & ~rates) == 0 ? 0 : tariff.Seasons[i].Months;
        }

        return others != TariffSeason.AllMonths;
    }

    private static int RatesOf(TariffSeason season)
    {
        int rates = 0;
        int minutes = 0;
        for (int i = 0; i < season.Periods.Length; i++)
        {
            rates |= 1 << (int)season.Periods[i].Rate;
            minutes += season.Periods[i].EndMinutes - season.Periods[i].StartMinutes;
        }

        return minutes < TariffPeriod.MinutesPerDay ? rates | (1 << (int)TariffRate.Flat) : rates;
    }

    private static SiteError CheckSeason(TariffSeason season, int index)
    {
        if (season.Days > TariffDays.DayOff)
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.TariffSeasonDays, index);
        }

        if (!SiteRules.IsIn(season.Months, 1, TariffSeason.AllMonths))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.TariffSeasonMonths, index);
        }

        bool isSound = season.Periods.Length <= TariffOptions.MaximumPeriods;
        int end = 0;
        for (int i = 0; isSound && i < season.Periods.Length; i++)
        {
            TariffPeriod period = season.Periods[i];
            isSound = period.StartMinutes >= end && period.StartMinutes < period.EndMinutes
                && period.EndMinutes <= TariffPeriod.MinutesPerDay && period.Rate <= TariffRate.Deep;
            end = period.EndMinutes;
        }

        return isSound ? null : new SiteError(SiteErrorCode.TariffPeriods, SiteField.TariffSeasonPeriods, index);
    }

    // Each month once, or once for days that are worked and once for the others: what is left open would be a guess.
    private static bool CoversYear(TariffSeason[] seasons)
    {
        int work = 0;
        int other = 0;
        bool isOnce = true;
        for (int i = 0; i < seasons.Length; i++)
        {
            int onWork = seasons[i].Days == TariffDays.DayOff ? 0 : seasons[i].Months;
            int onOther = seasons[i].Days == TariffDays.Workday ? 0 : seasons[i].Months;
            isOnce &= (work & onWork) == 0 && (other & onOther) == 0;
            work |= onWork;
            other |= onOther;
        }

        return isOnce && work == TariffSeason.AllMonths && other == TariffSeason.AllMonths;
    }

    private static SiteError CheckChange(TariffOptions tariff)
    {
        PriceChange change = tariff.Change;
        bool isSound = change.PricesMicroYuanPerKilowattHour.Length == TariffOptions.RateCount
            && SiteRules.IsIn(change.FromDay, TariffOptions.NoDay, CalendarRules.MaximumDay);
        for (int i = 0; isSound && i < TariffOptions.RateCount; i++)
        {
            isSound = SiteRules.IsIn(change.PricesMicroYuanPerKilowattHour[i], 0, TariffOptions.MaximumPriceMicroYuanPerKilowattHour);
        }

        if (!isSound)
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.TariffPriceChange, -1);
        }

        // Prices that change are there before and after, and for every rate.
        return change.IsUsed && !tariff.HasPrices ? new SiteError(SiteErrorCode.TariffPriceMissing, SiteField.TariffPriceChange, -1) : null;
    }

    private static SiteError CheckPrices(TariffOptions tariff)
    {
        bool isAny = false;
        bool isSound = tariff.PricesMicroYuanPerKilowattHour.Length == TariffOptions.RateCount;
        for (int i = 0; isSound && i < TariffOptions.RateCount; i++)
        {
            int price = tariff.PricesMicroYuanPerKilowattHour[i];
            isSound = SiteRules.IsIn(price, 0, TariffOptions.MaximumPriceMicroYuanPerKilowattHour);
            isAny |= price > 0;
        }

        isSound &= SiteRules.IsIn(tariff.ExportPriceMicroYuanPerKilowattHour, 0, TariffOptions.MaximumPriceMicroYuanPerKilowattHour);
        if (!isSound)
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.TariffPrices, -1);
        }

        // Half a bill is none.
        return isAny && tariff.IsUsed && !tariff.HasPresentPrices
            ? new SiteError(SiteErrorCode.TariffPriceMissing, SiteField.TariffPrices, -1)
            : null;
    }

    private static SiteError CheckValidity(TariffOptions tariff)
    {
        if (!SiteRules.IsIn(tariff.ValidFromDay, TariffOptions.NoDay, CalendarRules.MaximumDay))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.TariffValidFrom, -1);
        }

        if (!SiteRules.IsIn(tariff.ValidToDay, TariffOptions.NoDay, CalendarRules.MaximumDay))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.TariffValidTo, -1);
        }

        if (tariff.ValidToDay != TariffOptions.NoDay && tariff.ValidToDay < tariff.ValidFromDay)
        {
            return new SiteError(SiteErrorCode.TariffValidity, SiteField.TariffValidTo, -1);
        }

        return SiteRules.IsIn(tariff.SpreadSeconds, 0, MaximumSpreadSeconds)
            ? null
            : new SiteError(SiteErrorCode.OutOfRange, SiteField.TariffSpread, -1);
    }

    private static SiteError CheckCharge(DemandChargeOptions charge)
    {
        SiteField field = CheckNumbers(charge);
        if (field != SiteField.None)
        {
            return new SiteError(SiteErrorCode.OutOfRange, field, -1);
        }

        if (charge.Mode == DemandChargeMode.Contract && charge.ContractWatts == 0)
        {
            return new SiteError(SiteErrorCode.DemandChargeIncomplete, SiteField.ChargeContract, -1);
        }

        if (charge.Mode == DemandChargeMode.Capacity && charge.CapacityVoltAmperes == 0)
        {
            return new SiteError(SiteErrorCode.DemandChargeIncomplete, SiteField.ChargeCapacity, -1);
        }

        return null;
    }

    private static SiteField CheckNumbers(DemandChargeOptions charge)
    {
        if (charge.Mode > DemandChargeMode.Actual)
        {
            return SiteField.ChargeMode;
        }

        if (!SiteRules.IsIn(charge.PriceMicroYuanPerKilowattMonth, 0, DemandChargeOptions.MaximumPriceMicroYuanPerKilowattMonth))
        {
            return SiteField.ChargePrice;
        }

        if (!SiteRules.IsIn(charge.ContractWatts, 0, DemandOptions.MaximumLimitWatts))
        {
            return SiteField.ChargeContract;
        }

        if (!SiteRules.IsIn(charge.CapacityVoltAmperes, 0, DemandOptions.MaximumLimitWatts))
        {
            return SiteField.ChargeCapacity;
        }

        if (!SiteRules.IsIn(charge.ContractTolerancePermille, 1_000, DemandChargeOptions.MaximumTolerancePermille))
        {
            return SiteField.ChargeTolerance;
        }

        if (!SiteRules.IsIn(charge.ExcessMultiplierPermille, 1_000, DemandChargeOptions.MaximumMultiplierPermille))
        {
            return SiteField.ChargeMultiplier;
        }

        return charge.ExcessBase <= ExcessBase.Contract ? SiteField.None : SiteField.ChargeExcessBase;
    }
}
