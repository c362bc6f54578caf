using CsCheck;
using Zibo.EdgeCtl.Core.Budget;

namespace Zibo.EdgeCtl.Core.Tests.Budget;

/// <summary>Profiles that tests start from, in mWh.</summary>
internal static class Profiles
{
    public const int Quarters = QuarterClock.QuartersPerDay;

    public static WorkCalendar PlainWeek { get; } = new([], []);

    public static Gen<DailyProfile> Any { get; } = Gen.Select(
        Gen.Long[0, 30_000_000].Array[Quarters], Gen.Long[0, 30_000_000].Array[Quarters], Gen.Int[0, 20], Gen.Int[0, 20])
        .Select((work, other, workPercent, otherPercent) =>
            Make(quarter => work[quarter], quarter => other[quarter], workPercent, otherPercent));

    /// <summary>A profile that was learned, with mean deviations of days in per cent.</summary>
    public static DailyProfile Make(
        Func<int, long> work, Func<int, long> other, int workDeviationPercent = 10, int otherDeviationPercent = 10)
    {
        DailyProfile profile = new(400);
        for (int i = 0; i < Quarters; i++)
        {
            profile.Learn(DayKind.Work, i, work(i));
            profile.Learn(DayKind.Other, i, other(i));
        }

        profile.Rebuild();
        profile.RestoreDeviation(DayKind.Work, profile.DayTotal(DayKind.Work) * workDeviationPercent / 100, 8);
        profile.RestoreDeviation(DayKind.Other, profile.DayTotal(DayKind.Other) * otherDeviationPercent / 100, 8);
        return profile;
    }

    /// <summary>An office: 2 MWh on a workday, most of it from 08:00 to 18:00, and 0.8 MWh evenly on others.</summary>
    public static DailyProfile Office() => Make(
        quarter => quarter is >= 32 and < 72 ? 40_000_000 : 7_142_857,
        _ => 8_333_333);

    public static int Quarter(int year, int month, int day, int hour = 0) =>
        (CivilDate.DayNumber(year, month, day) * Quarters) + (hour * 4);
}
