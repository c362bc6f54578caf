namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>
/// How often anything about the loads of a site has changed: what is asked of them, why, and what became of it. Who has looked at all of
/// them and finds the count as it was need not look again.
/// </summary>
/// <remarks>Powers are not in it: meters change in every scan.</remarks>
public sealed class LoadChanges
{
    /// <summary>A count that is never reached: whoever remembers it looks again.</summary>
    public const int Never = -1;

    /// <summary>Changes since start-up, modulo 2^31.</summary>
    public int Count { get; private set; }

    /// <summary>Number of the scan whose guards are at work; what a guard holds is held in it and no longer.</summary>
    public int Scan { get; private set; }

    /// <summary>Loads that guards have held on in this scan.</summary>
    public int HeldCount { get; private set; }

    /// <summary>Something about a load is not what it was.</summary>
    public void Note() => Count = (Count + 1) & int.MaxValue;

    /// <summary>A guard holds a load on that none held before in this scan.</summary>
    /// <param name="wasHeld">Whether one did in the scan before: then that is no change.</param>
    public void NoteHold(bool wasHeld)
    {
        HeldCount++;
        if (!wasHeld)
        {
            Note();
        }
    }

    /// <summary>What guards have held has been looked at; from now on they hold for the next scan.</summary>
    public void EndScan()
    {
        Scan = (Scan + 1) & int.MaxValue;
        HeldCount = 0;
    }
}
