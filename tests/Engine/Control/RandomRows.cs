using CsCheck;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>Random data that the properties of bound and plan play with.</summary>
internal static class RandomRows
{
    /// <summary>Lengths of a row in seconds.</summary>
    public static int[] Intervals { get; } = [60, 300, 900, 3_600];

    /// <summary>Base, which may export, and two loads, in kW.</summary>
    public static Gen<double[]?> GenRow { get; } = Gen.Select(
        Gen.Int[-20, 60], Gen.Int[0, 40], Gen.Int[0, 40], (kilowatts, load, second) => (double[]?)[kilowatts, load, second]);
}
