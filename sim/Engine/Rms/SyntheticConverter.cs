using Zibo.EdgeCtl.Core.Metering.Sampling;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The ADC of an ESP32 with an interpreter in front of it: what turns a voltage into counts at uneven times.</summary>
/// <remarks>
/// Nonlinearity: Espressif's curve for a reference of 1.1 V (see <see cref="Esp32Converter"/>, which names the source), and on
/// top what a chip differs from it, a bow of <see cref="BowMillivolts"/> over the range: an assumption, a quarter of the
/// 12 counts of integral nonlinearity that the ESP32 datasheet allows. Noise of <see cref="NoiseCounts"/> is an assumption too,
/// for inputs with a capacitor and no averaging. A sample is up to <see cref="LatenessPercent"/> of a period later than the
/// firmware's <see cref="SamplePacer"/> asks, and the time that is noted up to <see cref="StampMicroseconds"/> off.
/// </remarks>
public sealed class SyntheticConverter
{
    /// <summary>Greatest distance of the chip from Espressif's curve in millivolts; 3 counts.</summary>
    public const double BowMillivolts = 2.4;

    /// <summary>Noise in counts RMS.</summary>
    public const double NoiseCounts = 4;

    /// <summary>Greatest lateness of a sample in percent of the period; its distance from the one before varies by that to both sides.</summary>
    public const double LatenessPercent = 20;

    /// <summary>Greatest error of a sample's time in microseconds.</summary>
    public const double StampMicroseconds = 5;

    /// <summary>Length in microseconds into which a captured waveform is cut: ten cycles of 50 Hz and one that may be cut.</summary>
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
    /// <param name="pacer">Says when samples are due.</param>
    /// <param name="samplesPerSecond">Rate that the converter reaches.</param>
    public void Sample(SampleBurst burst, Func<double, double> millivolts, SamplePacer pacer, int samplesPerSecond)
    {
        double start = _noise.NextUnit();
        double microseconds = 0;
        burst.Clear();
        pacer.Begin(samplesPerSecond);
        while (pacer.TryNext((int)microseconds, out int dueMicroseconds))
        {
            microseconds = dueMicroseconds + NextLateness(samplesPerSecond);
            burst.Add(Convert(millivolts(start + (microseconds / 1e6))), Stamp(microseconds));
        }
    }

    /// <summary>Takes two bursts at once as the board does: after each sample of the one, half a period later, one of the other.</summary>
    /// <param name="burst">Takes the first signal.</param>
    /// <param name="other">Takes the second.</param>
    /// <param name="millivolts">The first signal around the bias by time in seconds.</param>
    /// <param name="otherMillivolts">The second.</param>
    /// <param name="pacer">Says when samples of the first are due.</param>
    /// <param name="samplesPerSecond">Rate of each that the converter reaches.</param>
    public void SamplePair(
        SampleBurst burst,
        SampleBurst other,
        Func<double, double> millivolts,
        Func<double, double> otherMillivolts,
        SamplePacer pacer,
        int samplesPerSecond)
    {
        double start = _noise.NextUnit();
        double microseconds = 0;
        burst.Clear();
        other.Clear();
        pacer.Begin(samplesPerSecond);
        while (pacer.TryNext((int)microseconds, out int dueMicroseconds))
        {
            microseconds = dueMicroseconds + NextLateness(samplesPerSecond);
            burst.Add(Convert(millivolts(start + (microseconds / 1e6))), Stamp(microseconds));
            microseconds += (0.5e6 / samplesPerSecond) + NextLateness(2 * samplesPerSecond);
            other.Add(Convert(otherMillivolts(start + (microseconds / 1e6))), Stamp(microseconds));
        }
    }

    /// <summary>Converts a voltage around the bias, in millivolts.</summary>
    public int Convert(double millivolts)
    {
        double step = Math.Clamp((BiasMillivolts + millivolts) * StepsPerMillivolt, 0, Counts.Length - 1);
        return (int)Math.Clamp(Math.Round(Counts[(int)step] + (NoiseCounts * _noise.NextNormal())), 0, ConverterCurve.MaximumCount);
    }

    private int Stamp(double microseconds) => (int)(microseconds + (_noise.NextUnit() * StampMicroseconds));

    private double NextLateness(int samplesPerSecond) => 1e6 / samplesPerSecond * LatenessPercent / 100 * _noise.NextUnit();

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
