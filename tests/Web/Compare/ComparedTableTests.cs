using System.Text;
using Zibo.EdgeCtl.Sim.Report;
using Zibo.EdgeCtl.Sim.Report.Tests;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>Spans of a store, as the command line writes them as a table, beside each other and beside runs.</summary>
public sealed class ComparedTableTests
{
    private const string Head = "site,month,first_day,last_day,item,value\r\n";
    private const string Known = "a,2026-07,2026-07-01,2026-07-02,electricity-known-days,2\r\n";

    private static readonly DateOnly First = new(2026, 7, 1);

    /// <summary>Two sites: 40 kW for four days, with one window over the limit, and 20 kW for half of a day.</summary>
    internal static string TwoSites(string period, Language language)
    {
        Controller office = new();
        office.Days("main", First, First.AddDays(2), 10_000);
        for (int quarter = 0; quarter < 96; quarter++)
        {
            office.Tell("main", Controller.At(First.AddDays(3), quarter), quarter == 40 ? 65_000 : 10_000);
        }

        office.Cost("day", First.AddDays(2), 600_000_000, 8_000_000_000);
        Controller school = new("zibo-school-1");
        for (int quarter = 0; quarter < 48; quarter++)
        {
            school.Tell("main", Controller.At(First.AddDays(2), quarter), 5_000);
        }

        using ToldStore store = new(office, school);
        return ReportCsv.Write(store.Make(period, SiteFile.Example), language);
    }

    [Theory]
    [InlineData(Language.English, "")]
    [InlineData(Language.Chinese, "\uFEFF")]
    public void A_table_of_either_language_is_read_with_each_of_its_sites(Language language, string mark)
    {
        IReadOnlyList<ComparedRun> runs = Parse(mark + TwoSites("2026-07-03..2026-07-04", language));
        Assert.Equal(
            ["july.csv: zibo-office-1, 2026-07-03–2026-07-04", "july.csv: zibo-school-1, 2026-07-03–2026-07-04"], runs.Select(run => run.Name));
        IReadOnlyList<ComparedFigure> figures = ComparedFigure.Of(runs[0], runs[1]);
        Assert.Equal((987.5, 480d), (Of("energy").First, Of("energy").Second));
        Assert.Equal((260d, 20d), (Of("peak").First, Of("peak").Second));

        // One of 192 windows; the school has no file that says its limit.
        Assert.Equal(100d / 192, Of("over").First!.Value, 6);
        Assert.Null(Of("over").Second);
        Assert.Equal((600d, 8_000d, null), (Of("energyCost").First, Of("demandCost").First, Of("energyCost").Second));
        Assert.All(["comfort", "switches", "heldOff"], name => Assert.Equal((null, null), (Of(name).First, Of(name).Second)));
        Assert.Empty(ComparedFigure.LoadsOf(runs[0], runs[1]));

        ComparedFigure Of(string name) => figures.Single(figure => figure.Name == name);
    }

    [Fact]
    public void A_site_of_which_nothing_is_known_is_left_out_and_a_table_of_none_is_refused()
    {
        Assert.Equal("july.csv: zibo-office-1, 2026-07-01–2026-07-02", Assert.Single(Parse(TwoSites("2026-07-01..2026-07-02", Language.English))).Name);
        Assert.Equal("", Refuse(TwoSites("2026-06-01..2026-06-02", Language.English)));
        Assert.Equal("", Refuse(Head + Known.Replace("electricity-known-days,2", "electricity,2", StringComparison.Ordinal)));
    }

    [Fact]
    public void Months_add_up_and_the_demand_charge_is_that_of_a_month()
    {
        ComparedRun run = Assert.Single(Parse(
            Head + Known + Known.Replace("07", "08", StringComparison.Ordinal)
            + "a,2026-07,x,x,electricity,10\r\na,2026-08,x,x,electricity,20\r\na,2026-07,x,x,demand-charge,100\r\na,2026-08,x,y,demand-charge,300\r\n"
            + "a,,x,x,fault,7\r\n"));
        Assert.Equal((4 * 86_400d, 30_000d, 200d, null), (run.LengthSeconds, run.EnergyWattHours, run.DemandYuan, run.EnergyYuan));
        Assert.Equal("july.csv: a, 2026-07-01–y", run.Name);
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("{ \"simulatedSeconds\": 1 }", "line 1")]
    [InlineData("site,month,first_day,last_day,item\r\n", "line 1")]
    [InlineData(Head + "a,2026-07\r\n", "line 2")]
    [InlineData(Head + Known + "a,2026-07,x,x,electricity,many\r\n", "line 3")]
    [InlineData(Head + Known + "a,2026-07,x,x,electricity,\"1\r\n", "line 3")]
    public void What_is_no_table_is_refused_with_its_place(string text, string place) => Assert.Equal(place, Refuse(text));

    private static IReadOnlyList<ComparedRun> Parse(string text) => ComparedFile.Parse("july.csv", Encoding.UTF8.GetBytes(text));

    private static string Refuse(string text) => Assert.Throws<InputException>(() => Parse(text)).Place;
}
