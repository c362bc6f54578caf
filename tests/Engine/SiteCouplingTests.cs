using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>A site that names what the building has not gets a message for every such name, and no simulation.</summary>
public class SiteCouplingTests
{
    private static readonly OfficePlantOptions Options = new() { WarmUpDays = 0 };

    [Fact]
    public void Every_unknown_circuit_and_load_is_named_at_once_with_its_path_and_what_there_is()
    {
        SiteDocument site = SiteFile.Example;
        site.Configuration.Circuits[0].Id = "mains";
        site.Configuration.Circuits[4].Id = "escalator";
        site.Configuration.Loads[2].Id = "lamps";

        InputException e = Assert.Throws<InputException>(() => new Simulation(site, "my.site.json", new OfficePlant(Options), 0));

        Assert.Equal(["$.circuits[0].id", "$.circuits[4].id", "$.loads[2].id"], e.Findings.Select(f => f.Path));
        Assert.All(e.Findings, f => Assert.Equal("my.site.json", f.File));
        string[] english = e.Text(Language.English).Split(Environment.NewLine);
        Assert.Equal(3, english.Length);
        Assert.Equal(
            "my.site.json: $.circuits[4].id: the simulated building has no circuit 'escalator'. use one of: main, chiller, air-handler, "
            + "lighting, lifts, sockets, data-room, water-heater, ev-chargers.",
            english[1]);
        Assert.Equal(
            "my.site.json: $.loads[2].id: the simulated building has no load 'lamps'. use one of: chiller, air-handler, "
            + "lighting-perimeter, water-heater, ev-chargers.",
            english[2]);
        Assert.Contains("仿真建筑中没有负荷“lamps”。请改用下列之一", e.Text(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_the_office_refuses_it_too()
    {
        SiteDocument site = SiteFile.Example;
        site.Configuration.Loads[0].Id = "lift";
        InputException e = Assert.Throws<InputException>(() => new OfficeRun(site, "my.site.json", new OfficeRunOptions()));
        Assert.Equal("$.loads[0].id", e.Place);
    }

    [Fact]
    public void A_site_may_leave_out_what_the_building_has_and_name_it_in_any_order()
    {
        SiteDocument site = SiteFile.Example;
        site.Configuration.Circuits = [site.Configuration.Circuits[3], site.Configuration.Circuits[0]];
        site.Configuration.SiteCircuit = 1;
        site.Configuration.Loads = [];
        OfficePlant plant = new(Options);
        Simulation simulation = new(site, "my.site.json", plant, 1_784_073_600_000);
        for (int i = 0; i < 600; i++)
        {
            simulation.Step();
        }

        PlantCircuit main = plant.Circuits.Single(c => c.Id == "main");
        Assert.Equal(main.PowerWatts, simulation.SitePowerWatts);
        Assert.True(simulation.Controller.Meters.Site.EnergyMilliwattHours > 0);
        Assert.Empty(simulation.Loads);
    }
}
