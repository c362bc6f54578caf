using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Ordinary least squares by Householder QR.</summary>
internal sealed class LeastSquares
{
    // A column that is a sum of the others to this part of the greatest pivot has no coefficient of its own.
    private const double SmallestPivot = 1e-12;

    private LeastSquares(double[] coefficients, double[] residuals, Matrix<double> inverse)
    {
        Coefficients = coefficients;
        Residuals = residuals;
        Inverse = inverse;
        SquareSum = residuals.Sum(r => r * r);
    }

    /// <summary>The coefficients, in the order of the columns.</summary>
    public double[] Coefficients { get; }

    /// <summary>Measured less fitted.</summary>
    public double[] Residuals { get; }

    /// <summary>The inverse of X'X: times the variance of the residuals it is the covariance of the coefficients.</summary>
    public Matrix<double> Inverse { get; }

    /// <summary>Sum of the squared residuals.</summary>
    public double SquareSum { get; }

    /// <summary>Standard error of each coefficient for independent residuals, with n - p degrees of freedom.</summary>
    public double[] StandardErrors
    {
        get
        {
            double variance = SquareSum / (Residuals.Length - Coefficients.Length);
            return [.. Enumerable.Range(0, Coefficients.Length).Select(i => Math.Sqrt(variance * Inverse[i, i]))];
        }
    }

    /// <summary>Fits; null where a column depends on the others.</summary>
    /// <param name="rows">A row a day.</param>
    /// <param name="values">The measured values.</param>
    public static LeastSquares? Fit(IReadOnlyList<double[]> rows, double[] values)
    {
        // Columns of one length, or the smallness of a pivot would depend on the unit.
        int count = rows[0].Length;
        double[] scales = [.. Enumerable.Range(0, count).Select(j => Math.Sqrt(rows.Sum(row => row[j] * row[j])))];
        if (scales.Any(scale => scale == 0) || rows.Count < count)
        {
            return null;
        }

        Matrix<double> matrix = Matrix<double>.Build.Dense(rows.Count, count, (i, j) => rows[i][j] / scales[j]);
        QR<double> qr = matrix.QR(QRMethod.Thin);
        if (Enumerable.Range(0, count).Any(i => Math.Abs(qr.R[i, i]) < SmallestPivot))
        {
            return null;
        }

        Vector<double> solved = qr.Solve(Vector<double>.Build.Dense(values));
        Matrix<double> inverseR = qr.R.SubMatrix(0, count, 0, count).Inverse();
        Matrix<double> inverse = inverseR * inverseR.Transpose();
        double[] coefficients = [.. solved.Select((value, j) => value / scales[j])];
        double[] residuals = [.. rows.Select((row, i) => values[i] - Dot(row, coefficients))];
        return new LeastSquares(
            coefficients, residuals, Matrix<double>.Build.Dense(count, count, (i, j) => inverse[i, j] / (scales[i] * scales[j])));
    }

    /// <summary>Sum of the products.</summary>
    public static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
