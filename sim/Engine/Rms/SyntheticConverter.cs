using Zibo.EdgeCtl.Core.Metering.Sampling;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The ADC of an ESP32 with an interpreter in front of it: what turns a voltage into counts at uneven times.</summary>
/// <remarks>
/// Nonlinearity: Espressif's curve for a reference of 1.1 V (see <see cref="Esp32Converter"/>, which names the source), and on
/// top what a chip differs from it, a bow of <see cref="BowMillivolts"/> over the range: an assumption, a quarter of the
/// 12 counts of integral nonlinearity that the ESP32 datasheet allows. Noise of <see cref="NoiseCounts"/> is an assumption too,
/// for inputs with a capacitor and no averaging. The loop's period varies by <see cref="PeriodVariationPercent"/>, and the time
/// that it notes is up to <see cref="StampMicroseconds"/> off.
/// </remarks>
public sealed class SyntheticConverter
{
    /// <summary>Greatest distance of the chip from Espressif's curve in millivolts; 3 counts.</summary>
    public const double BowMillivolts = 2.4;

    /// <summary>Noise in counts RMS.</summary>
    public const double NoiseCounts = 4;

    /// <summary>Greatest deviation of a sample's distance from the one before, in percent.</summary>
    public const double PeriodVariationPercent = 20;

    /// <summary>Greatest error of a sample's time in microseconds.</summary>
    public const double StampMicroseconds = 5;

    /// <summary>Length of a burst in microseconds, as on the board.</summary>
    public const int BurstMicroseconds = 220_000;

    /// <summary>Most samples of a burst, as on the board.</summary>
    public const int Capacity = 1_024;

    private const double BiasMillivolts = 1_650;
    private const double BowLengthMillivolts = 2_800;
    private const int StepsPerMillivolt = 8;
    private const int LastMillivolts = 3_300;

    // The chip's count, with its fraction, by voltage at the terminal.
    private static readonly double[] Counts = MakeCounts();

    private readonly SampleNoise _noise;

    /// <summary>Makes a converter.</summary>
    /// <param name="seed">Of noise, phases and jitter.</param>
    public SyntheticConverter(int seed) => _noise = new SampleNoise(seed);

    /// <summary>Takes a burst that begins anywhere in a cycle.</summary>
    /// <param name="burst">Takes it.</param>
    /// <param name="millivolts">The signal around the bias by time in seconds.</param>
    /// <param name="samplesPerSecond">Mean rate.</param>
    public void Sample(SampleBurst burst, Func<double, double> millivolts, double samplesPerSecond)
    {
        double start = _noise.NextUnit();
        double microseconds = 0;
        burst.Clear();
        while (microseconds < BurstMicroseconds && !burst.IsFull)
        {
            int stamp = Stamp(microseconds);
            burst.Add(Convert(millivolts(start + (microseconds / 1e6))), stamp);
            microseconds += NextPeriod(samplesPerSecond);
        }
    }

    /// <summary>Takes two bursts at once as the board does: after each sample of the one, half a period later, one of the other.</summary>
    /// <param name="burst">Takes the first signal.</param>
    /// <param name="other">Takes the second.</param>
    /// <param name="millivolts">The first signal around the bias by time in seconds.</param>
    /// <param name="otherMillivolts">The second.</param>
    /// <param name="samplesPerSecond">Mean rate of each.</param>
    public void SamplePair(
        SampleBurst burst,
        SampleBurst other,
        Func<double, double> millivolts,
        Func<double, double> otherMillivolts,
        double samplesPerSecond)
    {
        double start = _noise.NextUnit();
        double microseconds = 0;
        burst.Clear();
        other.Clear();
        while (microseconds < BurstMicroseconds && !burst.IsFull)
        {
            burst.Add(Convert(millivolts(start + (microseconds / 1e6))), Stamp(microseconds));
            microseconds += NextPeriod(2 * samplesPerSecond);
            other.Add(Convert(otherMillivolts(start + (microseconds / 1e6))), Stamp(microseconds));
            microseconds += NextPeriod(2 * samplesPerSecond);
        }
    }

    /// <summary>Converts a voltage around the bias, in millivolts.</summary>
    public int Convert(double millivolts)
    {
        double step = Math.Clamp((BiasMillivolts + millivolts) * StepsPerMillivolt, 0, Counts.Length - 1);
        return (int)Math.Clamp(Math.Round(Counts[(int)step] + (NoiseCounts * _noise.NextNormal())), 0, ConverterCurve.MaximumCount);
    }

    private int Stamp(double microseconds) => (int)(microseconds + (_noise.NextUnit() * StampMicroseconds));

    private double NextPeriod(double samplesPerSecond) =>
        1e6 / samplesPerSecond * (1 + (PeriodVariationPercent / 100 * ((2 * _noise.NextUnit()) - 1)));

    private static double[] MakeCounts()
    {
        ConverterCurve curve = Esp32Converter.Curve(Esp32Converter.TypicalReferenceMillivolts);
        double[] counts = new double[(LastMillivolts * StepsPerMillivolt) + 1];
        int above = 1;
        for (int i = 0; i < counts.Length; i++)
        {
            double millivolts = (i + 0.5) / StepsPerMillivolt;
            double bow = BowMillivolts * Math.Sin(Math.Tau * (millivolts - BiasMillivolts) / BowLengthMillivolts);
            double microvolts = (millivolts + bow) * 1_000;
            while (above < ConverterCurve.MaximumCount && curve.Microvolts(above) < microvolts)
            {
                above++;
            }

            double low = curve.Microvolts(above - 1);
            counts[i] = above - 1 + ((microvolts - low) / (curve.Microvolts(above) - low));
        }

        return counts;
    }
}
