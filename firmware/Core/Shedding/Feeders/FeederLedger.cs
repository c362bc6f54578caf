namespace Zibo.EdgeCtl.Core.Shedding.Feeders;

/// <summary>
/// What the circuits were told of each load, so that every switch is told once, whichever controller or guard it came from.
/// </summary>
public sealed class FeederLedger
{
    private readonly bool[] _isOff;
    private readonly long[] _watts;

    /// <summary>Makes a ledger in which every load is on.</summary>
    public FeederLedger(FeederTree tree, ShedTable table)
    {
        Tree = tree;
        Table = table;
        _isOff = new bool[table.Count];
        _watts = new long[table.Count];
    }

    /// <summary>The circuits.</summary>
    public FeederTree Tree { get; }

    /// <summary>The loads of the site.</summary>
    public ShedTable Table { get; }

    /// <summary>True where the circuits believe a load to be off.</summary>
    public bool IsOff(int load) => _isOff[load];

    /// <summary>Index of a load in the site.</summary>
    public int IndexOf(Load load)
    {
        int index = 0;
        while (Table.At(index) != load)
        {
            index++;
        }

        return index;
    }

    /// <summary>As <see cref="Follow"/>, for a load whose index is not at hand.</summary>
    public void FollowOf(Load load, long nowMilliseconds) => Follow(IndexOf(load), nowMilliseconds);

    /// <summary>Tells the circuits where a load will be after this scan, if that is news to them.</summary>
    public void Follow(int index, long nowMilliseconds)
    {
        Load load = Table.At(index);
        bool isOff = load.IsRequested;
        if (isOff == _isOff[index] || (!isOff && load.IsShed && !load.CanRestore(nowMilliseconds)))
        {
            return;
        }

        if (isOff)
        {
            // What it drew is what it takes from the circuits; what a shed load drew they have seen go already.
            _watts[index] = load.IsShed ? 0 : load.PresentWatts;
        }

        _isOff[index] = isOff;
        long delta = isOff ? -_watts[index] : load.IsShed ? load.RestartWatts : _watts[index];
        if (delta != 0)
        {
            Tree.Expect(index, delta, nowMilliseconds);
        }
    }
}
