namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>The chance of a search (SplitMix64): the same seed gives the same search on every machine.</summary>
internal sealed class SearchChance(int seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>A number from 0 up to a bound, which is not reached.</summary>
    public int Below(int bound) => (int)((UInt128)Next() * (ulong)bound >> 64);

    /// <summary>True with a probability in thousandths.</summary>
    public bool Happens(int permille) => Below(1_000) < permille;

    /// <summary>Brings a list into any order.</summary>
    public void Shuffle(int[] list)
    {
        for (int i = list.Length - 1; i > 0; i--)
        {
            int other = Below(i + 1);
            (list[i], list[other]) = (list[other], list[i]);
        }
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
