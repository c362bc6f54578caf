using MathNet.Numerics.LinearAlgebra;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>A model that is fitted to the days of a period.</summary>
public sealed record BaselineModel
{
    private readonly double[] _linear;

    private BaselineModel(ModelForm form, double[] linear, double[] residuals, IReadOnlyList<DailyReading> days)
    {
        Form = form;
        _linear = linear;
        Residuals = residuals;
        Days = days;
        Statistics = FitStatistics.Of(days, residuals, form.ParameterCount);
    }

    /// <summary>Its shape.</summary>
    public ModelForm Form { get; }

    /// <summary>Its parameters, linear ones first and then the change points.</summary>
    public IReadOnlyList<ModelCoefficient> Coefficients { get; private init; } = [];

    /// <summary>How well it fits.</summary>
    public FitStatistics Statistics { get; }

    /// <summary>The days that it was fitted to.</summary>
    public IReadOnlyList<DailyReading> Days { get; }

    /// <summary>Measured less fitted of each day in kWh.</summary>
    public IReadOnlyList<double> Residuals { get; }

    /// <summary>The models that were tried.</summary>
    public IReadOnlyList<ModelCandidate> Candidates { get; init; } = [];

    // Inverse of J'J, J being how each day's use changes with each parameter, change points among them.
    private Matrix<double> Inverse { get; init; } = Matrix<double>.Build.Dense(1, 1);

    /// <summary>What a day would use, in kWh.</summary>
    public double Predict(DailyReading day) => LeastSquares.Dot(Form.RowOf(day), _linear);

    /// <summary>Variance of the sum of predictions over some days that comes from the parameters, over that of a day's residual.</summary>
    /// <remarks>For residuals that are independent; autocorrelated ones multiply it by n / n'.</remarks>
    public double LeverageOf(IEnumerable<DailyReading> days)
    {
        double[] sum = new double[Form.ParameterCount];
        foreach (double[] gradient in days.Select(day => Form.GradientOf(day, _linear)))
        {
            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] += gradient[i];
            }
        }

        Vector<double> total = Vector<double>.Build.Dense(sum);
        return total * (Inverse * total);
    }

    /// <summary>Fits a shape whose change points are known; null where a parameter cannot be told from the others.</summary>
    internal static BaselineModel? Fit(IReadOnlyList<DailyReading> days, double[] energies, ModelForm form)
    {
        LeastSquares? linear = LeastSquares.Fit([.. days.Select(form.RowOf)], energies);
        if (linear is null || days.Count <= form.ParameterCount)
        {
            return null;
        }

        // Linearised at the solution: so the change points have standard errors too, and widen those of the others.
        LeastSquares? whole = LeastSquares.Fit([.. days.Select(day => form.GradientOf(day, linear.Coefficients))], energies);
        if (whole is null)
        {
            return null;
        }

        BaselineModel model = new(form, linear.Coefficients, linear.Residuals, days) { Inverse = whole.Inverse };
        double variance = model.Statistics.RmseKilowattHours * model.Statistics.RmseKilowattHours * model.Statistics.VarianceFactor;
        ModelTerm[] terms = [.. form.LinearTerms, .. form.ChangePoints];
        return model with
        {
            Coefficients =
            [
                .. terms.Select((term, i) => new ModelCoefficient(
                    term,
                    i < linear.Coefficients.Length ? linear.Coefficients[i] : form.PointOf(term),
                    Math.Sqrt(variance * whole.Inverse[i, i]))),
            ],
        };
    }
}
