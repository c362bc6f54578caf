using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> about loads that wait for a cheaper rate, and about demand response.</summary>
public static class DeferRules
{
    /// <summary>Checks a configuration whose tariff has been checked.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        for (int i = 0; i < site.Loads.Length; i++)
        {
            DeferOptions defer = site.Loads[i].Defer;
            SiteField field = CheckNumbers(defer);
            if (field != SiteField.None)
            {
                return new SiteError(SiteErrorCode.OutOfRange, field, i);
            }

            if (defer.IsUsed && !site.Tariff.IsUsed)
            {
                return new SiteError(SiteErrorCode.DeferWithoutTariff, SiteField.LoadDefer, i);
            }

            bool isGivenMinutes = defer.NeededMinutes > 0 || defer.MaximumMilliseconds > 0;
            if (defer.AvoidedRates == DeferOptions.AllRates || (defer.IsUsed && !isGivenMinutes && TariffRules.HasMonthOf(site.Tariff, defer.AvoidedRates)))
            {
                return new SiteError(SiteErrorCode.DeferFromAll, SiteField.LoadDeferAvoid, i);
            }
        }

        return CheckResponse(site);
    }

    private static SiteField CheckNumbers(DeferOptions defer)
    {
        if (!SiteRules.IsIn(defer.AvoidedRates, 0, DeferOptions.AllRates))
        {
            return SiteField.LoadDeferAvoid;
        }

        if (!SiteRules.IsIn(defer.ReadyByMinutes, 0, TariffPeriod.MinutesPerDay - 1))
        {
            return SiteField.LoadDeferReadyBy;
        }

        if (!SiteRules.IsIn(defer.NeededMinutes, 0, TariffPeriod.MinutesPerDay))
        {
            return SiteField.LoadDeferNeeded;
        }

        return SiteRules.IsIn(defer.MaximumMilliseconds, 0, DeferOptions.MostMaximumMilliseconds)
            ? SiteField.None
            : SiteField.LoadDeferMaximum;
    }

    private static SiteError CheckResponse(SiteConfiguration site)
    {
        DemandResponseOptions response = site.DemandResponse;
        if (!SiteRules.IsIn(response.OptOutInput, SiteConfiguration.NoInput, SiteRules.MaximumChannel))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.ResponseOptOut, -1);
        }

        if (response.OptOutInput != SiteConfiguration.NoInput && LiftRules.InputUses(site, response.OptOutInput) > 1)
        {
            return new SiteError(SiteErrorCode.DuplicateChannel, SiteField.ResponseOptOut, -1);
        }

        bool isHeartbeat = response.HeartbeatSeconds == 0 || SiteRules.IsIn(
            response.HeartbeatSeconds, DemandResponseOptions.MinimumHeartbeatSeconds, DemandResponseOptions.MaximumHeartbeatSeconds);
        if (!isHeartbeat)
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.ResponseHeartbeat, -1);
        }

        if (!SiteRules.IsIn(response.FallbackLimitWatts, 0, DemandOptions.MaximumLimitWatts))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.ResponseFallback, -1);
        }

        return (response.HeartbeatSeconds == 0) == (response.FallbackLimitWatts == 0)
            ? null
            : new SiteError(SiteErrorCode.FallbackIncomplete, SiteField.ResponseFallback, -1);
    }
}
