namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>What became of the exceptions that this program has sent, by what the controller says.</summary>
public sealed class ExceptionTests
{
    private const long Hour = 3_600_000;

    private readonly Told _told = new();
    private long _counter;

    public ExceptionTests() => _told.State(0, 1);

    [Fact]
    public void An_exception_is_unanswered_coming_in_force_and_over()
    {
        Send("a", "occupied", Hour, 2 * Hour);
        Assert.Equal("a Unanswered", States());
        _told.Result("a", true);
        Assert.Equal("a Coming", States());

        // Its hour has come; that it holds, only the schedule says.
        _told.State(Hour, 1);
        Assert.Equal("a Untold", States());
        _told.Schedule("light", false, "command");
        Assert.Equal("a Untold", States());
        _told.Schedule("light", true, "table");
        Assert.Equal("a Untold", States());
        _told.Schedule("light", true, "command");
        Assert.Equal("a InForce", States());
        _told.State(2 * Hour, 1);
        Assert.Equal("a Over", States());
    }

    [Fact]
    public void A_refusal_keeps_its_reason()
    {
        Send("a", "occupied", 0, Hour);
        _told.Result("a", false, "full");
        Assert.Equal((ExceptionState.Refused, "full"), (Assert.Single(All).State, All[0].Answer));
    }

    [Fact]
    public void Of_two_that_hold_the_newer_one_counts_and_another_schedule_is_its_own()
    {
        Send("a", "occupied", 0, 4 * Hour);
        Send("b", "unoccupied", 0, Hour);
        Send("c", "unoccupied", 0, Hour, "lifts");
        Array.ForEach(["a", "b", "c"], id => _told.Result(id, true));
        _told.Schedule("light", false, "command");
        Assert.Equal("c Untold, b InForce, a Outranked", States());
        _told.State(Hour, 1);
        _told.Schedule("light", true, "command");
        Assert.Equal("c Over, b Over, a InForce", States());
    }

    [Fact]
    public void Taking_all_back_clears_what_went_before_it_and_nothing_else()
    {
        Send("a", "occupied", 0, Hour);
        Send("b", "occupied", 2 * Hour, 3 * Hour);
        Send("other", "occupied", 0, Hour, "lifts");
        Send("lost", "occupied", 0, Hour);
        Send("refused", "occupied", 0, Hour);
        Array.ForEach(["a", "b", "other"], id => _told.Result(id, true));
        _told.Result("refused", false, "expired");
        Send("back", "auto");
        Assert.Equal("back Unanswered", States()[..15]);
        Send("later", "occupied", 0, Hour);
        _told.Result("back", true);
        Assert.Equal("later Unanswered, other Untold", States());
    }

    [Fact]
    public void What_the_controller_does_not_take_back_stays()
    {
        Send("a", "occupied", Hour, 2 * Hour);
        Send("back", "auto");
        _told.Result("a", true);
        _told.Result("back", false, "expired");
        Assert.Equal("back Refused, a Coming", States());
    }

    [Fact]
    public void Answers_to_commands_of_others_change_nothing_and_each_note_is_news()
    {
        long version = _told.Fleet.Version;
        Send("a", "occupied", 0, Hour);
        Assert.True(_told.Fleet.Version > version);
        _told.Result("of somebody", true);
        Assert.Equal("a Unanswered", States());
    }

    [Fact]
    public void Where_there_are_too_many_the_refused_go_first_and_then_what_ends_first()
    {
        Send("long", "occupied", 0, 999 * Hour);
        Send("refused", "occupied", 0, 999 * Hour);
        _told.Result("refused", false, "full");
        for (int i = 0; i < ExceptionBook.CapacityCount - 2; i++)
        {
            Send($"short-{i}", "occupied", 0, (i + 1) * Hour);
        }

        Send("next", "occupied", 0, 999 * Hour);
        Assert.Equal(ExceptionBook.CapacityCount, All.Count);
        Assert.DoesNotContain(All, entry => entry.Sent.CommandId == "refused");
        Send("last", "occupied", 0, 999 * Hour);
        Assert.Equal(ExceptionBook.CapacityCount, All.Count);
        Assert.DoesNotContain(All, entry => entry.Sent.CommandId == "short-0");
        Assert.Equal(("last", "long"), (All[0].Sent.CommandId, All[^1].Sent.CommandId));
    }

    [Fact]
    public void A_controller_that_nobody_has_heard_of_is_not_made_by_a_note()
    {
        _told.Fleet.Note("office", "edge-2", new SentOrder("a", 1, "light", "auto", null, null));
        Assert.Single(_told.Fleet.Controllers);
    }

    private IReadOnlyList<ExceptionSnapshot> All => _told.Controller.Exceptions;

    private string States() => string.Join(", ", All.Select(entry => $"{entry.Sent.CommandId} {entry.State}"));

    private void Send(string id, string mode, long? start = null, long? end = null, string schedule = "light") => _told.Fleet.Note(
        "office", "edge-1", new SentOrder(id, ++_counter, schedule, mode, Told.NoonUtcMilliseconds + start, Told.NoonUtcMilliseconds + end));
}
