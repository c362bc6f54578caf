namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>Least squares against certified results: NIST StRD Longley, and Anscombe's four sets (The American Statistician 1973).</summary>
public sealed class LeastSquaresTests
{
    private static readonly double[][] Longley =
    [
        [60323, 83.0, 234289, 2356, 1590, 107608, 1947], [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
        [60171, 88.2, 258054, 3682, 1616, 109773, 1949], [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
        [63221, 96.2, 328975, 2099, 3099, 112075, 1951], [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
        [64989, 99.0, 365385, 1870, 3547, 115094, 1953], [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
        [66019, 101.2, 397469, 2904, 3048, 117388, 1955], [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
        [68169, 108.4, 442769, 2936, 2798, 120445, 1957], [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
        [68655, 112.6, 482704, 3813, 2552, 123366, 1959], [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
        [69331, 115.7, 518173, 4806, 2572, 127852, 1961], [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
    ];

    [Fact]
    public void The_ill_conditioned_set_of_Longley_has_its_certified_coefficients_and_errors()
    {
        LeastSquares fit = LeastSquares.Fit(
            [.. Longley.Select(row => (double[])[1, .. row[1..]])], [.. Longley.Select(row => row[0])])!;

        double[] coefficients =
        [
            -3482258.63459582, 15.0618722713733, -0.0358191792925910, -2.02022980381683, -1.03322686717359, -0.0511041056535807,
            1829.15146461355,
        ];
        double[] errors =
        [
            890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675, 0.226073200069370,
            455.478499142212,
        ];
        Assert.All(coefficients.Zip(fit.Coefficients), pair => Assert.Equal(1, pair.Second / pair.First, 1e-7));
        Assert.All(errors.Zip(fit.StandardErrors), pair => Assert.Equal(1, pair.Second / pair.First, 1e-7));
        Assert.Equal(304.854073561965, Math.Sqrt(fit.SquareSum / (16 - 7)), 1e-4);
    }

    [Theory]
    [InlineData("10 8 13 9 11 14 6 4 12 7 5", "8.04 6.95 7.58 8.81 8.33 9.96 7.24 4.26 10.84 4.82 5.68")]
    [InlineData("10 8 13 9 11 14 6 4 12 7 5", "9.14 8.14 8.74 8.77 9.26 8.10 6.13 3.10 9.13 7.26 4.74")]
    [InlineData("10 8 13 9 11 14 6 4 12 7 5", "7.46 6.77 12.74 7.11 7.81 8.84 6.08 5.39 8.15 6.42 5.73")]
    [InlineData("8 8 8 8 8 8 8 19 8 8 8", "6.58 5.76 7.71 8.84 8.47 7.04 5.25 12.50 5.56 7.91 6.89")]
    public void Each_set_of_Anscombe_has_the_same_line(string xs, string ys)
    {
        LeastSquares fit = LeastSquares.Fit([.. Numbers(xs).Select(x => (double[])[1, x])], Numbers(ys))!;

        Assert.Equal(3.0, fit.Coefficients[0], 0.01);
        Assert.Equal(0.5, fit.Coefficients[1], 0.001);
        Assert.Equal(1.124, fit.StandardErrors[0], 0.002);
        Assert.Equal(0.118, fit.StandardErrors[1], 0.0005);
    }

    [Fact]
    public void A_column_that_is_a_sum_of_others_has_no_coefficient() =>
        Assert.Null(LeastSquares.Fit([[1, 2, 3], [1, 3, 4], [1, 5, 6], [1, 7, 8]], [1, 2, 3, 4]));

    private static double[] Numbers(string text) =>
        [.. text.Split(' ').Select(word => double.Parse(word, System.Globalization.CultureInfo.InvariantCulture))];
}
