using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>
/// The office with its controller and a link, open to faults: plant, board and link are at hand. From 07:00 of a hot day
/// on it needs the limiter from about 09:00 to 18:30.
/// </summary>
internal sealed class Office
{
    public const int Hour = 3_600;
    public const int FireChannel = 0;
    public const int SiteChannel = 0;

    /// <summary>Energy of a pulse of the site's meter: 6400 imp/kWh behind 800/5 A.</summary>
    public const double PulseWattHours = 25;

    // 2026-07-15T07:00 in UTC+8.
    private const long StartUtcMilliseconds = 1_784_073_600_000 - 3_600_000;

    private readonly LinkPump _pump;

    /// <summary>The office at 07:00.</summary>
    public Office(int seed = 1, Action<SiteConfiguration>? change = null, VirtualRecordStore? store = null)
        : this(
            new OfficePlant(new OfficePlantOptions { Seed = seed, StartLocalTime = new DateTime(2026, 7, 15, 7, 0, 0) }),
            StartUtcMilliseconds,
            store ?? new VirtualRecordStore(),
            change)
    {
    }

    private Office(OfficePlant plant, long utcMilliseconds, VirtualRecordStore store, Action<SiteConfiguration>? change = null)
    {
        SiteDocument site = SiteFile.Example;
        change?.Invoke(site.Configuration);
        Plant = plant;
        Simulation = new Simulation(site, "office.site.json", plant, utcMilliseconds, store);
        _pump = new LinkPump(Simulation.Controller, Simulation.Board.Clock, Link);
    }

    public OfficePlant Plant { get; }

    public Simulation Simulation { get; }

    public VirtualLink Link { get; } = new();

    public VirtualBoard Board => Simulation.Board;

    public double MeteredWattHours => Simulation.Controller.Meters.Site.EnergyMilliwattHours / 1000.0;

    public int IndexOf(string load) => Array.FindIndex(Simulation.Site.Loads, l => l.Id == load);

    /// <summary>Lets seconds pass, one scan each, with the link and the store served after each.</summary>
    public void Run(int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            Simulation.Step();
            _pump.Run();
        }
    }

    /// <summary>Runs until something holds, at most 12 hours.</summary>
    public void RunUntil(Func<bool> holds, string what)
    {
        for (int i = 0; i < 12 * Hour; i++)
        {
            if (holds())
            {
                return;
            }

            Run(1);
        }

        Assert.Fail($"within 12 hours it never came to this: {what}");
    }

    /// <summary>The power comes back: the same building and the same records, a new board and a new controller.</summary>
    public Office Restart() => new(Plant, Board.Clock.UtcMilliseconds, Board.Store);
}
