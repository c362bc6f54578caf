namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What the estimator of the firmware reads of known currents.</summary>
/// <param name="Seed">Of noise, phases and jitter.</param>
/// <param name="BurstCount">Bursts of the window.</param>
/// <param name="FrequenciesHertz">Frequencies of the mains.</param>
/// <param name="NoiseFloorMicrovolts">The converter's noise as commissioning finds it.</param>
/// <param name="GainPercent">What commissioning found the converter to read too much at half load, and took out.</param>
/// <param name="Rows">By waveform, rate and level.</param>
/// <param name="PowerRows">Real power beside a voltage, by load, rate and level.</param>
public sealed record RmsBenchReport(
    int Seed, int BurstCount, IReadOnlyList<double> FrequenciesHertz, int NoiseFloorMicrovolts, double GainPercent, IReadOnlyList<RmsBenchRow> Rows,
    IReadOnlyList<PowerBenchRow> PowerRows)
{
    /// <summary>Greatest error of reading that is allowed, in percent.</summary>
    public const double AllowedPercent = 1;

    /// <summary>Greatest error among the rows that the firmware trusts, in percent.</summary>
    public double WorstTrustedPercent => Rows.Where(row => row.IsTrusted).Max(row => Math.Abs(row.ErrorPercent));

    /// <summary>Greatest error of these rows with the converter taken for straight, in percent.</summary>
    public double WorstWithoutCurvePercent => Rows.Where(row => row.IsTrusted).Max(row => Math.Abs(row.WithoutCurvePercent));

    /// <summary>Greatest error of real power among the rows that the firmware trusts, in percent.</summary>
    public double WorstPowerPercent => PowerRows.Where(row => row.IsTrusted).Max(row => Math.Abs(row.ErrorPercent));

    /// <summary>True where every trusted row is inside the bound.</summary>
    public bool IsWithin => WorstTrustedPercent <= AllowedPercent && WorstPowerPercent <= AllowedPercent;
}
