namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A current and how it lies to a voltage that is a sine.</summary>
public sealed class PowerLoad
{
    private const int StepCount = 1 << 16;

    private readonly Waveform _current;
    private readonly double _lagCycles;

    private PowerLoad(string name, string waveform, double lagCycles)
    {
        Name = name;
        _current = Waveform.All.Single(candidate => candidate.Name == waveform);
        _lagCycles = lagCycles;
        double sum = 0;
        for (int i = 0; i < StepCount; i++)
        {
            double phase = (i + 0.5) / StepCount;
            sum += CurrentAt(phase) * VoltageAt(phase);
        }

        MeanProduct = sum / StepCount;
    }

    /// <summary>What the bench measures: a heater, a motor, a dimmed lamp, a power supply.</summary>
    public static IReadOnlyList<PowerLoad> All { get; } =
    [
        new("sine", "sine", 0),
        new("sine, lagging", "sine", 1.0 / 6),
        new("dimmer-90", "dimmer-90", 0),
        new("rectifier-3", "rectifier-3", 0),
        new("rectifier-5", "rectifier-5", 0),
    ];

    /// <summary>Short name.</summary>
    public string Name { get; }

    /// <summary>Mean of current times voltage over a cycle, both with a greatest value of 1.</summary>
    public double MeanProduct { get; }

    /// <summary>Real over apparent power, in thousandths.</summary>
    public int PowerFactorPermille => (int)Math.Round(1_000 * MeanProduct / (_current.Rms / Math.Sqrt(2)));

    /// <summary>The current at a phase in cycles, with a greatest value of 1.</summary>
    public double CurrentAt(double phase) => _current.At(phase - _lagCycles);

    /// <summary>The voltage at a phase in cycles, with a greatest value of 1.</summary>
    public static double VoltageAt(double phase) => Math.Sin(Math.Tau * phase);
}
