namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Means of equal slots of local time (days or hours) and how much of each slot values cover. Nothing is filled in.</summary>
internal sealed class SlotMeans
{
    private readonly Dictionary<long, (double Sum, long CoveredMilliseconds)> _slots = [];
    private readonly long _slotMilliseconds;
    private readonly long _offsetMilliseconds;

    /// <summary>Sorts values into slots; one that reaches over a slot's end is divided there.</summary>
    public SlotMeans(IEnumerable<TimedValue> values, LocalTime local, long slotMilliseconds)
    {
        _slotMilliseconds = slotMilliseconds;
        _offsetMilliseconds = local.UtcOffsetMinutes * 60_000L;
        foreach (TimedValue value in values.Where(v => !double.IsNaN(v.Value)))
        {
            Add(value);
        }
    }

    /// <summary>Index of the slot that a time lies in.</summary>
    public long IndexAt(long utcMilliseconds) => (long)Math.Floor((utcMilliseconds + _offsetMilliseconds) / (double)_slotMilliseconds);

    /// <summary>Part of a slot that values cover, 0 to 1; above 1 where values overlap.</summary>
    public double CoverageAt(long index) =>
        _slots.TryGetValue(index, out var slot) ? slot.CoveredMilliseconds / (double)_slotMilliseconds : 0;

    /// <summary>Mean over what is covered of a slot; NaN where nothing is.</summary>
    public double MeanAt(long index) => _slots.TryGetValue(index, out var slot) ? slot.Sum / slot.CoveredMilliseconds : double.NaN;

    private void Add(TimedValue value)
    {
        long start = value.StartUtcMilliseconds;
        long end = start + value.DurationMilliseconds;
        while (start < end)
        {
            long index = IndexAt(start);
            long slotEnd = ((index + 1) * _slotMilliseconds) - _offsetMilliseconds;
            long covered = Math.Min(end, slotEnd) - start;
            (double sum, long coveredBefore) = _slots.GetValueOrDefault(index);
            _slots[index] = (sum + (value.Value * covered), coveredBefore + covered);
            start += covered;
        }
    }
}
