using CsCheck;
using Zibo.EdgeCtl.Core.Budget;
using static Zibo.EdgeCtl.Core.Tests.Budget.Profiles;

namespace Zibo.EdgeCtl.Core.Tests.Budget;

public class BudgetPaceTests
{
    private const long Month = 50_000_000_000; // 50 MWh

    [Fact]
    public void With_use_on_profile_every_workday_has_the_same_target_and_so_has_every_other_day()
    {
        DailyProfile profile = Office();
        BudgetPace pace = new(profile, PlainWeek);
        long used = 0;
        HashSet<long> workTargets = [];
        HashSet<long> otherTargets = [];
        for (int day = 1; day <= 31; day++)
        {
            PeriodAmount today = new();
            for (int quarter = 0; quarter < Quarters; quarter++)
            {
                int index = Quarter(2026, 7, day) + quarter;
                today.IsWhole = true;
                pace.Update(index, Month, today, used, 0);
                today.Amount += pace.QuarterTarget;
                used += pace.QuarterTarget;
            }

            (PlainWeek.KindOf(CivilDate.DayNumber(2026, 7, day)) == DayKind.Work ? workTargets : otherTargets)
                .Add(pace.DayTarget / 1_000_000);
        }

        // 23 days of 2 MWh and 8 of 0.8 MWh: a target for each kind, to the kWh, and the quota is used to the last Wh.
        Assert.Single(workTargets);
        Assert.Single(otherTargets);
        Assert.InRange(workTargets.Single(), 1_907, 1_909);
        Assert.InRange(otherTargets.Single(), 762, 764);
        Assert.InRange(used, Month - 100_000, Month);
    }

    [Fact]
    public void Overspending_lowers_the_targets_after_it_and_saving_raises_them()
    {
        BudgetPace pace = new(Office(), PlainWeek);
        long asPlanned = TargetOn(pace, 10, 14_000_000_000);
        Assert.True(TargetOn(pace, 10, 20_000_000_000) < asPlanned);
        Assert.True(TargetOn(pace, 10, 10_000_000_000) > asPlanned);
        Assert.Equal(0, TargetOn(pace, 10, Month));
        Assert.Equal(0, TargetOn(pace, 10, Month + 1));
    }

    [Fact]
    public void A_day_off_has_the_weight_of_a_day_off()
    {
        int friday = CivilDate.DayNumber(2026, 7, 10);
        BudgetPace plain = new(Office(), PlainWeek);
        BudgetPace holiday = new(Office(), new WorkCalendar([friday], []));
        Assert.Equal(TargetOn(holiday, 11, 14_000_000_000), TargetOn(plain, 11, 14_000_000_000));
        long off = TargetOn(holiday, 10, 14_000_000_000);
        long work = TargetOn(holiday, 9, 14_000_000_000);
        Assert.InRange(off * 1_000 / work, 380, 440);
        Assert.True(work > TargetOn(plain, 9, 14_000_000_000), "what the holiday saves is spread over the other days");
    }

    [Fact]
    public void A_quota_of_the_day_bounds_its_target()
    {
        BudgetPace pace = new(Office(), PlainWeek);
        pace.Update(Quarter(2026, 7, 10), Month, new PeriodAmount { IsWhole = true }, 0, 900_000_000);
        Assert.Equal(900_000_000, pace.DayTarget);
    }

    [Fact]
    public void The_part_of_a_month_from_its_middle_is_that_of_its_days()
    {
        BudgetPace pace = new(Make(_ => 1_000_000, _ => 1_000_000), PlainWeek);
        Assert.Equal(Month, pace.ProRata(Month, Quarter(2026, 6, 1)));
        Assert.Equal(Month / 2, pace.ProRata(Month, Quarter(2026, 6, 16)));
        Assert.Equal(Month / 60, pace.ProRata(Month, Quarter(2026, 6, 30, 12)));
    }

    [Fact]
    public void The_targets_of_the_quarters_that_are_left_add_up_to_what_is_left_of_the_day() =>
        Gen.Select(Any, Gen.Long[0, 60_000_000_000], Gen.Long[0, 3_000_000_000], Gen.Int[1, 31], Gen.Int[0, 95], Gen.Bool)
            .Sample((profile, usedBefore, usedToday, day, quarter, isWhole) =>
            {
                BudgetPace pace = new(profile, PlainWeek);
                int first = Quarter(2026, 7, day) + quarter;
                PeriodAmount today = new() { Amount = usedToday, IsWhole = isWhole, FirstQuarterIndex = first - (quarter / 2) };
                pace.Update(first, Month, today, usedBefore + usedToday, 0);
                long left = pace.LeftToday;
                long dayTarget = pace.DayTarget;
                Assert.Equal(Math.Max(0, dayTarget - usedToday), left);
                long sum = 0;
                for (int i = quarter; i < Quarters; i++)
                {
                    pace.Update(first - quarter + i, Month, today, usedBefore + today.Amount, 0);
                    Assert.True(pace.QuarterTarget >= 0 && pace.DayTarget >= 0);
                    Assert.Equal(dayTarget, pace.DayTarget);
                    sum += pace.QuarterTarget;
                    today.Amount += pace.QuarterTarget;
                }

                // A day whose last quarters use nothing cannot spend what rounding left over.
                Assert.InRange(sum, left - Quarters, left);
            });

    private static long TargetOn(BudgetPace pace, int day, long used)
    {
        pace.Update(Quarter(2026, 7, day), Month, new PeriodAmount { IsWhole = true }, used, 0);
        return pace.DayTarget;
    }
}
