namespace Zibo.EdgeCtl.Core.Reporting;

/// <summary>The faults that are or were present, by code and source, in a table of fixed size.</summary>
/// <remarks>
/// What the largest set of faults that a site can have at once needs is <see cref="CapacityFor"/>. Where the table is full, the
/// entry that has been past and reported for longest gives way; where every one is present, the new fault is only counted, in
/// <see cref="OverflowCount"/>.
/// </remarks>
public sealed class FaultRegister
{
    /// <summary>Entries of a register that is made without a site.</summary>
    public const int Capacity = 96;

    // At once: input, meter, counter or total, power or status or voltage, contact, dial, cross-check.
    private const int FaultsOfCircuit = 7;
    private const int FaultsOfLoad = 5;
    private const int FaultsOfWaterMeter = 4;

    // Of the controller itself, with 16 controllers in its list and their guards, and its sensors of daylight and setpoints.
    private const int FaultsOfController = 76;

    // Every code that a byte can hold.
    private const int CodeCount = 256;

    private readonly FaultEntry[] _entries;
    private readonly ushort[] _activeByCode = new ushort[CodeCount];
    private int _count;
    private int _unreportedCount;

    /// <summary>Allocates a table of <see cref="Capacity"/> entries.</summary>
    public FaultRegister()
        : this(Capacity)
    {
    }

    /// <summary>Allocates the table.</summary>
    /// <param name="capacity">Most faults that can be told apart.</param>
    public FaultRegister(int capacity)
    {
        _entries = new FaultEntry[capacity];
        for (int i = 0; i < capacity; i++)
        {
            _entries[i] = new FaultEntry();
        }
    }

    /// <summary>Most faults that a site can have at once.</summary>
    /// <param name="circuits">Its circuits.</param>
    /// <param name="loads">Its loads.</param>
    /// <param name="waterMeters">Its water meters.</param>
    public static int CapacityFor(int circuits, int loads, int waterMeters) =>
        FaultsOfController + (circuits * FaultsOfCircuit) + (loads * FaultsOfLoad) + (waterMeters * FaultsOfWaterMeter);

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
        // The common case in every scan: nothing of this kind is wrong, and nothing was.
        if (isActive || _activeByCode[(byte)code] != 0)
        {
            Change(code, source, isActive, nowMilliseconds);
        }
    }

    /// <summary>True where a fault is present now.</summary>
    public bool IsActive(FaultCode code, int source)
    {
        FaultEntry entry = Find(code, source);
        return entry != null && entry.IsActive;
    }

    /// <summary>Gives an entry whose change has not been reported and marks it reported; null where there is none.</summary>
    public FaultEntry TakeChange() => _unreportedCount == 0 ? null : FindChange();

    private void Change(FaultCode code, int source, bool isActive, long nowMilliseconds)
    {
        FaultEntry entry = Find(code, source);
        if (entry == null)
        {
            if (!isActive)
            {
                return;
            }

            entry = _count < _entries.Length ? _entries[_count++] : FindOldest();
            if (entry == null)
            {
                OverflowCount++;
                return;
            }

            entry.Assign(code, source);
        }

        if (entry.IsActive == isActive)
        {
            return;
        }

        ActiveCount += isActive ? 1 : -1;
        _activeByCode[(byte)code] = (ushort)(_activeByCode[(byte)code] + (isActive ? 1 : -1));
        if (!entry.HasChanged)
        {
            _unreportedCount++;
        }

        entry.Change(isActive, nowMilliseconds);
    }

    private FaultEntry FindChange()
    {
        for (int i = 0; i < _count; i++)
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

    // The entry that is past and reported for longest; null where there is none.
    private FaultEntry FindOldest()
    {
        FaultEntry oldest = null;
        for (int i = 0; i < _entries.Length; i++)
        {
            FaultEntry entry = _entries[i];
            bool isFree = !entry.IsActive && !entry.HasChanged;
            if (isFree && (oldest == null || entry.ChangedMilliseconds < oldest.ChangedMilliseconds))
            {
                oldest = entry;
            }
        }

        return oldest;
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
