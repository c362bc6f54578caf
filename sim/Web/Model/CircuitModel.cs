using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Collects the intervals of one circuit.</summary>
internal sealed class CircuitModel(string id)
{
    /// <summary>Quarters of a day.</summary>
    public const int WindowCount = 96;

    private const long QuarterMilliseconds = 900_000;

    private readonly Ring<WindowEntry> _windows = new(WindowCount);
    // A power that has not been told again for longer than this many of its periods is not that of now.
    private const int LivePeriodCount = 15;

    private IntervalMessage? _newest;
    private PowerMessage? _live;
    private string? _subItemCode;

    public string Id { get; } = id;

    /// <summary>What has flowed by the newest interval, in mWh: the circuit with the greatest is taken for the whole site.</summary>
    public long TotalMilliwattHours => _newest?.TotalMilliwattHours ?? 0;

    public CircuitUse Use => CircuitUses.Of(Id, _subItemCode);

    /// <summary>The circuit as it stands.</summary>
    /// <param name="isShed">True where a load that it alone meters is held off.</param>
    /// <param name="isWhole">True where it meters the whole site.</param>
    /// <param name="nowUtcMilliseconds">The controller's UTC, or null.</param>
    public CircuitSnapshot Snapshot(bool isShed, bool isWhole, long? nowUtcMilliseconds)
    {
        PowerMessage? live = LiveAt(nowUtcMilliseconds);
        return new CircuitSnapshot(
            Id,
            isWhole ? CircuitUse.Whole : Use,
            live is null ? _newest?.MeanWatts : live.PowerWatts,
            live is null ? (_newest?.DurationMilliseconds ?? 0) / 1_000 : 0,
            live is not null,
            live?.Quality ?? _newest?.Quality ?? "",
            _newest?.TotalMilliwattHours,
            isShed,
            _windows.ToArray());
    }

    /// <summary>Takes the power of now.</summary>
    public void Take(PowerMessage power)
    {
        if (_live is null || (power.BootId, power.LiveSequence).CompareTo((_live.BootId, _live.LiveSequence)) > 0)
        {
            _live = power;
        }
    }

    /// <summary>After a start nothing of now is known.</summary>
    public void Restart() => _live = null;

    /// <summary>Takes an interval of at most a quarter of an hour.</summary>
    /// <param name="interval">The message.</param>
    /// <param name="isQuarter">True for one that stands for a quarter of an hour, whole or a piece.</param>
    /// <param name="limitWatts">The limit that held in it, in W, or null.</param>
    public void Take(IntervalMessage interval, bool isQuarter, long? limitWatts)
    {
        _subItemCode = interval.SubItemCode ?? _subItemCode;
        if (interval.BootId >= (_newest?.BootId ?? 0) && EndOf(interval) >= EndOf(_newest))
        {
            // Both end at the same time: the mean of the last minute is nearer to now than that of the quarter.
            bool isNearer = EndOf(interval) > EndOf(_newest) || interval.DurationMilliseconds <= _newest!.DurationMilliseconds;
            _newest = isNearer ? interval : _newest;
        }

        if (isQuarter && interval.IntervalStartUtcMilliseconds is { } start)
        {
            Place(new WindowEntry(
                start - (start % QuarterMilliseconds), interval.MeanWatts, limitWatts, interval.IsWhole, interval.HasGap));
        }
    }

    public void Clear()
    {
        _windows.Clear();
        _newest = null;
    }

    private PowerMessage? LiveAt(long? nowUtcMilliseconds) =>
        _live is { UtcMilliseconds: { } told } && nowUtcMilliseconds - told > _live.PeriodSeconds * 1_000L * LivePeriodCount ? null : _live;

    private void Place(WindowEntry entry)
    {
        for (int i = _windows.Count - 1; i >= 0; i--)
        {
            if (_windows[i].StartUtcMilliseconds == entry.StartUtcMilliseconds)
            {
                // Of pieces of one quarter the last one stands; a copy of the same changes nothing.
                _windows[i] = entry with { LimitWatts = entry.LimitWatts ?? _windows[i].LimitWatts };
                return;
            }

            if (_windows[i].StartUtcMilliseconds < entry.StartUtcMilliseconds)
            {
                break;
            }
        }

        // What comes late, out of a backlog, is sorted in.
        WindowEntry[] later = [.. _windows.ToArray().Where(window => window.StartUtcMilliseconds > entry.StartUtcMilliseconds)];
        if (later.Length == 0)
        {
            _windows.Add(entry);
        }
        else if (_windows.Count < WindowCount || entry.StartUtcMilliseconds > _windows[0].StartUtcMilliseconds)
        {
            WindowEntry[] all = [.. _windows.ToArray().Append(entry).OrderBy(window => window.StartUtcMilliseconds)];
            _windows.Clear();
            Array.ForEach(all, _windows.Add);
        }
    }

    private static long EndOf(IntervalMessage? interval) =>
        interval?.IntervalStartUtcMilliseconds is { } start ? start + interval.DurationMilliseconds : 0;
}
