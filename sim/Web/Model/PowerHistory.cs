namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Power and limit of the whole site over the last day, a point in ten seconds, and the lowest limit of each window.</summary>
internal sealed class PowerHistory
{
    /// <summary>Points of a day.</summary>
    public const int PointCount = 24 * 3_600_000 / PointMilliseconds;

    private const int PointMilliseconds = 10_000;
    private const long QuarterMilliseconds = 900_000;

    private readonly Ring<PowerPoint> _points = new(PointCount);
    private readonly Ring<(long StartUtcMilliseconds, long LimitWatts)> _limits = new(CircuitModel.WindowCount);

    /// <summary>The points, oldest first.</summary>
    public PowerPoint[] Points => _points.ToArray();

    /// <summary>Adds a moment.</summary>
    /// <param name="point">Power and limit.</param>
    /// <param name="windowStartUtcMilliseconds">Start of the window that is open then, or null.</param>
    public void Add(PowerPoint point, long? windowStartUtcMilliseconds)
    {
        long last = _points.Count == 0 ? long.MinValue : _points[_points.Count - 1].UtcMilliseconds;
        if (point.UtcMilliseconds < last)
        {
            // The clock went back: what was drawn after that moment would stand beside it.
            PowerPoint[] before = [.. Points.Where(known => known.UtcMilliseconds < point.UtcMilliseconds)];
            _points.Clear();
            Array.ForEach(before, _points.Add);
            last = before.Length == 0 ? long.MinValue : before[^1].UtcMilliseconds;
        }

        if (last == long.MinValue || point.UtcMilliseconds - last >= PointMilliseconds)
        {
            _points.Add(point);
        }

        Note(windowStartUtcMilliseconds, point.LimitWatts);
    }

    /// <summary>The lowest limit that was told within a quarter, in W, or null.</summary>
    public long? LowestLimitOf(long? startUtcMilliseconds)
    {
        if (startUtcMilliseconds is not { } start)
        {
            return null;
        }

        long quarter = start - (start % QuarterMilliseconds);
        for (int i = _limits.Count - 1; i >= 0; i--)
        {
            if (_limits[i].StartUtcMilliseconds == quarter)
            {
                return _limits[i].LimitWatts;
            }
        }

        return null;
    }

    private void Note(long? windowStartUtcMilliseconds, long limitWatts)
    {
        if (windowStartUtcMilliseconds is not { } start)
        {
            return;
        }

        long quarter = start - (start % QuarterMilliseconds);
        int last = _limits.Count - 1;
        if (last >= 0 && _limits[last].StartUtcMilliseconds == quarter)
        {
            _limits[last] = (quarter, Math.Min(limitWatts, _limits[last].LimitWatts));
        }
        else
        {
            _limits.Add((quarter, limitWatts));
        }
    }
}
