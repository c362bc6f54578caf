using Zibo.EdgeCtl.Core.Metering.Sampling;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>RMS, offset and frequency of a captured waveform in double precision, by other means than the firmware's.</summary>
/// <remarks>
/// The whole file is one measurement, from the first to the last rise through a tenth of its swing above its mean; crossings closer than
/// 12 ms are the noise of one. The square of the signal is integrated by the trapezoidal rule.
/// </remarks>
internal sealed class WaveReference
{
    private const double ShortestCycleSeconds = 0.012;
    private const double LongestCycleSeconds = 0.03;

    private readonly double[] _microvolts;

    public WaveReference(IReadOnlyList<int> counts, double samplesPerSecond, ConverterCurve curve)
    {
        _microvolts = [.. counts.Select(count => (double)curve.Microvolts(count))];
        double mean = _microvolts.Average();
        double least = _microvolts.Min();
        double greatest = _microvolts.Max();
        List<double> crossings = Crossings(mean, (greatest - least) / 10, ShortestCycleSeconds * samplesPerSecond);
        double cycle = crossings.Count < 2 ? 0 : (crossings[^1] - crossings[0]) / (crossings.Count - 1) / samplesPerSecond;
        bool hasMains = cycle is >= ShortestCycleSeconds and <= LongestCycleSeconds;
        double begin = hasMains ? crossings[0] : 0;
        double end = hasMains ? crossings[^1] : _microvolts.Length - 1;
        FrequencyHertz = hasMains ? 1 / cycle : null;
        OffsetMicrovolts = Integrate(begin, end, value => value) / (end - begin);
        RmsMicrovolts = Math.Sqrt(Integrate(begin, end, value => Square(value - OffsetMicrovolts)) / (end - begin));
        double peak = Math.Max(greatest - OffsetMicrovolts, OffsetMicrovolts - least);
        CrestFactor = RmsMicrovolts == 0 ? 0 : peak / RmsMicrovolts;
    }

    public double RmsMicrovolts { get; }

    public double OffsetMicrovolts { get; }

    public double? FrequencyHertz { get; }

    public double CrestFactor { get; }

    private static double Square(double value) => value * value;

    // Positions in samples, with their fraction.
    private List<double> Crossings(double mean, double hysteresis, double shortest)
    {
        List<double> crossings = [];
        bool isArmed = false;
        for (int i = 1; i < _microvolts.Length; i++)
        {
            double before = _microvolts[i - 1] - mean;
            double now = _microvolts[i] - mean;
            isArmed |= now < -hysteresis;
            if (isArmed && now > hysteresis)
            {
                double at = i - ((now - hysteresis) / (now - before));
                if (crossings.Count == 0 || at - crossings[^1] >= shortest)
                {
                    crossings.Add(at);
                }

                isArmed = false;
            }
        }

        return crossings;
    }

    private double Integrate(double begin, double end, Func<double, double> map)
    {
        int first = (int)Math.Ceiling(begin);
        int last = (int)Math.Floor(end);
        double sum = Part(begin, first) + Part(last, end);
        for (int i = first; i < last; i++)
        {
            sum += (map(_microvolts[i]) + map(_microvolts[i + 1])) / 2;
        }

        return sum;

        double Part(double from, double to) => to <= from ? 0 : (to - from) * (At(from) + At(to)) / 2;

        double At(double position)
        {
            int index = Math.Min((int)position, _microvolts.Length - 2);
            double before = map(_microvolts[index]);
            return before + ((position - index) * (map(_microvolts[index + 1]) - before));
        }
    }
}
