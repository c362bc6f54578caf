using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A site in the office that ships, from a hot morning on. What the firmware does for a pin that moves is part of a scan here.</summary>
internal sealed class OfficeDrive
{
    private static readonly DateTime Start = new(2026, 7, 15, 8, 0, 0, DateTimeKind.Unspecified);

    private readonly Simulation _simulation;
    private readonly Action<bool> _count;

    /// <summary>Makes a controller that has scanned once.</summary>
    /// <param name="path">The site file.</param>
    /// <param name="count">Told true before each scan and false after it.</param>
    /// <exception cref="InputException">The file is no site, or names what the office has not.</exception>
    internal OfficeDrive(string path, Action<bool> count)
    {
        SiteDocument site = SiteFile.Read(path);
        long startUtc = new DateTimeOffset(Start, TimeSpan.FromMinutes(site.Configuration.UtcOffsetMinutes)).ToUnixTimeMilliseconds();
        _simulation = new Simulation(site, path, new OfficePlant(new OfficePlantOptions { StartLocalTime = Start }), startUtc);
        _count = count;
    }

    /// <summary>Circuits of the site.</summary>
    internal int CircuitCount => _simulation.Site.Circuits.Length;

    /// <summary>Loads of the site.</summary>
    internal int LoadCount => _simulation.Site.Loads.Length;

    /// <summary>Makes a drive for whoever shares no types with it.</summary>
    /// <returns>Runs so many scans.</returns>
    public static Action<int> Make(string path, Action<bool> count) => new OfficeDrive(path, count).Run;

    private void Run(int scans)
    {
        for (int i = 0; i < scans; i++)
        {
            _count(true);
            _simulation.Step();
            _count(false);
            while (_simulation.Controller.Outbox.Peek() != null)
            {
                _simulation.Controller.Outbox.Acknowledge();
            }
        }
    }
}
