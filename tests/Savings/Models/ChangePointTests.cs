using CsCheck;

namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>Change-point models of buildings whose law is known.</summary>
public sealed class ChangePointTests
{
    private static readonly Period Year = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
    private static readonly SyntheticYear Law = new();

    public static TheoryData<string, double, double, double> Laws => new()
    {
        { "mean", 0, 0, 0 },
        { "3p-cooling", 0, 45, 0 },
        { "3p-heating", 28, 0, 0 },
        { "5p", 28, 45, 0 },
        { "5p", 28, 45, 15 },
    };

    [Theory]
    [MemberData(nameof(Laws))]
    public void The_kind_of_the_law_is_found_and_its_parameters_lie_within_three_standard_errors(
        string kind, double heating, double cooling, double noise)
    {
        // Without noise to speak of the figures must be sharp; with it the errors must say how blunt they are.
        double spread = noise > 0 ? 4 * noise : 1;
        SyntheticYear law = Law with { HeatingSlope = heating, CoolingSlope = cooling, NoiseKilowattHours = spread };
        BaselineModel model = BaselineFitter.Fit(law.Days(Year, seed: 5), new FitOptions())!;

        Assert.Equal((ModelNames.Kinds[kind], DayTypeUse.Shift), (model.Form.Kind, model.Form.DayTypes));
        foreach (ModelCoefficient coefficient in model.Coefficients)
        {
            double truth = coefficient.Term switch
            {
                ModelTerm.Base => law.BaseKilowattHours,
                ModelTerm.DayOff => law.DayOffKilowattHours,
                ModelTerm.Heating => law.HeatingSlope,
                ModelTerm.Cooling => law.CoolingSlope,
                ModelTerm.HeatingPoint => law.HeatingCelsius,
                _ => law.CoolingCelsius,
            };

            // A change point is searched on a grid: its step is no error of the data.
            double step = coefficient.Term is ModelTerm.HeatingPoint or ModelTerm.CoolingPoint ? 0.1 : 0;
            Assert.InRange(coefficient.Value, truth - (3 * coefficient.StandardError) - step, truth + (3 * coefficient.StandardError) + step);
        }
    }

    [Fact]
    public void Two_lines_that_meet_are_a_4P_model()
    {
        DailyReading[] days =
        [
            .. Law.Days(Year, 1).Select((day, i) => day with
            {
                EnergyKilowattHours = 1_000 + (6 * day.TemperatureCelsius) + (50 * Math.Max(0, day.TemperatureCelsius - 19)) + (i % 5),
            }),
        ];
        BaselineModel model = BaselineFitter.Fit(days, new FitOptions())!;

        Assert.Equal((ModelKind.FourParameter, DayTypeUse.None), (model.Form.Kind, model.Form.DayTypes));
        Assert.Equal(19, model.Form.CoolingCelsius, 0.2);
        Assert.Equal(56, Value(model, ModelTerm.Cooling), 0.5);
        Assert.Equal(-6, Value(model, ModelTerm.Heating), 0.2);
    }

    [Fact]
    public void Days_off_that_are_not_cooled_have_slopes_of_their_own()
    {
        DailyReading[] days =
        [
            .. Law.Days(Year, 1).Select(day => day with
            {
                EnergyKilowattHours = 1_000 - (400 * day.OffFlag) + ((1 - day.OffFlag) * 50 * Math.Max(0, day.TemperatureCelsius - 19)) + (0.1 * Noise(day)),
            }),
        ];
        BaselineModel model = BaselineFitter.Fit(days, new FitOptions())!;

        Assert.Equal((ModelKind.Cooling, DayTypeUse.Separate), (model.Form.Kind, model.Form.DayTypes));
        Assert.Equal(-50, Value(model, ModelTerm.CoolingOnDayOff), 1.0);
    }

    [Fact]
    public void An_occupancy_counts_beside_the_weather()
    {
        DailyReading[] days =
        [
            .. Law.Days(Year, 3).Select((day, i) => day with
            {
                Occupancy = i % 9, EnergyKilowattHours = Law.TrueKilowattHours(day) + (12 * (i % 9)) + (i % 4),
            }),
        ];
        BaselineModel model = BaselineFitter.Fit(days, new FitOptions(HasOccupancy: true))!;

        Assert.Equal(12, Value(model, ModelTerm.Occupancy), 0.1);
    }

    [Fact]
    public void A_building_that_uses_less_the_colder_it_is_gets_no_heating()
    {
        SyntheticYear odd = Law with { HeatingSlope = -20, CoolingSlope = 0, NoiseKilowattHours = 5 };
        BaselineModel model = BaselineFitter.Fit(odd.Days(Year, 2), new FitOptions())!;

        Assert.DoesNotContain(model.Candidates, one => one.Kind is ModelKind.Heating or ModelKind.FiveParameter);
        Assert.Contains(model.Candidates, one => one.Kind == ModelKind.FourParameter);
    }

    [Fact]
    public void Without_temperature_there_is_a_mean_with_days_off_and_nothing_else()
    {
        BaselineModel model = BaselineFitter.Fit(Law.Days(Year, 2), new FitOptions(HasTemperature: false))!;

        Assert.Equal((ModelKind.Mean, DayTypeUse.Shift), (model.Form.Kind, model.Form.DayTypes));
        Assert.All(model.Candidates, one => Assert.Equal(ModelKind.Mean, one.Kind));
    }

    [Fact]
    public void Fewer_than_thirty_days_are_no_baseline() =>
        Assert.Null(BaselineFitter.Fit([.. Law.Days(Year, 2).Take(29)], new FitOptions()));

    [Fact]
    public void Each_shape_fits_as_the_whole_regression_does()
    {
        DailyReading[] days = [.. Law.Days(Year, 7).Take(80)];
        double[] energies = [.. days.Select(day => day.EnergyKilowattHours)];
        SearchTable table = new(days, [2, 5, 8, 11]);
        double[] projected = table.Project(energies);
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Enum<ModelKind>(), Gen.Enum<DayTypeUse>()).Sample(
            (heating, cooling, kind, use) =>
            {
                ModelForm form = new(kind, use, false, table.Grid[heating], table.Grid[cooling + 1]);
                int[] columns = [.. form.LinearTerms.Select(term => SearchTable.ColumnOf(term, heating, cooling + 1))];
                double gain = new SmallSolver().Solve(table, columns, columns.Length, projected);
                LeastSquares? whole = LeastSquares.Fit([.. days.Select(form.RowOf)], energies);
                double total = energies.Sum(e => e * e);
                Assert.Equal(whole is null, double.IsNaN(gain));
                Assert.True(whole is null || Math.Abs(total - gain - whole.SquareSum) < 1e-6 * total);
            },
            iter: 200,
            threads: 1);
    }

    [Fact]
    public void Another_unit_and_another_zero_of_temperature_change_nothing_but_the_figures()
    {
        DailyReading[] days = [.. Law.Days(Year, 11)];
        BaselineModel model = BaselineFitter.Fit(days, new FitOptions())!;
        Gen.Select(Gen.Double[0.01, 500], Gen.Double[-30, 30]).Sample(
            (scale, shiftKelvin) =>
            {
                BaselineModel other = BaselineFitter.Fit(
                    [
                        .. days.Select(day => day with
                        {
                            EnergyKilowattHours = scale * day.EnergyKilowattHours, TemperatureCelsius = day.TemperatureCelsius + shiftKelvin,
                        }),
                    ],
                    new FitOptions())!;
                Assert.Equal((model.Form.Kind, model.Form.DayTypes), (other.Form.Kind, other.Form.DayTypes));
                Assert.Equal(model.Statistics.CvRmsePercent, other.Statistics.CvRmsePercent, 1e-6);
                Assert.Equal(model.Form.CoolingCelsius + shiftKelvin, other.Form.CoolingCelsius, 1e-6);
            },
            iter: 5,
            threads: 1);
    }

    private static double Noise(DailyReading day) => day.EnergyKilowattHours - Law.TrueKilowattHours(day);

    private static double Value(BaselineModel model, ModelTerm term) => model.Coefficients.First(one => one.Term == term).Value;
}
