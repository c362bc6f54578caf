namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The steps of one demand window.</summary>
/// <param name="StartUtcMilliseconds">Its begin, in ms since 1970-01-01 UTC.</param>
/// <param name="IsWhole">True where the steps cover it, so that it can be judged.</param>
/// <param name="Steps">Its steps in order.</param>
public sealed record PowerWindow(long StartUtcMilliseconds, bool IsWhole, IReadOnlyList<PowerStep> Steps)
{
    /// <summary>Mean import in W with every load connected; export counts as no import.</summary>
    public double UncontrolledWatts => Mean(step => step.TotalWatts);

    /// <summary>Mean import in W with every load held off.</summary>
    public double LeastWatts => Mean(step => step.BaseWatts);

    /// <summary>Cuts steps at window boundaries and gathers them by window.</summary>
    /// <param name="steps">Steps in order, of any length.</param>
    /// <param name="windowSeconds">Length of a window in s.</param>
    /// <param name="utcOffsetMinutes">Windows are aligned to UTC plus this offset in minutes.</param>
    public static IReadOnlyList<PowerWindow> Cut(IEnumerable<PowerStep> steps, int windowSeconds, int utcOffsetMinutes)
    {
        ArgumentNullException.ThrowIfNull(steps);
        long windowMilliseconds = windowSeconds * 1000L;
        long offsetMilliseconds = utcOffsetMinutes * 60_000L;
        List<PowerWindow> windows = [];
        List<PowerStep> parts = [];
        foreach (PowerStep step in steps)
        {
            long from = step.StartUtcMilliseconds;
            long end = from + step.Milliseconds;
            while (from < end)
            {
                long windowStart = WindowStart(from);
                if (parts.Count > 0 && WindowStart(parts[0].StartUtcMilliseconds) != windowStart)
                {
                    Close();
                }

                long to = Math.Min(end, windowStart + windowMilliseconds);
                parts.Add(step with { StartUtcMilliseconds = from, Milliseconds = to - from });
                from = to;
            }
        }

        if (parts.Count > 0)
        {
            Close();
        }

        return windows;

        long WindowStart(long utcMilliseconds) => utcMilliseconds - ((utcMilliseconds + offsetMilliseconds) % windowMilliseconds);

        void Close()
        {
            bool isWhole = parts.Sum(p => p.Milliseconds) == windowMilliseconds;
            windows.Add(new PowerWindow(WindowStart(parts[0].StartUtcMilliseconds), isWhole, parts));
            parts = [];
        }
    }

    private double Mean(Func<PowerStep, double> watts) =>
        Steps.Sum(step => Math.Max(0, watts(step)) * step.Milliseconds) / Steps.Sum(step => step.Milliseconds);
}
