using System.Text;
using Zibo.EdgeCtl.Cli;
using Zibo.EdgeCtl.Sim.Engine.Tests;

namespace Zibo.EdgeCtl.Sim.Report.Tests;

/// <summary>The command line: the README's command, both formats, both languages, and what is refused.</summary>
public sealed class CommandTests(OfficeMonth office)
{
    private static readonly string Site = Path.Combine(Repository.Root, "sim", "Site", "office.site.json");

    [Fact]
    public void The_command_of_the_readme_writes_a_page()
    {
        string file = office.Store.In("july.html");
        string output = Run(
            "report", "--from", "2026-07", "--to", "2026-07", "--site", Site, "--store", office.Store.Address, "--format", "html", "--out", file, "--lang", "en");

        Assert.Equal($"1 institutions, 2026-07-01 to 2026-07-31: {file}", output.Trim());
        Assert.Contains("59,565", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", null, true)]
    [InlineData("en", null, false)]
    [InlineData("en", "true", true)]
    [InlineData("zh-CN", "false", false)]
    public void A_table_begins_with_a_byte_order_mark_where_spreadsheets_need_it(string language, string? asked, bool hasMark)
    {
        string file = office.Store.In($"july-{language}-{asked}.csv");
        string[] bom = asked is null ? [] : ["--bom", asked];
        Run(["report", "--from", "2026-07", "--store", office.Store.Address, "--format", "csv", "--out", file, "--lang", language, .. bom]);

        Assert.Equal(hasMark, File.ReadAllBytes(file).AsSpan().StartsWith(Encoding.UTF8.Preamble));
    }

    [Fact]
    public void On_the_standard_output_there_is_the_table_alone()
    {
        string table = Run("report", "--from", "2026-07-10", "--to", "2026-07-10", "--store", office.Store.Address, "--format", "csv", "--lang", "zh-CN");

        Assert.StartsWith("站点,机构,", table, StringComparison.Ordinal);
        Assert.Contains("2026-07-10,2026-07-10,electricity,用电量,,1920,kWh", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_file_of_another_site_is_named_and_harms_nothing()
    {
        using ToldStore store = new(new Controller("school-7").Tell("main", Controller.At(new DateOnly(2026, 7, 1)), 1));
        (int code, string output, string error) = Raw("report", "--from", "2026-07", "--site", Site, "--store", store.Address, "--format", "csv", "--lang", "en");

        Assert.Equal(EdgectlProgram.Success, code);
        Assert.Contains("school-7", output, StringComparison.Ordinal);
        Assert.Contains("no controller zibo-office-1/edge-1 is in the store", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is neither a month nor a day", "--from", "2026-13")]
    [InlineData("is neither a month nor a day", "--to", "tomorrow")]
    [InlineData("is neither a month nor a day", "--from", "2026-02-30")]
    [InlineData("the first before the last", "--from", "2026-07", "--to", "2026-06")]
    [InlineData("give 1 to 60", "--from", "2016-01", "--to", "2026-06")]
    [InlineData("lies in a folder that does not exist", "--out", "no-such-folder/x.html")]
    [InlineData("serve the savings", "--calendar", "x.json")]
    [InlineData("is no period", "--baseline", "2025")]
    [InlineData("pdf", "--format", "pdf")]
    [InlineData("no-such.json", "--site", "no-such.json")]
    [InlineData("out of range", "--utc-offset-minutes", "9999")]
    public void What_is_wrong_is_refused_and_nothing_is_written(string message, params string[] arguments)
    {
        (int code, string output, string error) = Raw(["report", "--store", office.Store.Address, "--lang", "en", .. arguments]);

        Assert.Equal((EdgectlProgram.BadInput, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
        (_, _, string chinese) = Raw(["report", "--store", office.Store.Address, "--lang", "zh-CN", .. arguments]);
        Assert.NotEqual(error, chinese);
    }

    [Fact]
    public void Two_files_of_one_controller_are_refused()
    {
        (int code, _, string error) = Raw("report", "--site", Site, "--site", Site, "--store", office.Store.Address, "--lang", "en");

        Assert.Equal(EdgectlProgram.BadInput, code);
        Assert.Contains("are both of the controller zibo-office-1/edge-1", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_is_not_there_is_not_made()
    {
        string file = office.Store.In("none.db");
        (int code, _, string error) = Raw("report", "--from", "2026-07", "--store", "sqlite:" + file, "--lang", "en");

        Assert.Equal(EdgectlProgram.Failure, code);
        Assert.Contains("There is no store", error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    private static (int Code, string Output, string Error) Raw(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = EdgectlProgram.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static string Run(params string[] arguments)
    {
        (int code, string output, string error) = Raw(arguments);
        Assert.Equal((EdgectlProgram.Success, ""), (code, error));
        return output;
    }
}
