namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014; constants as in
/// S. Vigna's public-domain splitmix64.c). Own code, because System.Random promises no sequence across versions.
/// </summary>
/// <param name="seed">Any value; equal seeds give equal sequences.</param>
internal struct SplitMix64(ulong seed)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15UL;

    private ulong _state = seed;

    /// <summary>A generator of its own for one purpose and one period, so that what happens on a day needs no history.</summary>
    public static SplitMix64 For(int seed, RandomStream stream, long periodNumber)
    {
        ulong mixed = Mix((ulong)(uint)seed + Gamma);
        mixed = Mix(mixed ^ ((ulong)stream * Gamma));
        return new SplitMix64(Mix(mixed ^ (ulong)periodNumber));
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += Gamma;
        return Mix(_state);
    }

    /// <summary>Uniform in [0, 1) with 53 bits.</summary>
    public double NextUnit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [low, high).</summary>
    public double NextBetween(double low, double high) => low + ((high - low) * NextUnit());

    /// <summary>
    /// Nearly normal, mean 0 and deviation 1: twelve uniforms less six (Irwin-Hall). Only sums, so every machine agrees.
    /// </summary>
    public double NextNormal()
    {
        double sum = -6;
        for (int i = 0; i < 12; i++)
        {
            sum += NextUnit();
        }

        return sum;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
