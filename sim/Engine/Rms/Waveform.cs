namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>One cycle of a current, with a greatest value of 1.</summary>
public sealed class Waveform
{
    // A cycle in steps of 0.15 microseconds: what a bench samples millions of times is computed once.
    private const int PointCount = 1 << 17;

    private readonly double[] _points = new double[PointCount];

    private Waveform(string name, Func<double, double> shape)
    {
        Name = name;
        double squares = 0;
        double greatest = 0;
        for (int i = 0; i < PointCount; i++)
        {
            double value = shape((i + 0.5) / PointCount);
            _points[i] = value;
            squares += value * value;
            greatest = Math.Max(greatest, Math.Abs(value));
        }

        for (int i = 0; i < PointCount; i++)
        {
            _points[i] /= greatest;
        }

        Rms = Math.Sqrt(squares / PointCount) / greatest;
    }

    /// <summary>What the bench measures, from a heater to a cheap power supply.</summary>
    public static IReadOnlyList<Waveform> All { get; } =
    [
        new("sine", Sine),
        new("dimmer-45", phase => Dimmer(phase, 45)),
        new("dimmer-90", phase => Dimmer(phase, 90)),
        new("dimmer-135", phase => Dimmer(phase, 135)),
        new("rectifier-2", phase => Rectifier(phase, 2)),
        new("rectifier-3", phase => Rectifier(phase, 3)),
        new("rectifier-5", phase => Rectifier(phase, 5)),
        new("harmonics-3-5-7", Harmonics),
    ];

    /// <summary>Short name.</summary>
    public string Name { get; }

    /// <summary>True RMS of the waveform, in double precision over one cycle.</summary>
    public double Rms { get; }

    /// <summary>Greatest value over RMS.</summary>
    public double CrestFactor => 1 / Rms;

    /// <summary>The value at a phase in cycles, any number.</summary>
    public double At(double phase) => _points[(int)((phase - Math.Floor(phase)) * PointCount)];

    private static double Sine(double phase) => Math.Sin(Math.Tau * phase);

    // Leading edge: nothing until the angle in each half cycle, then the sine at once.
    private static double Dimmer(double phase, double degrees) => phase % 0.5 * 360 < degrees ? 0 : Sine(phase);

    // A half sine of 1 / crest^2 cycles at the top of each half cycle charges the capacitor.
    private static double Rectifier(double phase, double crest)
    {
        double width = 1 / (crest * crest);
        double within = (phase % 0.5) - 0.25 + (width / 2);
        double pulse = within < 0 || within > width ? 0 : Math.Sin(Math.PI * within / width);
        return phase < 0.5 ? pulse : -pulse;
    }

    // An office full of power supplies and drives.
    private static double Harmonics(double phase) =>
        Sine(phase) + (0.4 * Sine((3 * phase) + 0.45)) + (0.25 * Sine((5 * phase) + 0.2)) + (0.12 * Sine((7 * phase) + 0.7));
}
