namespace Zibo.EdgeCtl.Core.Reporting;

/// <summary>The faults that are or were present, by code and source, in a table of fixed size.</summary>
/// <remarks>
/// What the largest set of faults that a site can have at once needs is <see cref="CapacityFor"/>. Where the table is full, the
/// entry that has been past and reported for longest, to the second, gives way; where every one is present, the new fault is only counted, in
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

    private const int MillisecondsPerSecond = 1_000;

    private const byte Active = 1;
    private const byte Changed = 2;

    // A row for each of them; as objects they would take five times the memory, of which the board has little.
    private readonly byte[] _codes;
    private readonly byte[] _sources;
    private readonly byte[] _flags;
    private readonly int[] _occurrences;
    private readonly int[] _changedSeconds;
    private readonly FaultEntry _taken = new FaultEntry();
    private readonly bool[] _isAnyActive = new bool[CodeCount];
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
        _codes = new byte[capacity];
        _sources = new byte[capacity];
        _flags = new byte[capacity];
        _occurrences = new int[capacity];
        _changedSeconds = new int[capacity];
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

    /// <summary>A copy of an entry, in the order of first appearance. It allocates: no scan calls it.</summary>
    public FaultEntry At(int index)
    {
        FaultEntry entry = new FaultEntry();
        Show(index, entry);
        return entry;
    }

    /// <summary>States whether a fault is present now; a change is kept until it is reported.</summary>
    /// <param name="code">The fault.</param>
    /// <param name="source">Which circuit, load or controller, up to 255; 0 where there is but one.</param>
    /// <param name="isActive">Present or not.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public void Set(FaultCode code, int source, bool isActive, long nowMilliseconds)
    {
        // The common case in every scan: nothing of this kind is wrong, and nothing was.
        if (isActive || _isAnyActive[(byte)code])
        {
            Change(code, source, isActive, nowMilliseconds);
        }
    }

    /// <summary>True where a fault is present now.</summary>
    public bool IsActive(FaultCode code, int source)
    {
        int index = Find(code, source);
        return index >= 0 && Has(index, Active);
    }

    /// <summary>True where <see cref="TakeChange"/> has one to give.</summary>
    public bool HasChanges => _unreportedCount != 0;

    /// <summary>
    /// Gives an entry whose change has not been reported and marks it reported; null where there is none. What it gives is good until
    /// the next call.
    /// </summary>
    public FaultEntry TakeChange() => _unreportedCount == 0 ? null : FindChange();

    private void Change(FaultCode code, int source, bool isActive, long nowMilliseconds)
    {
        int index = Find(code, source);
        if (index < 0)
        {
            if (!isActive)
            {
                return;
            }

            index = _count < _codes.Length ? _count++ : FindOldest();
            if (index < 0)
            {
                OverflowCount++;
                return;
            }

            _codes[index] = (byte)code;
            _sources[index] = (byte)source;
            _occurrences[index] = 0;
        }

        if (Has(index, Active) == isActive)
        {
            return;
        }

        ActiveCount += isActive ? 1 : -1;
        _unreportedCount += Has(index, Changed) ? 0 : 1;
        _occurrences[index] += isActive ? 1 : 0;
        _flags[index] = (byte)(Changed | (isActive ? Active : 0));
        _changedSeconds[index] = (int)(nowMilliseconds / MillisecondsPerSecond);
        _isAnyActive[(byte)code] = isActive || IsAnyActive((byte)code);
    }

    private bool IsAnyActive(byte code)
    {
        bool isAny = false;
        for (int i = 0; i < _count; i++)
        {
            isAny |= _codes[i] == code && Has(i, Active);
        }

        return isAny;
    }

    private FaultEntry FindChange()
    {
        for (int i = 0; i < _count; i++)
        {
            if (Has(i, Changed))
            {
                _flags[i] = (byte)(_flags[i] & Active);
                _unreportedCount--;
                Show(i, _taken);
                return _taken;
            }
        }

        return null;
    }

    // The entry that is past and reported for longest; -1 where there is none.
    private int FindOldest()
    {
        int oldest = -1;
        for (int i = 0; i < _codes.Length; i++)
        {
            if (_flags[i] == 0 && (oldest < 0 || _changedSeconds[i] < _changedSeconds[oldest]))
            {
                oldest = i;
            }
        }

        return oldest;
    }

    private int Find(FaultCode code, int source)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_codes[i] == (byte)code && _sources[i] == source)
            {
                return i;
            }
        }

        return -1;
    }

    private bool Has(int index, byte flag) => (_flags[index] & flag) != 0;

    private void Show(int index, FaultEntry entry) => entry.Assign(
        (FaultCode)_codes[index], _sources[index], Has(index, Active), _occurrences[index]);
}
