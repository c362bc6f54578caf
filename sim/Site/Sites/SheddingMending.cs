using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Mends what loads can bear and how they come back after an outage; see <see cref="RuleMending"/>.</summary>
internal static class SheddingMending
{
    /// <summary>True for the fields that <see cref="Mend"/> mends.</summary>
    public static bool Knows(SiteField field) =>
        field is SiteField.LoadMaximumShed or SiteField.LoadMaximumShedPerDay or SiteField.LoadMaximumStarts
            or SiteField.PowerUpHold or SiteField.PowerUpStagger or SiteField.PowerUpSpread;

    /// <summary>Mends one number: 0 is no limit, and no holding off.</summary>
    /// <returns>False where the field is not one of these.</returns>
    public static bool Mend(SiteConfiguration site, SiteError error)
    {
        switch (error.Field)
        {
            case SiteField.LoadMaximumShed:
                site.Loads[error.Index].Options.MaximumShedMilliseconds = 0;
                return true;
            case SiteField.LoadMaximumShedPerDay:
                site.Loads[error.Index].Options.MaximumShedPerDayMilliseconds = 0;
                return true;
            case SiteField.LoadMaximumStarts:
                site.Loads[error.Index].Options.MaximumStartsPerHour = 0;
                return true;
            case SiteField.PowerUpHold:
                site.PowerUp.HoldSeconds = 0;
                return true;
            case SiteField.PowerUpStagger:
                site.PowerUp.StaggerSeconds = 0;
                return true;
            case SiteField.PowerUpSpread:
                site.PowerUp.SpreadSeconds = 0;
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// Forgets the allowances that are in range, where the minimum off time was mended: they can be judged only against the one
    /// that was meant.
    /// </summary>
    public static void ForgetAllowances(LoadOptions options)
    {
        options.MaximumShedMilliseconds = Forget(options.MaximumShedMilliseconds);
        options.MaximumShedPerDayMilliseconds = Forget(options.MaximumShedPerDayMilliseconds);
    }

    private static int Forget(int milliseconds) =>
        milliseconds is >= 0 and <= SheddingRules.MaximumAllowanceMilliseconds ? 0 : milliseconds;
}
