namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The newest of a row of items, up to a fixed number, oldest first.</summary>
/// <param name="capacityCount">Most items that are kept.</param>
internal sealed class Ring<T>(int capacityCount)
{
    private readonly T[] _items = new T[capacityCount];
    private int _start;

    /// <summary>Items that are kept.</summary>
    public int Count { get; private set; }

    /// <summary>An item, 0 for the oldest; the indexer writes over what is there.</summary>
    public T this[int index]
    {
        get => _items[Place(index)];
        set => _items[Place(index)] = value;
    }

    /// <summary>Adds an item; the oldest gives way.</summary>
    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            _items[_start] = item;
            _start = (_start + 1) % _items.Length;
            return;
        }

        _items[(_start + Count++) % _items.Length] = item;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Array.Clear(_items);
        (_start, Count) = (0, 0);
    }

    /// <summary>A copy, oldest first.</summary>
    public T[] ToArray()
    {
        T[] copy = new T[Count];
        for (int i = 0; i < Count; i++)
        {
            copy[i] = this[i];
        }

        return copy;
    }

    private int Place(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return (_start + index) % _items.Length;
    }
}
