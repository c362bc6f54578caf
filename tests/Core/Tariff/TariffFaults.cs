using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Tariff;
using Zibo.EdgeCtl.Core.Tests.Config;

namespace Zibo.EdgeCtl.Core.Tests.Tariff;

/// <summary>Ways to spoil the tariff of a school, and what the rules say of each: code, field, index.</summary>
internal static class TariffFaults
{
    public static Dictionary<string, (Action<SiteConfiguration> Spoil, SiteErrorCode Code, SiteField Field, int Index)> All { get; } = new()
    {
        ["thirteen seasons"] = (s => s.Tariff.Seasons = [.. Enumerable.Range(0, 13).Select(_ => new TariffSeason { Months = 1 })], SiteErrorCode.TariffSeasonCount, SiteField.TariffSeasons, -1),
        ["season of no month"] = (s => s.Tariff.Seasons[2].Months = 0, SiteErrorCode.OutOfRange, SiteField.TariffSeasonMonths, 2),
        ["season of a thirteenth month"] = (s => s.Tariff.Seasons[2].Months = 0x1000, SiteErrorCode.OutOfRange, SiteField.TariffSeasonMonths, 2),
        ["days of no kind"] = (s => s.Tariff.Seasons[1].Days = (TariffDays)3, SiteErrorCode.OutOfRange, SiteField.TariffSeasonDays, 1),
        ["thirteen periods"] = (s => s.Tariff.Seasons[0].Periods = [.. Enumerable.Range(0, 13).Select(i => new TariffPeriod { StartMinutes = i, EndMinutes = i + 1 })], SiteErrorCode.TariffPeriods, SiteField.TariffSeasonPeriods, 0),
        ["period that ends before it begins"] = (s => s.Tariff.Seasons[0].Periods[0].EndMinutes = 100, SiteErrorCode.TariffPeriods, SiteField.TariffSeasonPeriods, 0),
        ["period over the next"] = (s => s.Tariff.Seasons[0].Periods[0].EndMinutes = 421, SiteErrorCode.TariffPeriods, SiteField.TariffSeasonPeriods, 0),
        ["period beyond midnight"] = (s => s.Tariff.Seasons[0].Periods[6].EndMinutes = 1_441, SiteErrorCode.TariffPeriods, SiteField.TariffSeasonPeriods, 0),
        ["period before midnight"] = (s => s.Tariff.Seasons[0].Periods[0].StartMinutes = -1, SiteErrorCode.TariffPeriods, SiteField.TariffSeasonPeriods, 0),
        ["sixth rate"] = (s => s.Tariff.Seasons[0].Periods[0].Rate = (TariffRate)5, SiteErrorCode.TariffPeriods, SiteField.TariffSeasonPeriods, 0),
        ["month without a season"] = (s => s.Tariff.Seasons[2].Months = 1 << 6, SiteErrorCode.TariffMonths, SiteField.TariffSeasons, -1),
        ["month in two seasons"] = (s => s.Tariff.Seasons[2].Months |= 1, SiteErrorCode.TariffMonths, SiteField.TariffSeasons, -1),
        ["month for workdays alone"] = (s => s.Tariff.Seasons[2].Days = TariffDays.Workday, SiteErrorCode.TariffMonths, SiteField.TariffSeasons, -1),
        ["price below nothing"] = (s => s.Tariff.PricesMicroYuanPerKilowattHour[4] = -1, SiteErrorCode.OutOfRange, SiteField.TariffPrices, -1),
        ["price above a hundred yuan"] = (s => s.Tariff.PricesMicroYuanPerKilowattHour[0] = 100_000_001, SiteErrorCode.OutOfRange, SiteField.TariffPrices, -1),
        ["export price below nothing"] = (s => s.Tariff.ExportPriceMicroYuanPerKilowattHour = -1, SiteErrorCode.OutOfRange, SiteField.TariffPrices, -1),
        ["four prices"] = (s => s.Tariff.PricesMicroYuanPerKilowattHour = [1, 1, 1, 1], SiteErrorCode.OutOfRange, SiteField.TariffPrices, -1),
        ["deep valley without a price"] = (s => s.Tariff.PricesMicroYuanPerKilowattHour[4] = 0, SiteErrorCode.TariffPriceMissing, SiteField.TariffPrices, -1),
        ["flat rate without a price"] = (s => s.Tariff.PricesMicroYuanPerKilowattHour[2] = 0, SiteErrorCode.TariffPriceMissing, SiteField.TariffPrices, -1),
        ["change before 1970"] = (s => s.Tariff.Change.FromDay = -1, SiteErrorCode.OutOfRange, SiteField.TariffPriceChange, -1),
        ["change to a price below nothing"] = (
            s => s.Tariff.Change.PricesMicroYuanPerKilowattHour[1] = -1, SiteErrorCode.OutOfRange, SiteField.TariffPriceChange, -1),
        ["change to no price"] = (s => s.Tariff.Change.FromDay = 20_000, SiteErrorCode.TariffPriceMissing, SiteField.TariffPriceChange, -1),
        ["first day before 1970"] = (s => s.Tariff.ValidFromDay = -1, SiteErrorCode.OutOfRange, SiteField.TariffValidFrom, -1),
        ["last day beyond the image"] = (s => s.Tariff.ValidToDay = 65_536, SiteErrorCode.OutOfRange, SiteField.TariffValidTo, -1),
        ["end before the beginning"] = (
            s =>
            {
                s.Tariff.ValidFromDay = 20_000;
                s.Tariff.ValidToDay = 19_999;
            },
            SiteErrorCode.TariffValidity,
            SiteField.TariffValidTo,
            -1),
        ["spread of more than half an hour"] = (s => s.Tariff.SpreadSeconds = 1_801, SiteErrorCode.OutOfRange, SiteField.TariffSpread, -1),
        ["charge of a fourth kind"] = (s => s.Tariff.DemandCharge.Mode = (DemandChargeMode)4, SiteErrorCode.OutOfRange, SiteField.ChargeMode, -1),
        ["charge above a thousand yuan"] = (s => s.Tariff.DemandCharge.PriceMicroYuanPerKilowattMonth = 1_000_000_001, SiteErrorCode.OutOfRange, SiteField.ChargePrice, -1),
        ["contract below nothing"] = (s => s.Tariff.DemandCharge.ContractWatts = -1, SiteErrorCode.OutOfRange, SiteField.ChargeContract, -1),
        ["contract of nothing"] = (s => s.Tariff.DemandCharge.Mode = DemandChargeMode.Contract, SiteErrorCode.DemandChargeIncomplete, SiteField.ChargeContract, -1),
        ["capacity below nothing"] = (s => s.Tariff.DemandCharge.CapacityVoltAmperes = -1, SiteErrorCode.OutOfRange, SiteField.ChargeCapacity, -1),
        ["capacity of nothing"] = (s => s.Tariff.DemandCharge.Mode = DemandChargeMode.Capacity, SiteErrorCode.DemandChargeIncomplete, SiteField.ChargeCapacity, -1),
        ["tolerance below the contract"] = (s => s.Tariff.DemandCharge.ContractTolerancePermille = 999, SiteErrorCode.OutOfRange, SiteField.ChargeTolerance, -1),
        ["excess for less"] = (s => s.Tariff.DemandCharge.ExcessMultiplierPermille = 999, SiteErrorCode.OutOfRange, SiteField.ChargeMultiplier, -1),
        ["third reading of the rule"] = (s => s.Tariff.DemandCharge.ExcessBase = (ExcessBase)2, SiteErrorCode.OutOfRange, SiteField.ChargeExcessBase, -1),
        ["sixth rate to avoid"] = (s => s.Loads[1].Defer.AvoidedRates = 32, SiteErrorCode.OutOfRange, SiteField.LoadDeferAvoid, 1),
        ["every rate avoided"] = (s => s.Loads[1].Defer.AvoidedRates = 31, SiteErrorCode.DeferFromAll, SiteField.LoadDeferAvoid, 1),
        ["every rate of June avoided"] = (s => s.Loads[1].Defer.AvoidedRates = 15, SiteErrorCode.DeferFromAll, SiteField.LoadDeferAvoid, 1),
        ["ready by the next day"] = (s => s.Loads[1].Defer.ReadyByMinutes = 1_440, SiteErrorCode.OutOfRange, SiteField.LoadDeferReadyBy, 1),
        ["more minutes than a day has"] = (s => s.Loads[1].Defer.NeededMinutes = 1_441, SiteErrorCode.OutOfRange, SiteField.LoadDeferNeeded, 1),
        ["put off for more than a day"] = (s => s.Loads[1].Defer.MaximumMilliseconds = 86_400_001, SiteErrorCode.OutOfRange, SiteField.LoadDeferMaximum, 1),
        ["put off without a tariff"] = (
            s =>
            {
                s.Loads[1].Defer.AvoidedRates = 1;
                s.Tariff.Seasons = [];
            },
            SiteErrorCode.DeferWithoutTariff,
            SiteField.LoadDefer,
            1),
        ["opt-out above the channels"] = (s => s.DemandResponse.OptOutInput = 64, SiteErrorCode.OutOfRange, SiteField.ResponseOptOut, -1),
        ["opt-out on the fire alarm"] = (s => s.DemandResponse.OptOutInput = 0, SiteErrorCode.DuplicateChannel, SiteField.ResponseOptOut, -1),
        ["heartbeat of a second"] = (s => s.DemandResponse.HeartbeatSeconds = 59, SiteErrorCode.OutOfRange, SiteField.ResponseHeartbeat, -1),
        ["heartbeat of more than a day"] = (s => s.DemandResponse.HeartbeatSeconds = 86_401, SiteErrorCode.OutOfRange, SiteField.ResponseHeartbeat, -1),
        ["heartbeat that nothing follows"] = (s => s.DemandResponse.HeartbeatSeconds = 600, SiteErrorCode.FallbackIncomplete, SiteField.ResponseFallback, -1),
        ["fallback that nothing causes"] = (s => s.DemandResponse.FallbackLimitWatts = 600, SiteErrorCode.FallbackIncomplete, SiteField.ResponseFallback, -1),
        ["fallback below nothing"] = (s => s.DemandResponse.FallbackLimitWatts = -1, SiteErrorCode.OutOfRange, SiteField.ResponseFallback, -1),
    };

    /// <summary>A school with the tariff of Shandong.</summary>
    public static SiteConfiguration School()
    {
        SiteConfiguration site = Sites.School();
        site.Tariff.Seasons = Shandong.Options().Seasons;
        site.Tariff.PricesMicroYuanPerKilowattHour = Shandong.Options().PricesMicroYuanPerKilowattHour;
        return site;
    }
}
