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

    private int _count;
    private int _scan;
    private int _heldCount;

    /// <summary>Changes since start-up, modulo 2^31.</summary>
    public int Count => _count;

    /// <summary>Number of the scan whose guards are at work; what a guard holds is held in it and no longer.</summary>
    public int Scan => _scan;

    /// <summary>Loads that guards have held on in this scan.</summary>
    public int HeldCount => _heldCount;

    /// <summary>Loads that have just come back and may have power still to reach.</summary>
    public int RecoveringCount { get; internal set; }

    /// <summary>Something about a load is not what it was.</summary>
    public void Note() => _count = (_count + 1) & int.MaxValue;

    /// <summary>A guard holds a load on that none held before in this scan.</summary>
    /// <param name="wasHeld">Whether one did in the scan before: then that is no change.</param>
    public void NoteHold(bool wasHeld)
    {
        _heldCount++;
        if (!wasHeld)
        {
            Note();
        }
    }

    /// <summary>Ends the scan where nothing has changed, and as many loads are held on; then they are the same ones.</summary>
    /// <param name="count">The count of changes that was seen.</param>
    /// <param name="heldCount">Loads that were held on then.</param>
    /// <returns>False where there is something to look at; the scan has not ended then.</returns>
    public bool TryEndScan(int count, int heldCount)
    {
        if (count != _count || heldCount != _heldCount)
        {
            return false;
        }

        _scan = (_scan + 1) & int.MaxValue;
        _heldCount = 0;
        return true;
    }

    /// <summary>What guards have held has been looked at; from now on they hold for the next scan.</summary>
    public void EndScan()
    {
        _scan = (_scan + 1) & int.MaxValue;
        _heldCount = 0;
    }
}
