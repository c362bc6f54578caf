using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Intervals;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Intervals;

/// <summary>A book of every length over one circuit and one load, scanned once a second.</summary>
internal sealed class IntervalBench
{
    public const long StartUtcMilliseconds = 1_784_073_600_000; // 2026-07-15T00:00:00Z, 08:00 in Zibo

    public IntervalBench(Action<SiteConfiguration>? change = null)
    {
        SiteConfiguration site = new();
        site.Intervals.Minute = true;
        site.Intervals.FiveMinutes = true;
        change?.Invoke(site);
        Window = new DemandWindow(site.Demand, site.UtcOffsetMinutes);
        Load = new Load(new LoadOptions { RatedWatts = 1_000 }, null);
        Book = new IntervalBook(site, [Meter], [Load], Window);
    }

    public SettableMeter Meter { get; } = new();

    public DemandWindow Window { get; }

    public Load Load { get; }

    public IntervalBook Book { get; }

    public long NowMilliseconds { get; set; }

    public long UtcMilliseconds { get; set; } = StartUtcMilliseconds;

    public bool IsUtcValid { get; set; } = true;

    public List<Ended> EndedIntervals { get; } = [];

    public IntervalSeries Quarter => Book.Of(IntervalPeriod.Quarter);

    /// <summary>Scans after some time, in which the meter counts.</summary>
    public void Scan(long elapsedMilliseconds = 1_000, long energyMilliwattHours = 0)
    {
        NowMilliseconds += elapsedMilliseconds;
        UtcMilliseconds += elapsedMilliseconds;
        Meter.SetEnergy(Meter.EnergyMilliwattHours + energyMilliwattHours);
        Window.Update(NowMilliseconds, UtcMilliseconds, IsUtcValid, Meter);
        Book.Accumulate(NowMilliseconds);
        if (!Book.Advance(NowMilliseconds, UtcMilliseconds, IsUtcValid))
        {
            return;
        }

        bool[] due = [.. Enumerable.Range(0, Book.SeriesCount).Select(i => Book.At(i).IsDue)];
        Book.Close();
        for (int i = 0; i < due.Length; i++)
        {
            if (due[i])
            {
                IntervalSeries series = Book.At(i);
                EndedIntervals.Add(new Ended(
                    series.Period, series.StartUtcMilliseconds, series.DurationMilliseconds, series.EnergyMilliwattHours(0),
                    series.TotalMilliwattHours(0), series.IsWhole));
            }
        }
    }

    public void Run(int seconds, long energyMilliwattHours = 0)
    {
        for (int i = 0; i < seconds; i++)
        {
            Scan(1_000, energyMilliwattHours);
        }
    }
}
