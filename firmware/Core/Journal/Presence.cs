namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>Which circuits, loads or water meters the batches of a page tell of.</summary>
internal sealed class Presence
{
    private readonly bool[] _had;
    private int _count;

    /// <summary>Makes one for so many at most.</summary>
    public Presence(int maximumCount) => _had = new bool[maximumCount];

    /// <summary>Begins a page: all that it names are expected.</summary>
    public void Reset(int count)
    {
        _count = count;
        for (int i = 0; i < _had.Length; i++)
        {
            _had[i] = i < count;
        }
    }

    /// <summary>True where the same are there as before.</summary>
    public bool IsSame(bool[] has)
    {
        for (int i = 0; i < _count; i++)
        {
            if (has[i] != _had[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes or reads who is there.</summary>
    public void Code(BitPort port, bool isSame, bool[] has)
    {
        for (int i = 0; i < has.Length; i++)
        {
            has[i] = i < _count && (isSame ? _had[i] : port.Flag(has[i]));
        }
    }

    /// <summary>Learns from a batch that was written or read whole.</summary>
    public void Commit(bool[] has)
    {
        for (int i = 0; i < _count; i++)
        {
            _had[i] = has[i];
        }
    }
}
