using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>Whole questions: from hours to a saving that can be paid for.</summary>
public sealed class SavingsCalculatorTests
{
    private static readonly Period Spring = new(new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 30));

    [Fact]
    public void A_saving_of_eight_percent_is_found_and_shown()
    {
        SavingsResult result = SavingsCalculator.Compute(Question(Story.Saving(0.08)));

        Assert.Equal((365, 181), (result.Baseline.Readings.Count, result.Days.Count));
        Assert.Equal(ModelKind.FiveParameter, result.Model.Form.Kind);
        double half = 100 * result.HalfWidthKilowattHours / result.AdjustedKilowattHours;
        Assert.InRange(half, 0.5, 2);
        Assert.InRange(result.SavedPercent, 8 - half, 8 + half);
        Assert.True(result.IsSignificant);
        Assert.Equal(result.SavedKilowattHours - result.HalfWidthKilowattHours, result.AtLeastKilowattHours, 1e-6);
        Assert.All(Verdicts.Of(result), verdict => Assert.True(verdict.IsKept, verdict.Code));

        // More confidence is a wider interval.
        Assert.Equal(result.Intervals.OrderBy(i => i.HalfWidthKilowattHours), result.Intervals);
    }

    [Fact]
    public void Where_nothing_is_saved_nothing_is_shown()
    {
        SavingsResult result = SavingsCalculator.Compute(Question(Story.Saving(0)));

        Assert.False(result.IsSignificant);
        Assert.False(Verdicts.Of(result).First(verdict => verdict.Code == "uncertainty").IsKept);
    }

    [Fact]
    public void A_day_with_a_gap_counts_for_nothing_on_either_side()
    {
        MeterData whole = Story.Saving(0.08);
        DateOnly[] holes = [new(2025, 5, 6), new(2026, 2, 3), new(2026, 2, 4)];
        MeterData torn = whole with
        {
            Powers =
            [
                .. whole.Powers.Where(p => !holes.Any(hole => p.StartUtcMilliseconds == Story.China.StartOf(hole) + (7 * LocalTime.HourMilliseconds))),
            ],
        };
        SavingsResult full = SavingsCalculator.Compute(Question(whole));
        SavingsResult result = SavingsCalculator.Compute(Question(torn));

        Assert.Equal((364, 1), (result.Baseline.Readings.Count, result.Baseline.GapDayCount));
        Assert.Equal((179, 2), (result.Days.Count, result.Reporting.GapDayCount));
        double lost = full.Days.Where(day => holes.Contains(day.Day)).Sum(day => day.MeasuredKilowattHours);
        Assert.Equal(full.MeasuredKilowattHours - lost, result.MeasuredKilowattHours, 1e-3);
        Assert.InRange(result.SavedPercent, full.SavedPercent - 0.3, full.SavedPercent + 0.3);
    }

    [Fact]
    public void An_adjustment_gives_back_what_a_new_server_room_took()
    {
        MeterData plain = Story.Saving(0.08);
        MeterData with = plain with
        {
            Powers =
            [
                .. plain.Powers.Select(p => Spring.Has(Story.China.DayOf(p.StartUtcMilliseconds)) ? p with { Value = p.Value + 5_000 } : p),
            ],
        };
        NonRoutineAdjustment servers = new(Spring, 120, null, 10, "servers", "sub-meter");
        SavingsResult expected = SavingsCalculator.Compute(Question(plain));
        SavingsResult blamed = SavingsCalculator.Compute(Question(with));
        SavingsResult result = SavingsCalculator.Compute(Question(with) with { Adjustments = [servers] });

        Assert.Equal(expected.SavedKilowattHours - (61 * 120), blamed.SavedKilowattHours, 1e-3);
        Assert.Equal(expected.SavedKilowattHours, result.SavedKilowattHours, 1e-3);
        AdjustmentEffect effect = Assert.Single(result.Adjustments);
        Assert.Equal((61, 61 * 120, 732), (effect.DayCount, effect.AddedKilowattHours, Math.Round(effect.UncertaintyKilowattHours, 6)));

        // Its own uncertainty is in the interval, in quadrature.
        double square = Math.Pow(result.HalfWidthKilowattHours, 2) - Math.Pow(expected.HalfWidthKilowattHours, 2);
        Assert.Equal(732, Math.Sqrt(square), 0.01);
    }

    [Fact]
    public void An_adjustment_in_percent_follows_the_baseline_of_each_day()
    {
        NonRoutineAdjustment let = new(Spring, null, -10, 0, "a floor stands empty", "lease ended");
        SavingsResult plain = SavingsCalculator.Compute(Question(Story.Saving(0.08)));
        SavingsResult result = SavingsCalculator.Compute(Question(Story.Saving(0.08)) with { Adjustments = [let] });

        double spring = plain.Days.Where(day => Spring.Has(day.Day)).Sum(day => day.BaselineKilowattHours);
        Assert.Equal(plain.AdjustedKilowattHours - (spring / 10), result.AdjustedKilowattHours, 1e-6);
    }

    [Fact]
    public void A_meter_of_a_chiller_that_rests_in_winter_has_figures_without_bounds_nowhere()
    {
        SyntheticYear law = new() { BaseKilowattHours = 0, DayOffKilowattHours = 0, HeatingSlope = 0, NoiseKilowattHours = 0 };
        SavingsResult result = SavingsCalculator.Compute(Question(Story.Saving(0.08, law)));

        Assert.InRange(result.HeldOut!.WorstMonthPercent, -5, 5);
        Assert.All([result.HeldOut.NmbePercent, result.HeldOut.CvRmsePercent, result.SavedPercent], figure => Assert.True(double.IsFinite(figure)));
    }

    [Fact]
    public void A_saving_of_nothing_left_has_no_percentage()
    {
        NonRoutineAdjustment gone = new(Story.After, null, -100, 0, "the building stands empty", "lease ended");
        SavingsResult result = SavingsCalculator.Compute(Question(Story.Saving(0.08)) with { Adjustments = [gone] });

        Assert.Equal(0, result.AdjustedKilowattHours, 1e-6);
        Assert.Null(SavingsReport.Of(result).SavedPercent);
    }

    [Fact]
    public void A_year_of_which_the_data_covers_a_half_is_no_whole_cycle()
    {
        Period half = new(new DateOnly(2025, 6, 1), new DateOnly(2025, 12, 31));
        MeterData whole = Story.Saving(0.08);
        MeterData torn = whole with { Powers = [.. whole.Powers.Where(p => Story.China.DayOf(p.StartUtcMilliseconds) >= half.From)] };
        Verdict verdict = Verdicts.Of(SavingsCalculator.Compute(Question(torn))).First(one => one.Code == "baseline-length");

        Assert.Equal((214, false), ((int)verdict.Value!, verdict.IsKept));
    }

    [Fact]
    public void An_occupancy_that_never_changes_in_the_baseline_is_told()
    {
        MeterData data = Story.Saving(0.08);
        MeterData With(Func<int, double> occupancy) =>
            data with { Occupancies = [.. data.Powers.Select(power => power with { Value = occupancy(Story.China.DayOf(power.StartUtcMilliseconds).DayNumber) })] };
        bool IsTold(Func<int, double> occupancy) => Cautions.Of(SavingsCalculator.Compute(Question(With(occupancy))))
            .Any(caution => caution.English.Contains("occupancy is the same", StringComparison.Ordinal));

        Assert.True(IsTold(day => day < Story.After.From.DayNumber ? 100 : 50));
        Assert.False(IsTold(day => 100 + (day % 5)));
    }

    [Fact]
    public void Periods_that_are_mixed_up_are_told()
    {
        SavingsResult result = SavingsCalculator.Compute(Question(Story.Saving(0.08)) with { Baseline = Story.After, Reporting = Story.Before });

        Assert.Contains(Cautions.Of(result), caution => caution.English.Contains("after the reporting period", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Cautions.Of(SavingsCalculator.Compute(Question(Story.Saving(0.08)))), caution => caution.English.Contains("after the reporting period", StringComparison.Ordinal));
    }

    [Fact]
    public void A_typical_year_is_predicted_by_both_models()
    {
        SyntheticYear law = new() { NoiseKilowattHours = 20 };
        Period after = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        DailyReading[] typical = [.. law.Days(new Period(new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31)), 77)];
        SavingsQuestion question = new(
            Story.Hours([.. law.Days(Story.Before, 21), .. law.Days(after, 22, 0.1)]), Story.Before, after, DayCalendar.Weekends)
        {
            TypicalTemperatures = Story.Hours(typical).Temperatures,
        };
        NormalisedSavings year = SavingsCalculator.Compute(question).Normalised!;
        double truth = 0.1 * typical.Sum(law.TrueKilowattHours);

        Assert.Equal(365, year.DayCount);
        Assert.InRange(year.SavedKilowattHours, truth - (1.5 * year.HalfWidthKilowattHours), truth + (1.5 * year.HalfWidthKilowattHours));
        Assert.InRange(year.HalfWidthKilowattHours / truth, 0.01, 0.15);
    }

    [Fact]
    public void A_summer_that_the_baseline_has_not_seen_is_told()
    {
        Period winter = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 4, 30));
        SavingsResult result = SavingsCalculator.Compute(Question(Story.Saving(0.08)) with { Baseline = winter });

        Assert.Contains(Cautions.Of(result), caution => caution.English.Contains("lie beyond the baseline's temperatures", StringComparison.Ordinal));
        Assert.False(Verdicts.Of(result).First(verdict => verdict.Code == "baseline-length").IsKept);
    }

    [Fact]
    public void Without_a_temperature_milder_weather_is_told_to_pass_for_a_saving()
    {
        SyntheticYear law = new();
        MeterData data = Story.Hours([.. law.Days(Story.Before, 21), .. law.Days(Story.After, 22)], hasTemperature: false);
        SavingsResult result = SavingsCalculator.Compute(Question(data));

        Assert.Equal(ModelKind.Mean, result.Model.Form.Kind);
        Assert.Contains(Cautions.Of(result), caution => caution.English.Contains("no outdoor temperature", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2025-01-01..2025-12-31", "2025-12-31..2026-06-30", "share days")]
    [InlineData("2024-01-01..2024-12-31", "2026-01-01..2026-06-30", "has 0 whole days, 366 have a gap")]
    [InlineData("2025-01-01..2025-01-20", "2026-01-01..2026-06-30", "30 are needed")]
    [InlineData("2025-01-01..2025-12-31", "2027-01-01..2027-06-30", "the reporting period")]
    public void A_question_that_the_data_does_not_carry_is_refused(string before, string after, string problem)
    {
        SavingsQuestion question = Question(Story.Saving(0)) with
        {
            Baseline = Period.Parse(before)!,
            Reporting = Period.Parse(after)!,
        };
        InputException refusal = Assert.Throws<InputException>(() => SavingsCalculator.Compute(question));

        Assert.Contains(problem, refusal.Text(Language.English), StringComparison.Ordinal);
        Assert.NotEqual(refusal.Text(Language.English), refusal.Text(Language.Chinese));
    }

    private static SavingsQuestion Question(MeterData data) => new(data, Story.Before, Story.After, DayCalendar.Weekends);
}
