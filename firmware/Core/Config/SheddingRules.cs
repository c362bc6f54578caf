using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> about what loads can bear and how they come back after an outage.</summary>
public static class SheddingRules
{
    /// <summary>Longest allowance, a day, in ms.</summary>
    public const int MaximumAllowanceMilliseconds = 86_400_000;

    /// <summary>
    /// What an allowance must be longer than the minimum off time, in ms. A load is shed only while its allowance covers the
    /// minimum off time: without this much more it would never be shed, or never twice on one day, and nobody would know why.
    /// </summary>
    public const int AllowanceMarginMilliseconds = 60_000;

    /// <summary>Checks a configuration whose other numbers are right.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        for (int i = 0; i < site.Loads.Length; i++)
        {
            SiteError error = CheckLoad(site.Loads[i].Options, i);
            if (error != null)
            {
                return error;
            }
        }

        SiteField field = CheckPowerUp(site.PowerUp);
        return field == SiteField.None ? null : new SiteError(SiteErrorCode.OutOfRange, field, -1);
    }

    private static SiteError CheckLoad(LoadOptions options, int index)
    {
        SiteField field = SiteField.None;
        if (!IsIn(options.MaximumShedMilliseconds, MaximumAllowanceMilliseconds))
        {
            field = SiteField.LoadMaximumShed;
        }
        else if (!IsIn(options.MaximumShedPerDayMilliseconds, MaximumAllowanceMilliseconds))
        {
            field = SiteField.LoadMaximumShedPerDay;
        }
        else if (!IsIn(options.MaximumStartsPerHour, LoadOptions.MostStartsPerHour))
        {
            field = SiteField.LoadMaximumStarts;
        }

        if (field != SiteField.None)
        {
            return new SiteError(SiteErrorCode.OutOfRange, field, index);
        }

        if (IsTooShort(options.MaximumShedMilliseconds, options))
        {
            return new SiteError(SiteErrorCode.AllowanceTooShort, SiteField.LoadMaximumShed, index);
        }

        return IsTooShort(options.MaximumShedPerDayMilliseconds, options)
            ? new SiteError(SiteErrorCode.AllowanceTooShort, SiteField.LoadMaximumShedPerDay, index)
            : null;
    }

    private static SiteField CheckPowerUp(PowerUpOptions powerUp)
    {
        if (!IsIn(powerUp.HoldSeconds, PowerUpOptions.MaximumHoldSeconds))
        {
            return SiteField.PowerUpHold;
        }

        if (!IsIn(powerUp.StaggerSeconds, PowerUpOptions.MaximumStaggerSeconds))
        {
            return SiteField.PowerUpStagger;
        }

        return IsIn(powerUp.SpreadSeconds, PowerUpOptions.MaximumSpreadSeconds) ? SiteField.None : SiteField.PowerUpSpread;
    }

    private static bool IsTooShort(int allowanceMilliseconds, LoadOptions options) =>
        allowanceMilliseconds != 0 && allowanceMilliseconds <= options.MinimumOffMilliseconds + AllowanceMarginMilliseconds;

    private static bool IsIn(int value, int most) => value >= 0 && value <= most;
}
