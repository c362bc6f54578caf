using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

/// <summary>Keeps its own account of one relay, from what can be seen of it, and states what it may not do.</summary>
internal sealed class RelayAudit(LoadOptions options)
{
    private readonly List<long> _starts = [];
    private bool _isShed;
    private long _sinceMilliseconds;
    private long _shedMilliseconds;

    /// <summary>Changes of the relay.</summary>
    public int SwitchCount { get; private set; }

    /// <summary>Looks at the relay after a scan.</summary>
    /// <param name="now">Monotonic time in ms.</param>
    /// <param name="isShed">Whether the relay is open.</param>
    /// <param name="isFire">Whether the fire input asked for a release in this scan.</param>
    /// <param name="isIdle">Whether the load's own meter showed that it drew nothing.</param>
    public void Look(long now, bool isShed, bool isFire, bool isIdle)
    {
        Assert.False(isShed && isFire, "fire releases all in the same scan");
        _shedMilliseconds += _isShed ? ClosedLoop.ScanMilliseconds : 0;
        if (isShed != _isShed)
        {
            long lasted = now - _sinceMilliseconds;
            if (isShed)
            {
                Assert.True(isIdle || lasted >= options.MinimumOnMilliseconds, $"off after {lasted} ms of {options.MinimumOnMilliseconds}");
            }
            else
            {
                Assert.True(isFire || lasted >= options.MinimumOffMilliseconds, $"on after {lasted} ms of {options.MinimumOffMilliseconds}");
                _starts.Add(now);
                int startsThisHour = _starts.Count(start => start > now - 3_600_000);
                Assert.True(
                    isFire || options.MaximumStartsPerHour == 0 || startsThisHour <= options.MaximumStartsPerHour,
                    $"{startsThisHour} starts of {options.MaximumStartsPerHour}");
            }

            _isShed = isShed;
            _sinceMilliseconds = now;
            SwitchCount++;
        }

        // What is off after this scan is off until the next one at least.
        Assert.True(
            !isShed || options.MaximumShedMilliseconds == 0 || now - _sinceMilliseconds < options.MaximumShedMilliseconds,
            "off for longer than it may at a time");
        Assert.True(
            !isShed || options.MaximumShedPerDayMilliseconds == 0 || _shedMilliseconds < options.MaximumShedPerDayMilliseconds,
            "off for longer than it may on one day");
    }
}
