using Zibo.EdgeCtl.Core.Budget;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>One quota at the end of a run. Amounts are Wh of energy or litres of water.</summary>
/// <param name="MonthQuota">What the month may use, or the part of it from where it is counted.</param>
/// <param name="MonthUsed">What it used, up to the end of the run.</param>
/// <param name="DayTarget">What today may use.</param>
/// <param name="DayUsed">What today used.</param>
/// <param name="ExhaustionP10Local">Local time at which one month in ten has used up the quota; null where it lasts.</param>
/// <param name="ExhaustionP50Local">The same for half of them.</param>
/// <param name="ExhaustionP90Local">The same for nine in ten.</param>
/// <param name="Missing">What the month will use beyond the quota at P50; null while nobody can tell.</param>
/// <param name="IsMonthWhole">False where the month is counted from its middle on.</param>
public sealed record QuotaReport(
    long MonthQuota,
    long MonthUsed,
    long DayTarget,
    long DayUsed,
    DateTime? ExhaustionP10Local,
    DateTime? ExhaustionP50Local,
    DateTime? ExhaustionP90Local,
    long? Missing,
    bool IsMonthWhole)
{
    private const long Thousandths = 1_000;
    private const int MinutesPerQuarter = 15;

    private static readonly DateTime LocalEpoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Reads an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="total">Total of its meters in thousandths.</param>
    public static QuotaReport Of(QuotaAccount account, long total)
    {
        ArgumentNullException.ThrowIfNull(account);
        long pending = account.Pending(total);
        ExhaustionEstimate exhaustion = account.Exhaustion;
        return new QuotaReport(
            account.Quota / Thousandths,
            (account.Months.Current.Amount + pending) / Thousandths,
            account.Pace.DayTarget / Thousandths,
            (account.Days.Current.Amount + pending) / Thousandths,
            LocalTime(exhaustion.EarlyQuarterIndex),
            LocalTime(exhaustion.MiddleQuarterIndex),
            LocalTime(exhaustion.LateQuarterIndex),
            account.IsForecast ? exhaustion.MissingMiddle / Thousandths : null,
            account.Months.Current.IsWhole);
    }

    private static DateTime? LocalTime(int quarterIndex) =>
        quarterIndex == ExhaustionEstimate.None ? null : LocalEpoch.AddMinutes(quarterIndex * (double)MinutesPerQuarter);
}
