namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A seeded sequence (xorshift64*, Vigna 2014), because System.Random promises none across versions.</summary>
/// <param name="seed">Any value; equal seeds give equal sequences.</param>
internal sealed class SampleNoise(int seed)
{
    private const double RootOfThree = 1.7320508075688772;

    private ulong _state = ((ulong)(uint)seed + 1) * 0x9E3779B97F4A7C15UL;

    /// <summary>Uniform in [0, 1).</summary>
    public double NextUnit()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return ((_state * 0x2545F4914F6CDD1DUL) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Nearly normal, mean 0 and deviation 1: a sum of four uniforms.</summary>
    public double NextNormal() => RootOfThree * (NextUnit() + NextUnit() + NextUnit() + NextUnit() - 2);
}
