using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A part of the data that is planned by itself: windows that ask for something, and what lies near them.</summary>
/// <param name="Windows">Its windows in order.</param>
/// <param name="StartMilliseconds">Its begin, in ms since 1970-01-01 UTC; there may be no window so early.</param>
/// <param name="EndMilliseconds">Its end.</param>
/// <param name="BeginsClosed">True where every relay is closed at its begin.</param>
/// <param name="EndsClosed">True where every relay is closed at its end.</param>
internal sealed record PlanSpan(
    IReadOnlyList<PowerWindow> Windows, long StartMilliseconds, long EndMilliseconds, bool BeginsClosed, bool EndsClosed)
{

    /// <summary>Cuts data into the parts that can be planned one by one.</summary>
    /// <remarks>
    /// Off time that touches no window which asks is of no use, and what a relay is open before the first second in such a
    /// window, or after the last, serves the minimum off time alone: it need not be longer than that. So outside of the longest
    /// minimum off time around such windows every relay may be closed, and where that is so for a minimum on time the parts know
    /// nothing of each other. Starts in an hour reach further, and a rebound through the day: there a part begins and ends
    /// as it likes, which only makes it cheaper.
    /// </remarks>
    /// <param name="windows">The windows of the data, in order.</param>
    /// <param name="loads">The loads.</param>
    /// <param name="limitWatts">Mean import in W that no window may exceed.</param>
    /// <param name="utcOffsetMinutes">Days are those of UTC plus this offset in minutes.</param>
    public static IEnumerable<PlanSpan> Of(
        IReadOnlyList<PowerWindow> windows, IReadOnlyList<ControlLoad> loads, int limitWatts, int utcOffsetMinutes)
    {
        bool hasRebound = DemandModel.HasRebound([.. loads.Select(l => l.Bound)]);
        bool hasDay = hasRebound || loads.Any(l => l.Options.MaximumShedPerDayMilliseconds > 0);
        bool hasStarts = loads.Any(l => l.Options.MaximumStartsPerHour > 0);
        long longestOff = loads.Max(l => l.Options.MinimumOffMilliseconds);
        long apart = loads.Max(l => l.Options.MinimumOnMilliseconds) + (hasStarts ? TimeSpan.MillisecondsPerHour : 0);
        List<(long From, long To)> stretches = [];
        foreach (PowerWindow window in windows.Where(w => DemandModel.Asks(w, limitWatts)))
        {
            // Whole windows, so that none belongs to two parts.
            long length = End(window) - window.StartUtcMilliseconds;
            long pad = (longestOff + length - 1) / length * length;
            (long from, long to) = hasRebound ? Day(window) : (window.StartUtcMilliseconds - pad, End(window) + pad);
            bool joins = stretches.Count > 0
                && (hasRebound ? from < stretches[^1].To
                    : from < stretches[^1].To + apart || (hasDay && Day(window).From < stretches[^1].To));
            if (joins)
            {
                stretches[^1] = (stretches[^1].From, Math.Max(to, stretches[^1].To));
            }
            else
            {
                stretches.Add((from, to));
            }
        }

        bool isClosed = !hasRebound && !hasStarts;
        int next = 0;
        foreach ((long from, long to) in stretches)
        {
            List<PowerWindow> part = [];
            while (next < windows.Count && windows[next].StartUtcMilliseconds < to)
            {
                if (End(windows[next]) > from)
                {
                    part.Add(windows[next]);
                }

                next++;
            }

            // At the begin of the data the relays are closed.
            long begin = Math.Max(windows[0].Steps[0].StartUtcMilliseconds, Math.Min(from, part[0].Steps[0].StartUtcMilliseconds));
            bool isFirst = begin == windows[0].Steps[0].StartUtcMilliseconds;
            yield return new PlanSpan(part, begin, Math.Max(to, End(part[^1])), isClosed || isFirst, isClosed);
        }

        (long From, long To) Day(PowerWindow window)
        {
            long offset = utcOffsetMinutes * 60_000L;
            long begin = ((window.StartUtcMilliseconds + offset) / TimeSpan.MillisecondsPerDay * TimeSpan.MillisecondsPerDay) - offset;
            return (begin, begin + TimeSpan.MillisecondsPerDay);
        }
    }

    private static long End(PowerWindow window) => window.Steps[^1].EndUtcMilliseconds;
}
