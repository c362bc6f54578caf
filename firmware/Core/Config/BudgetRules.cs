namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> about quotas.</summary>
public static class BudgetRules
{
    /// <summary>Checks a configuration.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        BudgetOptions budget = site.Budget;
        SiteField field = CheckMonths(budget);
        if (field != SiteField.None)
        {
            return new SiteError(SiteErrorCode.BudgetMonths, field, -1);
        }

        if (budget.MonthToDateDay < BudgetOptions.NoDay || budget.MonthToDateDay > CalendarRules.MaximumDay)
        {
            return new SiteError(SiteErrorCode.BudgetDays, SiteField.MonthToDateDay, -1);
        }

        field = CheckNumbers(budget);
        if (field != SiteField.None)
        {
            return new SiteError(SiteErrorCode.OutOfRange, field, -1);
        }

        if (budget.MonthKilowattHours.Length > 0 && budget.MonthKilogramsCe.Length > 0)
        {
            return new SiteError(SiteErrorCode.BudgetTwice, SiteField.MonthKilogramsCe, -1);
        }

        if (budget.MonthKilogramsCe.Length > 0 && budget.CoalEquivalentBasis != site.Factors.CoalEquivalentBasis)
        {
            return new SiteError(SiteErrorCode.BudgetBasis, SiteField.BudgetBasis, -1);
        }

        bool isLimit = budget.Mode == BudgetMode.Limit;
        if (isLimit && !budget.HasEnergy)
        {
            return new SiteError(SiteErrorCode.BudgetQuotaMissing, SiteField.BudgetMode, -1);
        }

        if (isLimit && (budget.MinimumLimitWatts < 1 || budget.MinimumLimitWatts > site.Demand.LimitWatts))
        {
            return new SiteError(SiteErrorCode.BudgetMinimumLimit, SiteField.MinimumLimitWatts, -1);
        }

        if (budget.HasWater && site.WaterMeters.Length == 0)
        {
            return new SiteError(SiteErrorCode.BudgetWaterMeterMissing, SiteField.MonthCubicMetres, -1);
        }

        return null;
    }

    private static SiteField CheckMonths(BudgetOptions budget)
    {
        if (!AreMonths(budget.MonthKilowattHours, BudgetOptions.MaximumMonthKilowattHours))
        {
            return SiteField.MonthKilowattHours;
        }

        if (!AreMonths(budget.MonthKilogramsCe, BudgetOptions.MaximumMonthKilogramsCe))
        {
            return SiteField.MonthKilogramsCe;
        }

        return AreMonths(budget.MonthCubicMetres, BudgetOptions.MaximumMonthCubicMetres)
            ? SiteField.None
            : SiteField.MonthCubicMetres;
    }

    private static SiteField CheckNumbers(BudgetOptions budget)
    {
        if (budget.Mode != BudgetMode.Report && budget.Mode != BudgetMode.Limit)
        {
            return SiteField.BudgetMode;
        }

        bool isBasis = budget.CoalEquivalentBasis == CoalEquivalentBasis.Calorific
            || budget.CoalEquivalentBasis == CoalEquivalentBasis.Equivalent;
        if (!isBasis)
        {
            return SiteField.BudgetBasis;
        }

        if (!SiteRules.IsIn(budget.DayKilowattHours, 0, BudgetOptions.MaximumDayKilowattHours))
        {
            return SiteField.DayKilowattHours;
        }

        if (!SiteRules.IsIn(budget.MinimumLimitWatts, 0, Demand.DemandOptions.MaximumLimitWatts))
        {
            return SiteField.MinimumLimitWatts;
        }

        if (!SiteRules.IsIn(budget.OtherDayPermille, 1, BudgetOptions.MaximumOtherDayPermille))
        {
            return SiteField.OtherDayPermille;
        }

        if (!SiteRules.IsIn(budget.MonthToDateKilowattHours, 0, BudgetOptions.MaximumMonthKilowattHours))
        {
            return SiteField.MonthToDateKilowattHours;
        }

        return SiteRules.IsIn(budget.MonthToDateCubicMetres, 0, BudgetOptions.MaximumMonthCubicMetres)
            ? SiteField.None
            : SiteField.MonthToDateCubicMetres;
    }

    private static bool AreMonths(int[] months, int most)
    {
        bool areMonths = months.Length == 0 || months.Length == BudgetOptions.MonthCount;
        for (int i = 0; i < months.Length; i++)
        {
            areMonths &= SiteRules.IsIn(months[i], 1, most);
        }

        return areMonths;
    }
}
