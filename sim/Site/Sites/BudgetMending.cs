using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Mends quotas; see <see cref="RuleMending"/>.</summary>
internal static class BudgetMending
{
    /// <summary>Mends one error about quotas.</summary>
    /// <returns>False where the field is not one of these.</returns>
    public static bool Mend(SiteConfiguration site, SiteError error)
    {
        BudgetOptions budget = site.Budget;
        BudgetOptions defaults = new();
        switch (error.Field)
        {
            case SiteField.MonthKilowattHours:
                budget.MonthKilowattHours = [.. Enumerable.Repeat(1, BudgetOptions.MonthCount)];
                return true;
            case SiteField.MonthKilogramsCe when error.Code == SiteErrorCode.BudgetTwice:
                budget.MonthKilogramsCe = [];
                return true;
            case SiteField.MonthKilogramsCe:
                budget.MonthKilogramsCe = [.. Enumerable.Repeat(1, BudgetOptions.MonthCount)];
                return true;
            case SiteField.MonthCubicMetres when error.Code == SiteErrorCode.BudgetWaterMeterMissing:
                budget.MonthCubicMetres = [];
                return true;
            case SiteField.MonthCubicMetres:
                budget.MonthCubicMetres = [.. Enumerable.Repeat(1, BudgetOptions.MonthCount)];
                return true;
            case SiteField.DaysOff:
                site.Calendar.DaysOff = [];
                return true;
            case SiteField.Workdays:
                site.Calendar.Workdays = [];
                return true;
            case SiteField.MonthToDateDay:
                budget.MonthToDateDay = BudgetOptions.NoDay;
                return true;
            case SiteField.BudgetMode:
                budget.Mode = defaults.Mode;
                return true;
            case SiteField.BudgetBasis:
                budget.CoalEquivalentBasis = site.Factors.CoalEquivalentBasis;
                return true;
            case SiteField.DayKilowattHours:
                budget.DayKilowattHours = defaults.DayKilowattHours;
                return true;
            case SiteField.MinimumLimitWatts:
                budget.MinimumLimitWatts = 1;
                return true;
            case SiteField.OtherDayPermille:
                budget.OtherDayPermille = defaults.OtherDayPermille;
                return true;
            case SiteField.MonthToDateKilowattHours:
                budget.MonthToDateKilowattHours = defaults.MonthToDateKilowattHours;
                return true;
            case SiteField.MonthToDateCubicMetres:
                budget.MonthToDateCubicMetres = defaults.MonthToDateCubicMetres;
                return true;
            default:
                return false;
        }
    }
}
