namespace Zibo.EdgeCtl.Core.Reporting;

/// <summary>The faults that are or were present, by code and source, in a table of fixed size.</summary>
/// <remarks>A fault beyond the table's size is counted in <see cref="OverflowCount"/> and otherwise not kept.</remarks>
public sealed class FaultRegister
{
    /// <summary>Most faults that can be told apart.</summary>
    public const int Capacity = 96;

    private readonly FaultEntry[] _entries = new FaultEntry[Capacity];
    private int _count;
    private int _unreportedCount;

    /// <summary>Allocates the table.</summary>
    public FaultRegister()
    {
        for (int i = 0; i < Capacity; i++)
        {
            _entries[i] = new FaultEntry();
        }
    }

    /// <summary>Faults that are present now.</summary>
    public int ActiveCount { get; private set; }

    /// <summary>Faults that found no room in the table.</summary>
    public int OverflowCount { get; private set; }

    /// <summary>Entries in use, present or past.</summary>
    public int Count => _count;

    /// <summary>An entry, in the order of first appearance.</summary>
    public FaultEntry At(int index) => _entries[index];

    /// <summary>States whether a fault is present now; a change is kept until it is reported.</summary>
    /// <param name="code">The fault.</param>
    /// <param name="source">Which circuit, load or controller; 0 where there is but one.</param>
    /// <param name="isActive">Present or not.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public void Set(FaultCode code, int source, bool isActive, long nowMilliseconds)
    {
        if (!isActive && ActiveCount == 0)
        {
            // The common case in every scan: nothing is wrong, and nothing was.
            return;
        }

        FaultEntry entry = Find(code, source);
        if (entry == null)
        {
            if (!isActive)
            {
                return;
            }

            if (_count == Capacity)
            {
                OverflowCount++;
                return;
            }

            entry = _entries[_count++];
            entry.Assign(code, source);
        }

        if (entry.IsActive == isActive)
        {
            return;
        }

        ActiveCount += isActive ? 1 : -1;
        if (!entry.HasChanged)
        {
            _unreportedCount++;
        }

        entry.Change(isActive, nowMilliseconds);
    }

    /// <summary>True where a fault is present now.</summary>
    public bool IsActive(FaultCode code, int source)
    {
        FaultEntry entry = Find(code, source);
        return entry != null && entry.IsActive;
    }

    /// <summary>Gives an entry whose change has not been reported and marks it reported; null where there is none.</summary>
    public FaultEntry TakeChange()
    {
        for (int i = 0; _unreportedCount > 0 && i < _count; i++)
        {
            if (_entries[i].HasChanged)
            {
                _entries[i].MarkReported();
                _unreportedCount--;
                return _entries[i];
            }
        }

        return null;
    }

    private FaultEntry Find(FaultCode code, int source)
    {
        for (int i = 0; i < _count; i++)
        {
            FaultEntry entry = _entries[i];
            if (entry.Code == code && entry.Source == source)
            {
                return entry;
            }
        }

        return null;
    }
}
