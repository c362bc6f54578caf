namespace Zibo.EdgeCtl.Sim.Engine.Tests.Journal;

/// <summary>The energies of a circuit by quarters of an hour, exact in mWh, as its meter counts them: in pulses, or without any.</summary>
/// <param name="EnergiesMilliwattHours">One for each quarter of an hour.</param>
/// <param name="QuantumNumerator">What a pulse is worth in mWh, as a fraction; 1 where there are none.</param>
/// <param name="QuantumDenominator">The other part.</param>
internal sealed record MeteredCircuit(long[] EnergiesMilliwattHours, long QuantumNumerator, long QuantumDenominator)
{
    /// <summary>Pulses of usual meters, with and without transformers: (10 Wh, 1 Wh, 1,200 imp/kWh, 6,400 imp/kWh at 200/5), and none.</summary>
    private static readonly (long Numerator, long Denominator)[] Usual =
        [(10_000, 1), (1_000, 1), (1, 1), (2_500, 3), (1, 1), (6_250, 1), (1, 1), (1_000, 1)];

    /// <summary>The meter that a circuit has in a site of pulse meters and current inputs.</summary>
    public static MeteredCircuit Usually(int circuit, double[] watts, Random random) =>
        Count(watts, Usual[circuit % Usual.Length].Numerator, Usual[circuit % Usual.Length].Denominator, random);

    /// <summary>Counts mean powers of quarters of an hour.</summary>
    public static MeteredCircuit Count(double[] watts, long numerator, long denominator, Random random)
    {
        long[] energies = new long[watts.Length];
        double sum = 0;
        long before = 0;
        for (int i = 0; i < energies.Length; i++)
        {
            // Files hold whole watts, no building does.
            sum += Math.Max(0, watts[i] + random.NextDouble()) * 250;
            long total = (long)(sum * denominator / numerator) * numerator / denominator;
            energies[i] = total - before;
            before = total;
        }

        return new MeteredCircuit(energies, numerator, denominator);
    }
}
