using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>An axis with round marks around its values.</summary>
internal sealed class PlotAxis
{
    private const int WantedMarks = 5;
    private const double Room = 0.06;

    /// <summary>Makes the axis of some values; at least one.</summary>
    public PlotAxis(IReadOnlyList<double> values)
    {
        double least = values.Min();
        double most = values.Max();
        double span = most > least ? most - least : Math.Max(1, Math.Abs(most) * 0.1);
        Least = least - (span * Room);
        Most = most + (span * Room);
        double step = RoundStep((Most - Least) / WantedMarks);
        Marks =
        [
            .. Enumerable.Range(0, 2 * WantedMarks + 2).Select(i => (Math.Ceiling(Least / step) + i) * step).Where(mark => mark <= Most),
        ];
        Format = step >= 1 ? "N0" : "N" + Math.Min(6, (int)Math.Ceiling(-Math.Log10(step))).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The left or lower end.</summary>
    public double Least { get; }

    /// <summary>The right or upper end.</summary>
    public double Most { get; }

    /// <summary>Where marks stand.</summary>
    public IReadOnlyList<double> Marks { get; }

    /// <summary>How their numbers are written.</summary>
    public string Format { get; }

    /// <summary>Where a value lies between the ends, 0 to 1.</summary>
    public double Part(double value) => (value - Least) / (Most - Least);

    private static double RoundStep(double step)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        double digit = step / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }
}
