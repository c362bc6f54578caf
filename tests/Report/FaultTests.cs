namespace Zibo.EdgeCtl.Sim.Report.Tests;

/// <summary>How long a fault stood, over restarts and the ends of the period.</summary>
public sealed class FaultTests
{
    private const string Period = "2026-07-01..2026-07-31";

    private static long At(int day, int quarter = 0) => Controller.At(new DateOnly(2026, 6, 30).AddDays(day), quarter);

    [Fact]
    public void A_fault_that_began_before_and_stands_counts_for_the_period()
    {
        using ToldStore store = new(new Controller().Fault("output-failed", true, At(-10)));
        FaultLine fault = Assert.Single(store.Report(Period).Faults);

        Assert.Equal((31 * 96 * Controller.Quarter, true), (fault.Milliseconds, fault.Stands));
        Assert.Equal("ev-chargers", fault.Subject);
    }

    [Fact]
    public void What_a_restart_does_not_tell_again_is_over()
    {
        using ToldStore store = new(
            new Controller().Fault("output-failed", true, At(2)),
            new Controller(boot: 2).Say("boots", At(2, 8), "\"previousBootId\":1,\"previousLastSequence\":1"));
        FaultLine fault = Assert.Single(store.Report(Period).Faults);

        Assert.Equal((8 * Controller.Quarter, false, 1), (fault.Milliseconds, fault.Stands, fault.Count));
    }

    [Fact]
    public void What_a_restart_tells_again_adds_up()
    {
        using ToldStore store = new(
            new Controller().Fault("output-failed", true, At(2)),
            new Controller(boot: 2).Say("boots", At(2, 8), "\"previousBootId\":1,\"previousLastSequence\":1")
                .Fault("output-failed", true, At(2, 9)).Fault("output-failed", false, At(2, 10)));
        FaultLine fault = Assert.Single(store.Report(Period).Faults);

        Assert.Equal((9 * Controller.Quarter, false, 2), (fault.Milliseconds, fault.Stands, fault.Count));
    }

    [Fact]
    public void A_fault_outside_the_period_is_none_of_it()
    {
        using ToldStore store = new(new Controller().Fault("output-failed", true, At(-3)).Fault("output-failed", false, At(-2))
            .Fault("input-failed", true, At(40)));
        Assert.Empty(store.Report(Period).Faults);
    }

    [Fact]
    public void A_time_that_nobody_knows_is_said_so()
    {
        using ToldStore store = new(new Controller().Fault("output-failed", true, null).Fault("output-failed", false, At(3)));
        FaultLine fault = Assert.Single(store.Report(Period).Faults);

        Assert.Null(fault.Milliseconds);
        Assert.Null(fault.FirstUtcMilliseconds);
    }

    [Fact]
    public void A_word_that_is_not_known_is_shown_as_it_is()
    {
        using ToldStore store = new(new Controller().Fault("of-a-later-version", true, At(2)).Fault("of-a-later-version", false, At(2, 1)));
        FaultLine fault = Assert.Single(store.Report(Period).Faults);

        Assert.Equal("of-a-later-version", fault.Code.Meaning.English);
        Assert.Null(fault.Code.Remedy);
    }
}
