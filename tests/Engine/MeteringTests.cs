using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>Contacts, water and dial readings in the office.</summary>
public class MeteringTests
{
    private const int Hour = 3_600;
    private const long StartUtcMilliseconds = 1_784_073_600_000 - 3_600_000; // 2026-07-15T07:00+08:00

    [Fact]
    public void Water_is_metered_to_the_pulse_and_a_leak_found_in_the_night()
    {
        OfficePlant plant = new(new OfficePlantOptions { StartLocalTime = new DateTime(2026, 7, 15, 7, 0, 0), WaterLeakLitresPerHour = 90 });
        Simulation simulation = new(SiteFile.Example, "office.site.json", plant, StartUtcMilliseconds);
        for (int i = 0; i < 23 * Hour; i++)
        {
            simulation.Step();
        }

        Assert.InRange(plant.Water[0].Litres - simulation.Controller.Water.At(0).Litres, 0, 10.2);
        Assert.True(simulation.Controller.Water.WatchOf(0).IsLeaking);
        Assert.InRange(simulation.Controller.Water.WatchOf(0).NightMinimumLitresPerHour, 85, 91);
    }

    [Fact]
    public void A_meter_on_a_contact_counts_what_one_on_a_counter_counts()
    {
        SiteDocument site = SiteFile.Example;
        site.Configuration.WaterMeters = [];
        site.Configuration.Budget.MonthCubicMetres = [];
        site.Configuration.Circuits[5].InputKind = PulseInputKind.Contact;
        site.Configuration.Circuits[5].Channel = 0;
        site.Configuration.Circuits[5].Pulse.MaximumWatts = 60_000;
        OfficePlant plant = new(new OfficePlantOptions { StartLocalTime = new DateTime(2026, 7, 15, 7, 0, 0) });
        Simulation simulation = new(site, "office.site.json", plant, StartUtcMilliseconds);
        double wattHours = 0;
        for (int i = 0; i < 4 * Hour; i++)
        {
            simulation.Step();
            wattHours += plant.Circuits.First(c => c.Id == "sockets").PowerWatts / Hour;
        }

        // A pulse of 800 imp/kWh is 1.25 Wh; one may wait for the next scan.
        Assert.InRange((wattHours * 1_000) - simulation.Controller.Meters.At(5).EnergyMilliwattHours, 0, 2 * 1_250);
        Assert.DoesNotContain(
            Enumerable.Range(0, simulation.Controller.Faults.Count),
            i => simulation.Controller.Faults.At(i).Code is FaultCode.InputStuck or FaultCode.InputFailed or FaultCode.PowerImplausible);
    }

    [Fact]
    public void Readings_are_entered_at_their_time_and_reported()
    {
        OfficeRunOptions options = new()
        {
            Duration = TimeSpan.FromHours(3),
            Readings = [Entry("lifts", 60, 9), Entry("data-room", 5_000, 8), Entry("data-room", 5_001, 9), Entry("main", 1, 6)],
        };
        OfficeRun run = new(SiteFile.Example, "office.site.json", options);
        while (!run.IsDone)
        {
            run.Step();
        }

        IReadOnlyList<ReadingReport> readings = run.Report(new MessageReport(0, 0, 0, 0, 0, 0, 0)).Readings;
        Assert.Equal(["data-room", "lifts", "data-room"], readings.Select(r => r.Circuit));
        Assert.Equal(["first", "first", "compared"], readings.Select(r => r.Result));
        Assert.Equal(new TimeSpan(8, 0, 1), readings[0].LocalTime.TimeOfDay);

        // The dial moved by 1 kWh in an hour in which the data room drew more.
        Assert.InRange(readings[2].DriftWattHours!.Value, -20_000, -3_000);

        static DialEntry Entry(string circuit, long kilowattHours, int hour) =>
            new(circuit, kilowattHours * EnergyUnits.MilliwattHoursPerKilowattHour, new TimeOnly(hour, 0));
    }

    [Fact]
    public void A_reading_of_no_circuit_and_a_water_meter_of_no_building_are_refused()
    {
        OfficeRunOptions options = new() { Readings = [new DialEntry("man", 1, default)] };
        InputException reading = Assert.Throws<InputException>(() => new OfficeRun(SiteFile.Example, "my.site.json", options));
        Assert.Equal("the site has no circuit 'man' to read", reading.Problem.English);

        SiteDocument site = SiteFile.Example;
        site.Configuration.WaterMeters[0].Id = "well";
        InputException water = Assert.Throws<InputException>(() => new OfficeRun(site, "my.site.json", new OfficeRunOptions()));
        Assert.Equal("$.waterMeters[0].id", water.Place);
        Assert.Contains("domestic-water", water.Remedy.English, StringComparison.Ordinal);
    }
}
