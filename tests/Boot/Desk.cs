using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Boot.Tests;

/// <summary>The board of the shipped office on a desk, with the office around it on a hot morning.</summary>
internal sealed class Desk : IDisposable
{
    private const int PatienceMilliseconds = 60_000;

    private static readonly OfficeRunOptions Morning = new() { StartLocalTime = new DateTime(2026, 7, 15, 9, 5, 0, DateTimeKind.Unspecified) };

    public Desk(Action<SiteConfiguration>? change = null)
    {
        Site = SiteFile.Parse("office.site.json", SiteFile.ExampleText);
        change?.Invoke(Site.Configuration);
        Host = new DeviceHost(
            BoardFile.FindHardware(Site.Board.Id)!,
            new DateTimeOffset(Morning.StartLocalTime, TimeSpan.FromMinutes(Site.Configuration.UtcOffsetMinutes)).ToUnixTimeMilliseconds());
        Building = new BuildingDriver(
            Site, "office.site.json", new OfficePlant(new OfficePlantOptions { Seed = 1, StartLocalTime = Morning.StartLocalTime }), Host);
    }

    public SiteDocument Site { get; }

    public DeviceHost Host { get; }

    public BuildingDriver Building { get; }

    /// <summary>What a technician deploys, with a broker or without.</summary>
    public Desk Deploy(int? brokerPort = null)
    {
        Host.Chip.Flash.Deploy(DeviceFiles.BoardName, Site.Board.Id + "\n");
        Host.Chip.Flash.DeploySite(Site, "office.site.json");
        if (brokerPort is { } port)
        {
            Host.Chip.Flash.Deploy(DeviceFiles.LinkName, $"host=127.0.0.1\nport={port}\ntls=no\n");
        }

        return this;
    }

    /// <summary>Settings under which loads go within seconds.</summary>
    public static void Tighten(SiteConfiguration site)
    {
        site.StateSeconds = 1;
        site.Demand.LimitWatts = 100_000;

        // Charging points may go at once; a compressor has to rest and to run.
        site.Loads[0].Options.MinimumOnMilliseconds = 0;
    }

    /// <summary>Power, and a building that moves.</summary>
    public Desk Start()
    {
        Host.Start();
        Building.Start();
        return this;
    }

    public void Dispose()
    {
        Building.Dispose();
        Host.Dispose();
        foreach (string line in Host.Chip.Console.Lines)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(line);
        }
    }

    /// <summary>Waits for a line of the console; null where none came.</summary>
    public string? Line(string text) => Host.WaitForLine(text, PatienceMilliseconds);

    /// <summary>Waits for something as long as a busy computer may take for it: how fast it comes is no question here.</summary>
    public static bool Comes(Func<bool> isSo) => Comes(PatienceMilliseconds, isSo);

    /// <summary>Waits for something in the time of this computer.</summary>
    public static bool Comes(int milliseconds, Func<bool> isSo)
    {
        long end = Environment.TickCount64 + milliseconds;
        while (!isSo())
        {
            if (Environment.TickCount64 >= end)
            {
                return false;
            }

            Thread.Sleep(10);
        }

        return true;
    }
}
