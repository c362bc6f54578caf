using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report.Tests;

/// <summary>The table: well formed, whole in both languages, and nothing that a spreadsheet would run.</summary>
public sealed class CsvTests(OfficeMonth office)
{
    private static readonly string Evil = "=cmd|'/c calc'!A1,\"x\"";

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Each_figure_has_a_line_and_the_words_for_programs_do_not_change(Language language)
    {
        IReadOnlyList<string[]> lines = CsvText.Read(ReportCsv.Write(office.Whole, language));
        string[] electricity = Assert.Single(lines, line => line[6] == "electricity");

        Assert.Equal(["zibo-office-1", "六层办公楼", "", "2026-07", "2026-07-01", "2026-07-31"], electricity[..6]);
        Assert.Equal(["59565", "kWh", "74400", "-19.939516", ""], electricity[9..]);
        Assert.Equal(lines.Skip(1).Select(line => (line[3], line[6], line[8])).Distinct().Count(), lines.Count - 1);
        Assert.All(lines, line => Assert.All([line[6], line[7]], cell => Assert.NotEmpty(cell)));
    }

    [Fact]
    public void What_another_program_needs_to_give_figures_a_day_is_there()
    {
        IReadOnlyList<string[]> lines = CsvText.Read(ReportCsv.Write(office.Whole, Language.English));
        Assert.Equal(["31", "d", "31"], Assert.Single(lines, line => line[6] == "electricity-known-days")[9..12]);
        Assert.Equal(["edge-1", "2976"], Assert.Single(lines, line => line[6] == "windows")[8..10]);

        // One quarter of a month is known, and a month of which nothing is has no days.
        using ToldStore store = new(new Controller().Tell("main", Controller.At(new DateOnly(2026, 7, 1)), 1));
        string[] known = Assert.Single(
            CsvText.Read(ReportCsv.Write(store.Make(OfficeYears.July, SiteFile.Example), Language.English)), line => line[6] == "electricity-known-days");
        Assert.Equal(("0.010417", ""), (known[9], known[11]));
    }

    [Fact]
    public void Both_languages_have_the_same_figures() => Assert.Equal(
        CsvText.Read(ReportCsv.Write(office.Whole, Language.English)).Skip(1).Select(line => (line[6], line[9], line[11], line[12])),
        CsvText.Read(ReportCsv.Write(office.Whole, Language.Chinese)).Skip(1).Select(line => (line[6], line[9], line[11], line[12])));

    [Theory]
    [InlineData(Language.English, "no data")]
    [InlineData(Language.Chinese, "无数据")]
    public void What_is_not_known_is_empty_and_says_so(Language language, string note)
    {
        using ToldStore store = new(new Controller().Tell("main", Controller.At(new DateOnly(2026, 7, 1)), 1));
        IReadOnlyList<string[]> lines = CsvText.Read(ReportCsv.Write(store.Make(OfficeYears.July, SiteFile.Example), language));
        string[] water = Assert.Single(lines, line => line[6] == "water");

        Assert.Equal(("", "", note), (water[9], water[11], water[13]));
    }

    [Fact]
    public void A_part_of_the_time_is_not_compared_and_says_how_much_is_known()
    {
        using ToldStore store = new(
            new Controller(boot: 2).Tell("main", Controller.At(new DateOnly(2026, 7, 1)), 1), new Controller(boot: 1).Tell("main", Controller.At(new DateOnly(2025, 7, 1)), 2));
        string[] line = Assert.Single(
            CsvText.Read(ReportCsv.Write(store.Make(OfficeYears.July, SiteFile.Example), Language.English)), line => line[6] == "electricity");

        Assert.Equal(("0.001", "0.002", ""), (line[9], line[11], line[12]));
        Assert.Contains("0.0 % of the time is known", line[13], StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_from_outside_are_no_formulas_and_break_no_line()
    {
        using ToldStore store = new(new Controller()
            .Tell("main", Controller.At(new DateOnly(2026, 7, 1)), 1)
            .Fault("@SUM(1)\\r\\n,next", true, Controller.At(new DateOnly(2026, 7, 1))));
        SiteDocument site = SiteFile.Example with { Building = SiteFile.Example.Building with { Name = Evil } };
        IReadOnlyList<string[]> lines = CsvText.Read(ReportCsv.Write(store.Make(OfficeYears.July, site), Language.English));

        Assert.All(lines.Skip(1), line => Assert.Equal("'" + Evil, line[1]));
        Assert.Contains(lines, line => line[6] == "fault" && line[13].StartsWith("'@SUM", StringComparison.Ordinal));
        Assert.DoesNotContain(lines.SelectMany(line => line[..9].Append(line[13])), cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal));
    }

    [Fact]
    public void A_store_without_controllers_has_the_heads_alone()
    {
        using ToldStore store = new();
        Assert.Single(CsvText.Read(ReportCsv.Write(store.Make(OfficeYears.July), Language.English)));
    }
}
