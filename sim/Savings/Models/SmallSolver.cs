namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Solves the normal equations of a few columns by Cholesky, in memory of its own that is used again.</summary>
internal sealed class SmallSolver
{
    /// <summary>Most columns.</summary>
    public const int MaximumCount = 9;

    // Part of its own length below which a column is a sum of the others.
    private const double SmallestPart = 1e-10;

    private readonly double[,] _factor = new double[MaximumCount, MaximumCount];

    /// <summary>The coefficients of the last solution.</summary>
    public double[] Solution { get; } = new double[MaximumCount];

    /// <summary>Solves.</summary>
    /// <param name="table">Inner products.</param>
    /// <param name="columns">The columns that count.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="projected">Inner products of all columns with the values.</param>
    /// <returns>By how much the fit lowers the sum of squares; NaN where a column depends on the others.</returns>
    public double Solve(SearchTable table, int[] columns, int count, double[] projected)
    {
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = table.Product(columns[i], columns[j]);
                double whole = sum;
                for (int k = 0; k < j; k++)
                {
                    sum -= _factor[i, k] * _factor[j, k];
                }

                if (i != j)
                {
                    _factor[i, j] = sum / _factor[j, j];
                }
                else if (sum <= SmallestPart * whole)
                {
                    return double.NaN;
                }
                else
                {
                    _factor[i, i] = Math.Sqrt(sum);
                }
            }
        }

        double gain = 0;
        for (int i = 0; i < count; i++)
        {
            double sum = projected[columns[i]];
            for (int k = 0; k < i; k++)
            {
                sum -= _factor[i, k] * Solution[k];
            }

            Solution[i] = sum / _factor[i, i];
            gain += Solution[i] * Solution[i];
        }

        for (int i = count - 1; i >= 0; i--)
        {
            double sum = Solution[i];
            for (int k = i + 1; k < count; k++)
            {
                sum -= _factor[k, i] * Solution[k];
            }

            Solution[i] = sum / _factor[i, i];
        }

        return gain;
    }
}
