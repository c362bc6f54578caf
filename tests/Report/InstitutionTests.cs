using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report.Tests;

/// <summary>Sites, controllers, circuits under circuits, and meters of the same energy.</summary>
public sealed class InstitutionTests
{
    private static readonly long Start = Controller.At(new DateOnly(2026, 7, 1));

    [Fact]
    public void A_store_has_a_section_a_site_and_adds_its_controllers()
    {
        using ToldStore store = new(
            new Controller("school-7").Tell("main", Start, 1), new Controller("school-7", "edge-2").Tell("main", Start, 10), new Controller().Tell("main", Start, 100));
        IReadOnlyList<InstitutionReport> reports = store.Reports(OfficeYears.July, SiteFile.Example);

        Assert.Equal(["school-7", "六层办公楼"], reports.Select(report => report.Institution.Name));
        Assert.Equal([11_000L, 100_000L], reports.Select(report => report.Months[0].Now.ImportMilliwattHours));
        Assert.Equal(2, reports[0].Months[0].Now.Demands.Count);
        Assert.Equal(["edge-1", "edge-2"], reports[0].ControllersWithoutFile);
        Assert.Empty(reports[1].ControllersWithoutFile);
    }

    [Fact]
    public void Without_a_site_file_uses_come_from_names_and_nothing_is_made_up()
    {
        using ToldStore store = new(new Controller().Tell("main", Start, 10).Tell("chiller-2", Start, 6).Tell("thing", Start, 1));
        InstitutionReport report = Assert.Single(store.Reports(OfficeYears.July));
        InstitutionMonth month = report.Months[0];

        Assert.Equal((6_000L, 1_000L, 3_000L), (month.Now.Items[SubItem.Hvac], month.Now.Items[SubItem.Other], month.Now.Items[SubItem.Unmetered]));
        Assert.Null(month.EnergyQuota);
        Assert.Null(month.Now.Demands[0].LimitWatts);
        Assert.Null(month.Now.Demands[0].OverCount);
    }

    [Fact]
    public void A_site_of_which_no_circuit_is_the_whole_has_sub_items_and_no_sum()
    {
        using ToldStore store = new(new Controller().Tell("chiller", Start, 6).Tell("lifts", Start, 1));
        InstitutionReport report = Assert.Single(store.Reports(OfficeYears.July));

        Assert.Null(report.Months[0].Now.ImportMilliwattHours);
        Assert.Equal(6_000, report.Months[0].Now.Items[SubItem.Hvac]);
        Assert.Equal(["edge-1"], report.ControllersWithoutSupply);
        Assert.DoesNotContain(SubItem.Unmetered, report.Months[0].Now.Items.Keys);
    }

    [Fact]
    public void What_a_circuit_feeds_on_is_not_counted_twice()
    {
        SiteDocument site = SiteFile.Example;
        CircuitConfiguration[] circuits = site.Configuration.Circuits;
        int Index(string id) => Array.FindIndex(circuits, circuit => circuit.Id == id);
        circuits[Index("data-room")].Parent = Index("sockets");
        circuits[Index("ev-chargers")].Parent = Index("data-room");
        circuits[Index("lifts")].Checks = Index("chiller");
        circuits[Index("air-handler")].Parent = circuits[Index("lighting")].Parent = site.Configuration.SiteCircuit;
        using ToldStore store = new(new Controller()
            .Tell("main", Start, 100).Tell("sockets", Start, 50).Tell("data-room", Start, 30).Tell("ev-chargers", Start, 10).Tell("chiller", Start, 20)
            .Tell("lifts", Start, 20).Tell("air-handler", Start, 5));
        IReadOnlyDictionary<SubItem, long> items = store.Report(OfficeYears.July, site).Months[0].Now.Items;

        Assert.Equal((20_000L, 30_000L, 25_000L), (items[SubItem.LightingSockets], items[SubItem.Special], items[SubItem.Hvac]));
        Assert.DoesNotContain(SubItem.Power, items.Keys);
        Assert.Equal(100_000, items.Values.Sum());
    }

    [Fact]
    public void What_photovoltaics_made_is_no_use()
    {
        using ToldStore store = new(new Controller().Tell("main", Start, 10).Tell("pv", Start, 0, ",\"exportMilliwattHours\":4000"));
        PeriodFigures figures = Assert.Single(store.Reports(OfficeYears.July)).Months[0].Now;

        Assert.Equal((4_000L, 10_000L), (figures.Items[SubItem.Solar], figures.Items[SubItem.Unmetered]));
    }

    [Theory]
    [InlineData("01A10", SubItem.LightingSockets)]
    [InlineData("01B20", SubItem.Hvac)]
    [InlineData("01C30", SubItem.Power)]
    [InlineData("01D10", SubItem.Special)]
    [InlineData("13000", SubItem.Solar)]
    [InlineData("01000", SubItem.Whole)]
    [InlineData("", SubItem.Power)]
    public void The_code_outranks_the_name(string code, SubItem item) => Assert.Equal(item, SubItems.Of("lifts", code));
}
