namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>Use against a quota.</summary>
/// <param name="Quota">The quota in the unit of the use; for a part of a month its days' share.</param>
/// <param name="Used">The use; null where nothing is known.</param>
/// <param name="YearQuota">The quota from the year's begin to the end of the month or part.</param>
/// <param name="YearUsed">The use of that time; null where nothing is known.</param>
/// <param name="YearMissingMonthCount">Months of that time of which less than 95 % is known: the true use is more.</param>
public sealed record QuotaFigures(double Quota, double? Used, double YearQuota, double? YearUsed, int YearMissingMonthCount)
{
    /// <summary>The use over the quota; null where nothing is known, or nothing may be used.</summary>
    public double? UsedPercent => Percent(Used, Quota);

    /// <summary>The same for the year so far.</summary>
    public double? YearUsedPercent => Percent(YearUsed, YearQuota);

    private static double? Percent(double? used, double quota) => used is { } value && quota > 0 ? 100 * value / quota : null;
}
