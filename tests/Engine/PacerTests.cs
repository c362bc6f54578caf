namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The tie between virtual time and the wall clock.</summary>
public class PacerTests
{
    private const long Century = 100L * 365 * 86_400_000;

    [Fact]
    public async Task As_fast_as_it_goes_never_waits()
    {
        Pacer pacer = new(double.PositiveInfinity);
        await Returns(() => pacer.WaitFor(Century, CancellationToken.None));
    }

    [Fact]
    public async Task Time_that_has_passed_already_is_not_waited_for()
    {
        Pacer pacer = new(1);
        await Returns(() => pacer.WaitFor(0, CancellationToken.None));
    }

    [Fact]
    public async Task A_wait_of_many_days_ends_when_the_run_is_ended()
    {
        using CancellationTokenSource source = new();
        Pacer pacer = new(100_000);
        Task wait = Task.Run(() => pacer.WaitFor(Century, source.Token), TestContext.Current.CancellationToken);
        Assert.False(wait.IsCompleted);
        await source.CancelAsync();
        await Returns(() => wait.GetAwaiter().GetResult());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_speed_that_goes_nowhere_is_refused(double virtualSecondsPerSecond) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pacer(virtualSecondsPerSecond));

    // Not a measurement: a wait of the times above would outlast any test run.
    private static Task Returns(Action call) =>
        Task.Run(call, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
}
