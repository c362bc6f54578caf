using CsCheck;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The bound is one: no sequence of relays that keeps a limit gives up less.</summary>
public class DemandBoundProperties
{
    // What the plant forgets of each backlog, and what the solver rounds.
    private const double ToleranceWattHours = 0.5;

    // A relay moves every so many seconds, or does not.
    private const int BlockSeconds = 150;

    private static readonly Gen<(int IntervalSeconds, double[]?[] Rows, bool[] Blocks, int Permille, int Minutes)> GenCase =
        from interval in Gen.Int[0, 3].Select(i => RandomRows.Intervals[i])
        from count in Gen.Int[1, 90_000 / interval]
        from rows in RandomRows.GenRow.Array[Math.Min(count, 200)]
        from blocks in Gen.Bool.Array[64]
        from permille in Gen.OneOf(Gen.Const(0), Gen.Int[1, 1_000])
        from minutes in Gen.Int[1, 120]
        select (interval, rows, blocks, permille, minutes);

    [Fact]
    public void Whatever_keeps_the_windows_gives_up_at_least_the_bound()
    {
        int boundAboveZero = 0;
        GenCase.Sample(
            c =>
            {
                ReplayMap map = Games.Map(c.IntervalSeconds, c.Permille, c.Minutes);
                PlayedSequence played = PlayedSequence.Of(map, c.Rows, (plant, second) =>
                {
                    plant.Loads[0].IsConnected = c.Blocks[second / BlockSeconds % c.Blocks.Length];
                    plant.Loads[1].IsConnected = c.Blocks[((second / BlockSeconds) + 17) % c.Blocks.Length];
                });
                if (played.GreatestWindowWatts < 1)
                {
                    return;
                }

                BoundResult bound = Games.Bound(Games.Of(map, c.Rows), played.GreatestWindowWatts);
                Assert.Empty(bound.Unkeepable);
                Assert.InRange(bound.WeightedUnservedWattHours, 0, played.WeightedUnservedWattHours + ToleranceWattHours);
                boundAboveZero += bound.WeightedUnservedWattHours > 1 ? 1 : 0;
            },
            iter: 300,
            threads: 1);
        Assert.True(boundAboveZero > 30, $"only {boundAboveZero} cases asked for anything");
    }

    [Fact]
    public void Without_rebound_the_bound_is_what_filling_from_the_cheapest_load_gives()
    {
        // In a window with constant powers the programme is a knapsack that a line of arithmetic solves.
        Gen.Select(RandomRows.GenRow.Array[1, 20], Gen.Int[1_000, 80_000]).Sample(
            (rows, limitWatts) =>
            {
                double expected = rows.Sum(row =>
                {
                    double over = Math.Max(0, ((row![0] + row[1] + row[2]) * 1_000) - limitWatts);
                    double first = Math.Min(over, row[1] * 1_000);
                    return (first + (3 * Math.Min(over - first, row[2] * 1_000))) / 4;
                });
                BoundResult bound = Games.Bound(Games.Of(Games.Map(900), rows), limitWatts);
                Assert.Equal(expected, bound.WeightedUnservedWattHours, 0.01);
            },
            iter: 200,
            threads: 1);
    }
}
