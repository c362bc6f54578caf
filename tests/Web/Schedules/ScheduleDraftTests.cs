using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>A schedule of a site file as it is edited on a page.</summary>
public sealed class ScheduleDraftTests
{
    private static readonly SiteSource Source = new("office.site.json", SiteFile.ExampleText);

    [Fact]
    public void What_is_not_edited_changes_nothing()
    {
        ScheduleEdit edit = Draft().Apply();
        Assert.Equal((Source.Text, ""), (edit.Text, edit.Diff));
    }

    [Fact]
    public void An_edit_changes_its_own_lines_and_comments_stay()
    {
        ScheduleDraft draft = Draft();
        draft.Tables[1].Occupied = "09:00-12:00, 13:00-17:00";
        draft.Exceptions.Add(new DraftExceptionDay { Date = "2026-10-10", Occupied = "" });
        ScheduleEdit edit = draft.Apply();
        Assert.Contains("\n+        { \"days\": [\"day-off\"], \"occupied\": [\"09:00-12:00\", \"13:00-17:00\"] }\n", edit.Diff, StringComparison.Ordinal);
        Assert.Contains("\"exceptions\": [{ \"date\": \"2026-10-10\", \"occupied\": [] }]", edit.Diff, StringComparison.Ordinal);
        Assert.DoesNotContain("ventilation", edit.Diff.Split("@@")[^1].Split('\n').Where(line => line is ['+' or '-', ..]));
        Assert.Equal(Source.Text.Split("//").Length, edit.Text.Split("//").Length);
        Assert.Equal([540, 780], edit.Site.Configuration.Schedules[1].Tables[1].Periods.StartMinutes);
        Assert.Single(edit.Site.Configuration.Schedules[1].Exceptions);

        // The file that was downloaded can be edited again, and back.
        ScheduleDraft again = ScheduleDraft.Of(new SiteSource("office.site.json", edit.Text), "light")!;
        Assert.Equal(("09:00-12:00, 13:00-17:00", "2026-10-10"), (again.Tables[1].Occupied, again.Exceptions[0].Date));
    }

    [Theory]
    [InlineData("25:00-26:00", "$.schedules[1].tables[0].occupied[0]")]
    [InlineData("\"], \"x\": [\"", "$.schedules[1].tables[0].occupied[0]")]
    public void What_the_rules_refuse_is_said_with_its_place(string occupied, string place)
    {
        ScheduleDraft draft = Draft();
        draft.Tables[0].Occupied = occupied;
        InputException e = Assert.Throws<InputException>(draft.Apply);
        Assert.StartsWith(place, e.Place, StringComparison.Ordinal);
        Assert.Equal("office.site.json", e.File);
    }

    [Fact]
    public void A_table_without_days_and_a_day_that_is_none_are_refused()
    {
        ScheduleDraft draft = Draft();
        draft.Tables[0].Days.Clear();
        draft.Exceptions.Add(new DraftExceptionDay { Date = "2026-02-30" });
        InputException e = Assert.Throws<InputException>(draft.Apply);
        Assert.Contains(e.Findings, finding => finding.Place.EndsWith("exceptions[0].date", StringComparison.Ordinal));
    }

    [Fact]
    public void There_is_no_draft_of_a_schedule_that_the_file_has_not()
    {
        Assert.Null(ScheduleDraft.Of(Source, "nights"));
        Assert.Null(ScheduleDraft.Of(new SiteSource("x", "{}"), "light"));
    }

    private static ScheduleDraft Draft() => ScheduleDraft.Of(Source, "light")!;
}
