namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>
/// A check of the intervals that assumes nothing of the residuals but that weeks are exchangeable: residuals are drawn again in
/// blocks of days, the shape's change points are searched anew for each draw, and its prediction is compared with what the
/// first model and another draw say.
/// </summary>
public static class BlockBootstrap
{
    /// <summary>Draws.</summary>
    public const int DrawCount = 400;

    // Two weeks: longer than residuals of buildings usually remember, and long enough for a few dozen blocks in a year.
    private const int BlockDays = 14;
    private const int Seed = 1;

    /// <summary>Errors of the saving in kWh, ascending; empty where the shape cannot be drawn.</summary>
    /// <param name="model">The baseline's model.</param>
    /// <param name="reported">Days of the reporting period.</param>
    /// <param name="hasTemperature">True where the days have temperatures.</param>
    public static IReadOnlyList<double> Errors(BaselineModel model, IReadOnlyList<DailyReading> reported, bool hasTemperature)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(reported);
        SearchTable table = new PointGrid(model.Days, hasTemperature).Coarse;
        bool isPointed = model.Form.ChangePoints.Count > 0;
        if (isPointed && table.Grid.Count == 0)
        {
            return [];
        }

        ChangePointSearch search = new(table, model.Form.Kind, model.Form.DayTypes, model.Form.HasOccupancy);
        double[] sums = table.SumsOver(reported);
        double[] fitted = [.. model.Days.Select(model.Predict)];
        double predicted = reported.Sum(model.Predict);

        // Least squares leaves residuals that are smaller than the errors were.
        double scale = Math.Sqrt(model.Statistics.DayCount / (double)(model.Statistics.DayCount - model.Statistics.ParameterCount));
        double[] residuals = [.. model.Residuals.Select(residual => residual * scale)];
        Random random = new(Seed);
        List<double> errors = [];
        for (int draw = 0; draw < DrawCount; draw++)
        {
            double[] noise = Draw(residuals, fitted.Length, random);
            double[] values = [.. fitted.Zip(noise, (fit, error) => fit + error)];
            double[] projected = table.Project(values);
            if (search.Find(projected, .., ..) is { } found)
            {
                double total = 0;
                for (int i = 0; i < found.Coefficients.Length; i++)
                {
                    total += found.Coefficients[i]
                        * sums[SearchTable.ColumnOf(search.Terms[i], found.HeatingIndex, found.CoolingIndex)];
                }

                errors.Add(total - predicted - Draw(residuals, reported.Count, random).Sum());
            }
        }

        errors.Sort();
        return errors;
    }

    /// <summary>Half the width of the interval of a level in kWh; null where there are no draws.</summary>
    public static double? HalfWidth(IReadOnlyList<double> errors, double confidencePercent)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (errors.Count == 0)
        {
            return null;
        }

        int cut = (int)(errors.Count * (0.5 - (confidencePercent / 200)));
        return (errors[errors.Count - 1 - cut] - errors[cut]) / 2;
    }

    private static double[] Draw(double[] residuals, int count, Random random)
    {
        double[] drawn = new double[count];
        int block = Math.Min(BlockDays, residuals.Length);
        for (int i = 0; i < count; i += block)
        {
            int start = random.Next(residuals.Length - block + 1);
            for (int j = 0; j < block && i + j < count; j++)
            {
                drawn[i + j] = residuals[start + j];
            }
        }

        return drawn;
    }
}
