using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Contract.Tests.Stories;

/// <summary>
/// The office that ships, on a hot day from 07:00 to past midnight, with intervals of every length and charging points that
/// follow a level. Things break on the way.
/// </summary>
internal static class OfficeStory
{
    private const int Hour = 3_600;
    private static readonly DateTime Start = new(2026, 7, 15, 7, 0, 0);

    /// <summary>What the office's controller sends.</summary>
    public static IReadOnlyList<LinkMessage> Tell()
    {
        SiteDocument site = SiteFile.Example;
        Change(site.Configuration);
        OfficePlant plant = new(new OfficePlantOptions { StartLocalTime = Start });
        long startUtc = new DateTimeOffset(Start, TimeSpan.FromMinutes(site.Configuration.UtcOffsetMinutes)).ToUnixTimeMilliseconds();
        Simulation simulation = new(site, "office.site.json", plant, startUtc);
        VirtualBoard board = simulation.Board;
        board.Health.FreeManagedBytes = 61_480;
        board.Health.FreeNativeBytes = 71_204;
        VirtualLink link = new();
        LinkPump pump = new(simulation.Controller, board.Clock, link);

        Run(6 * Hour);
        simulation.Controller.WhyReporter.Request(8);
        Run(Hour);
        board.DigitalInput(site.Configuration.FireAlarmInput).Level = DigitalLevel.Active;
        Run(300);
        board.DigitalInput(site.Configuration.FireAlarmInput).Level = DigitalLevel.Inactive;
        Run(Hour);

        // An outage of the broker, and the site's meter fails in it.
        link.Fault = LinkFault.Down;
        board.PulseInput(0).Fault = PinFault.Fails;
        Run(1_200);
        link.Fault = LinkFault.None;
        Run(Hour);
        board.PulseInput(0).Fault = PinFault.None;
        Run(9 * Hour);
        pump.Session.Close();
        return link.Messages;

        void Run(int seconds)
        {
            for (int i = 0; i < seconds; i++)
            {
                simulation.Step();
                pump.Run();
            }
        }
    }

    private static void Change(SiteConfiguration site)
    {
        // Its discovery messages are Home Assistant's and not the contract's, but the state says more with it.
        site.Interop.HomeAssistant = true;
        site.LiveSeconds = 60;
        site.Intervals.Minute = true;
        site.Intervals.FiveMinutes = true;
        site.Circuits[1].SubItemCode = "01B10";
        LoadConfiguration chargers = site.Loads.First(load => load.Id == "ev-chargers");
        chargers.AnalogOutput = 0;
        chargers.Options.LevelKind = LevelKind.EvCurrent;
        chargers.Options.MinimumLevelPermille = 190;
    }
}
