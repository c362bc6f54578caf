using Zibo.EdgeCtl.Core.Metering.CrossChecks;

namespace Zibo.EdgeCtl.Core.Tests.Metering.CrossChecks;

/// <summary>Windows of two meters on a circuit whose load goes up and down, as the suspect's fault makes them.</summary>
internal sealed class PairGenerator(int seed)
{
    private static readonly int[] Impulses = [400, 600, 800, 1_000, 1_200, 1_600, 2_000, 3_200, 6_400];
    private static readonly int[] Amperes = [50, 75, 100, 150, 200, 300, 400, 500, 600, 750, 800, 1_000, 1_200];

    private readonly CrossCheckWindow _window = new();

    public Random Random { get; } = new(seed);

    /// <summary>What is configured: a pulse meter on the primary side against a sensor.</summary>
    public CrossCheckOptions Options { get; } = new()
    {
        TolerancePermille = CrossCheckOptions.SensorTolerancePermille,
        TrendPermille = CrossCheckOptions.SensorTrendPermille,
    };

    /// <summary>Draws a configuration.</summary>
    public PairGenerator Draw()
    {
        Options.ReferenceImpulses = Impulses[Random.Next(Impulses.Length)];
        Options.SuspectAmperes = Amperes[Random.Next(Amperes.Length)];
        return this;
    }

    /// <summary>Suspect over reference where the pulse meter has another constant than is configured.</summary>
    public double WrongImpulses() => (double)Options.ReferenceImpulses / Other(Impulses, Options.ReferenceImpulses);

    /// <summary>Suspect over reference where the transformer has another ratio than is configured.</summary>
    public double WrongAmperes() => (double)Options.SuspectAmperes / Other(Amperes, Options.SuspectAmperes);

    /// <summary>A window of 24 pairs and what is said of it.</summary>
    /// <param name="suspectWatts">The suspect's power by the true power.</param>
    /// <param name="gainPermille">Most that the suspect's scale is off.</param>
    /// <param name="noisePermille">Most that one pair is off.</param>
    /// <param name="range">Highest load over lowest.</param>
    public CrossCheckVerdict Judge(Func<double, double> suspectWatts, int gainPermille, int noisePermille, double range)
    {
        double baseWatts = 500 * Math.Pow(100, Random.NextDouble());
        double gain = 1 + Off(gainPermille);
        _window.Clear();
        for (int i = 0; i < CrossCheckWindow.Capacity; i++)
        {
            // A third of the load's range at each third of the time, in any order; the time differs as pairs do.
            double watts = baseWatts * Math.Pow(range, Random.NextDouble());
            double hours = 1 + Random.NextDouble();
            double suspect = suspectWatts(watts / baseWatts) * baseWatts * gain * (1 + Off(noisePermille));
            _window.Add((long)(watts * hours * 1000 * (1 + Off(5))), (long)(suspect * hours * 1000), (long)(hours * 3_600_000));
        }

        Assert.True(_window.IsFull);
        _window.Summarise();
        CrossCheckVerdict verdict = new();
        new CrossCheckJudge(Options).Judge(_window, verdict);
        return verdict;
    }

    /// <summary>Between minus and plus so many thousandths.</summary>
    public double Off(int permille) => ((2 * Random.NextDouble()) - 1) * permille / 1000;

    private int Other(int[] values, int configured)
    {
        int[] others = [.. values.Where(value => value != configured)];
        return others[Random.Next(others.Length)];
    }
}
