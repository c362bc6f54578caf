using CsCheck;

namespace Zibo.EdgeCtl.Sim.Tune.Tests;

/// <summary>What beats what, on points that a person can look at, and on fronts that are known.</summary>
public class ParetoTests
{
    [Theory]
    [InlineData(1, 1, 2, 2, true)]
    [InlineData(1, 2, 1, 3, true)]
    [InlineData(1, 2, 1, 2, false)]
    [InlineData(1, 3, 2, 2, false)]
    public void Nowhere_worse_and_somewhere_better_beats(double ax, double ay, double bx, double by, bool beats) =>
        Assert.Equal(beats, Pareto.Beats(Point(ax, ay), Point(bx, by)));

    [Fact]
    public void What_breaks_more_windows_is_beaten_by_whatever_breaks_less()
    {
        Judged cheap = Point(1, 1) with { Violation = 2 };
        Assert.True(Pareto.Beats(Point(9, 9), cheap));
        Assert.False(Pareto.Beats(cheap, Point(9, 9)));
        Assert.True(Pareto.Beats(Point(9, 9) with { Violation = 1 }, cheap));
    }

    [Fact]
    public void Ranks_peel_one_front_after_the_other() =>
        Assert.Equal([0, 0, 1, 1, 2], Pareto.Ranks([Point(1, 4), Point(4, 1), Point(2, 5), Point(5, 2), Point(6, 6)]));

    [Fact]
    public void The_ends_have_room_without_bound_and_a_lonely_point_more_than_a_crowded_one()
    {
        Judged[] front = [Point(0, 10), Point(1, 9), Point(2, 8), Point(7, 3), Point(10, 0)];
        double[] room = Pareto.Room(front, Pareto.Ranks(front));
        Assert.Equal((double.PositiveInfinity, double.PositiveInfinity), (room[0], room[4]));
        Assert.True(room[3] > room[2] && room[2] > room[1]);
    }

    [Fact]
    public void Of_any_points_the_first_rank_is_what_nothing_beats() => Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 2]).Array[1, 30].Sample(
        points =>
        {
            Judged[] judged = [.. points.Select(p => Point(p.Item1, p.Item2) with { Violation = p.Item3 })];
            int[] ranks = Pareto.Ranks(judged);
            for (int i = 0; i < judged.Length; i++)
            {
                Assert.Equal(ranks[i] == 0, !judged.Any(j => Pareto.Beats(j, judged[i])));
                Assert.All(Enumerable.Range(0, judged.Length).Where(j => Pareto.Beats(judged[j], judged[i])), j => Assert.True(ranks[j] < ranks[i]));
            }
        },
        iter: 500);

    private static Judged Point(double x, double y) => new([], [x, y], 0);
}
