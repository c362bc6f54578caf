using CsCheck;
using Zibo.EdgeCtl.Sim.Web.Parts;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>What stands behind the drawings.</summary>
public sealed class DrawingTests
{
    private const long Start = Told.NoonUtcMilliseconds;

    [Fact]
    public void The_way_of_a_window_follows_the_powers_and_ends_at_what_is_used()
    {
        // 300 s at 100 kW, then 150 s at 200 kW: half of the window's time.
        DemandSnapshot demand = Demand(450_000, 200_000, 166_667);
        PowerPoint[] power = [new(Start + 300_000, 100_000, 200_000), new(Start + 400_000, 200_000, 200_000)];
        var way = WindowTrace.Of(demand, power);
        Assert.Equal((0, 0), way[0]);
        Assert.Equal(0.5, way[^1].PassedShare);
        Assert.Equal(demand.UsedShare!.Value, way[^1].UsedShare, 9);

        // As steep again in the second part.
        double first = way[1].UsedShare / way[1].PassedShare;
        double second = (way[2].UsedShare - way[1].UsedShare) / (way[2].PassedShare - way[1].PassedShare);
        Assert.Equal(2, second / first, 6);
    }

    [Fact]
    public void The_way_never_goes_down_whatever_the_powers_were() => Gen.Select(Gen.Long[-1_000, 1_000].Array[0, 20], Gen.Long[0, 900_000]).Sample(
        (powers, elapsed) =>
        {
            PowerPoint[] points = [.. powers.Select((watts, i) => new PowerPoint(Start + (i * 45_000), watts, 1_000))];
            var way = WindowTrace.Of(Demand(elapsed, 500, 700, 1_000), points);
            return way.Zip(way.Skip(1)).All(pair => pair.First.PassedShare <= pair.Second.PassedShare && pair.First.UsedShare <= pair.Second.UsedShare + 1e-9)
                && way[^1].PassedShare <= 1;
        },
        threads: 1);

    [Fact]
    public void A_window_without_a_projection_has_no_way() => Assert.Empty(WindowTrace.Of(Demand(1_000, 5, null), []));

    [Fact]
    public void Times_off_are_cut_at_the_edges_and_an_open_one_lasts_until_now()
    {
        LoadChange[] changes = [Off(10), On(20), Off(50), Off(60), On(70), Off(95), new(55, "fan", true, "")];
        Assert.Equal([(15, 20), (50, 70), (95, 100)], LoadLanes.Of(changes, "heater", 15, 100));
        Assert.Equal([(55, 90)], LoadLanes.Of(changes, "fan", 0, 90));
        Assert.Empty(LoadLanes.Of(changes, "heater", 71, 95));

        static LoadChange Off(long at) => new(at, "heater", true, "");
        static LoadChange On(long at) => new(at, "heater", false, "");
    }

    [Theory]
    [InlineData(287_500, 4, 50_000)]
    [InlineData(100, 4, 20)]
    [InlineData(1, 4, 1)]
    [InlineData(900_000, 3, 200_000)]
    public void Axes_have_round_steps(long top, int count, long step) => Assert.Equal(step, Axis.StepOf(top, count));

    [Theory]
    [InlineData(null, "– kW")]
    [InlineData(0L, "0.0 kW")]
    [InlineData(-1_260L, "-1.3 kW")]
    [InlineData(227_740L, "227.7 kW")]
    public void What_is_not_known_is_a_dash_and_never_zero(long? watts, string text) => Assert.Equal(text, Show.Power(watts));

    private static DemandSnapshot Demand(long elapsed, long power, long? projected, long limit = 200_000) => new(
        Start + elapsed, power, "good", Start, elapsed, 900_000, limit, limit, null, projected, 0, "shed", 0, 0);
}
