using Zibo.EdgeCtl.Core.Budget;

namespace Zibo.EdgeCtl.Core.Tests.Budget;

public class DailyProfileTests
{
    [Fact]
    public void Before_anything_is_learned_it_is_flat_with_the_stated_ratio()
    {
        DailyProfile profile = new(250);
        Assert.False(profile.IsLearned);
        Assert.Equal(4 * profile.DayTotal(DayKind.Other), profile.DayTotal(DayKind.Work));
        Assert.Equal(profile.DayTotal(DayKind.Work) / 2, profile.Rest(DayKind.Work, 48));
        Assert.Equal(profile.At(DayKind.Work, 0), profile.At(DayKind.Work, 95));
    }

    [Fact]
    public void One_day_is_taken_as_it_was_and_later_ones_move_the_mean_ever_less()
    {
        DailyProfile profile = new(400);
        profile.Learn(DayKind.Work, 40, 800);
        profile.Learn(DayKind.Work, 41, 0);
        profile.Rebuild();
        Assert.Equal(800, profile.At(DayKind.Work, 40));

        // Quarters that were not seen have the mean of those that were.
        Assert.Equal(400, profile.At(DayKind.Work, 90));
        for (int day = 0; day < 7; day++)
        {
            profile.Learn(DayKind.Work, 40, 0);
        }

        profile.Rebuild();
        Assert.InRange(profile.At(DayKind.Work, 40), 99, 101);
        profile.Learn(DayKind.Work, 40, 900);
        profile.Rebuild();
        Assert.InRange(profile.At(DayKind.Work, 40), 199, 201);
    }

    [Fact]
    public void A_kind_of_day_that_was_never_seen_has_the_shape_of_the_other_by_the_stated_ratio()
    {
        DailyProfile weekday = new(500);
        Learn(weekday, DayKind.Work);
        Assert.True(weekday.IsLearned && !weekday.IsKindLearned(DayKind.Other));
        Assert.Equal(weekday.At(DayKind.Work, 70) / 2, weekday.At(DayKind.Other, 70));

        DailyProfile weekend = new(500);
        Learn(weekend, DayKind.Other);
        Assert.True(weekend.IsLearned);
        Assert.Equal(weekend.At(DayKind.Other, 70) * 2, weekend.At(DayKind.Work, 70));
    }

    [Fact]
    public void A_Saturday_morning_says_nothing_of_its_afternoon_that_a_workday_does_not_say_better()
    {
        DailyProfile profile = new(500);
        Learn(profile, DayKind.Work);
        profile.Learn(DayKind.Other, 0, 0);
        profile.Rebuild();
        Assert.Equal(0, profile.At(DayKind.Other, 0));
        Assert.Equal(profile.At(DayKind.Work, 50) / 2, profile.At(DayKind.Other, 50));
    }

    [Fact]
    public void A_day_but_for_an_hour_is_enough_to_tell_and_less_is_not()
    {
        DailyProfile profile = new(400);
        for (int quarter = 0; quarter < Profiles.Quarters - 4; quarter++)
        {
            profile.Rebuild();
            Assert.False(profile.IsLearned);
            profile.Learn(DayKind.Work, quarter, 1_000);
        }

        profile.Rebuild();
        Assert.True(profile.IsLearned);
        Assert.Equal(96_000, profile.DayTotal(DayKind.Work));
    }

    [Fact]
    public void Days_that_are_as_expected_make_the_deviation_small_and_others_make_it_large()
    {
        DailyProfile profile = Profiles.Make(_ => 1_000, _ => 1_000, 0, 0);
        profile.RestoreDeviation(DayKind.Work, 0, 0);
        profile.RestoreDeviation(DayKind.Other, 0, 0);
        Assert.Equal(14_400, profile.Deviation(DayKind.Work));

        // One quiet day halves what was assumed, and tells of the other kind too.
        profile.LearnDeviation(DayKind.Work, 96_000, 96_000);
        Assert.Equal(7_200, profile.Deviation(DayKind.Work));
        Assert.Equal(7_200, profile.Deviation(DayKind.Other));
        for (int day = 0; day < 60; day++)
        {
            profile.LearnDeviation(DayKind.Work, day % 2 == 0 ? 116_000 : 76_000, 96_000);
        }

        Assert.InRange(profile.Deviation(DayKind.Work), 19_500, 20_000);
    }

    private static void Learn(DailyProfile profile, DayKind kind)
    {
        for (int i = 0; i < Profiles.Quarters; i++)
        {
            profile.Learn(kind, i, 1_000 + (20 * i));
        }

        profile.Rebuild();
    }
}
