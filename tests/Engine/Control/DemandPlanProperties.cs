using CsCheck;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>What is proven is so: no relays that keep the times and a limit give up less, and the plan is among them.</summary>
public class DemandPlanProperties
{
    private const double ToleranceWattHours = 0.5;
    private const int BlockSeconds = 150;
    private const int MinimumSeconds = 450;

    private const int LongestSeconds = 900;
    private const int DaySeconds = 3_600;

    private static readonly Gen<(int IntervalSeconds, double[]?[] Rows, bool[] Blocks, int Permille)> GenCase =
        from interval in Gen.Int[0, 3].Select(i => RandomRows.Intervals[i])
        from count in Gen.Int[1, 20_000 / interval]
        from rows in RandomRows.GenRow.Array[Math.Min(count, 100)]
        from blocks in Gen.Bool.Array[64]
        from permille in Gen.OneOf(Gen.Const(0), Gen.Const(0), Gen.Int[1, 1_000])
        select (interval, rows, blocks, permille);

    [Fact]
    public void Whatever_keeps_times_and_windows_gives_up_at_least_what_is_proven_and_the_bound_is_below_that()
    {
        int aboveBound = 0;
        GenCase.Sample(
            c =>
            {
                ReplayMap map = Games.Map(c.IntervalSeconds, c.Permille, 60, MinimumSeconds);
                int since = -MinimumSeconds;
                PlayedSequence played = PlayedSequence.Of(map, c.Rows, (plant, second) =>
                {
                    // The first load has times, the second none.
                    bool shall = c.Blocks[second / BlockSeconds % c.Blocks.Length];
                    if (shall != plant.Loads[0].IsConnected && second - since >= MinimumSeconds)
                    {
                        plant.Loads[0].IsConnected = shall;
                        since = second;
                    }

                    plant.Loads[1].IsConnected = c.Blocks[((second / BlockSeconds) + 17) % c.Blocks.Length];
                });
                if (played.GreatestWindowWatts < 1)
                {
                    return;
                }

                ControlGame game = Games.Of(map, c.Rows);
                double bound = Games.Bound(game, played.GreatestWindowWatts).WeightedUnservedWattHours;
                PlanResult plan = Games.Plan(game, played.GreatestWindowWatts);
                Assert.InRange(plan.ProvenWattHours, bound - ToleranceWattHours, played.WeightedUnservedWattHours + ToleranceWattHours);
                aboveBound += plan.ProvenWattHours > bound + 10 ? 1 : 0;
                if (c.Permille > 0)
                {
                    Assert.Null(plan.Runs);
                    return;
                }

                Assert.Equal(0, plan.BrokenWindowCount);
                Assert.InRange(plan.WeightedUnservedWattHours!.Value, plan.ProvenWattHours - ToleranceWattHours, double.MaxValue);
            },
            iter: 100,
            threads: 1);
        Assert.True(aboveBound > 10, $"only in {aboveBound} cases did times cost anything");
    }

    [Fact]
    public void Neither_does_what_keeps_the_longest_times_as_well()
    {
        int proven = 0;
        Gen.Select(GenCase, Gen.Int[0, 3]).Sample(
            (c, starts) =>
            {
                ReplayMap map = LimitedMap(c.IntervalSeconds, starts);
                int since = -MinimumSeconds;
                int offSeconds = 0;
                List<int> closings = [];
                PlayedSequence played = PlayedSequence.Of(map, c.Rows, (plant, second) =>
                {
                    bool isOn = plant.Loads[0].IsConnected;
                    offSeconds += isOn ? 0 : 1;
                    bool mayStart = starts == 0 || closings.Count(at => second - at < 3_600) < starts;

                    // No shed begins that could not end when it must.
                    bool shall = c.Blocks[second / BlockSeconds % c.Blocks.Length];
                    bool goes = isOn && !shall && second - since >= MinimumSeconds && offSeconds + LongestSeconds <= DaySeconds
                        && closings.Count(at => second - at < 3_600) < (starts == 0 ? int.MaxValue : starts);
                    bool comes = !isOn && mayStart && second - since >= (shall ? MinimumSeconds : LongestSeconds);
                    if (goes || comes)
                    {
                        plant.Loads[0].IsConnected = comes;
                        since = second;
                        closings.AddRange(comes ? [second] : []);
                    }

                    plant.Loads[1].IsConnected = c.Blocks[((second / BlockSeconds) + 17) % c.Blocks.Length];
                });
                if (played.GreatestWindowWatts < 1)
                {
                    return;
                }

                PlanResult plan = Games.Plan(Games.Of(map, c.Rows), played.GreatestWindowWatts);
                Assert.InRange(plan.ProvenWattHours, 0, played.WeightedUnservedWattHours + ToleranceWattHours);
                proven += plan.ProvenWattHours > 10 ? 1 : 0;
            },
            iter: 60,
            threads: 1);
        Assert.True(proven > 10, $"only in {proven} cases was anything proven");
    }

    [Fact]
    public void The_plan_can_be_played_and_keeps_times_and_limit()
    {
        Gen.Select(GenCase, Gen.Int[20_000, 90_000]).Sample(
            (c, limitWatts) =>
            {
                ReplayMap map = Games.Map(c.IntervalSeconds, 0, 60, MinimumSeconds);
                ControlGame game = Games.Of(map, c.Rows);
                PlanResult plan = Games.Plan(game, limitWatts);
                if (plan.Runs is null)
                {
                    return;
                }

                long start = game.Span.StartUtcMilliseconds;
                PlanRun[] first = [.. plan.Runs.Where(r => r.Load == 0).OrderBy(r => r.StartMilliseconds)];
                Assert.All(first, r => Assert.True(r.EndMilliseconds - r.StartMilliseconds >= MinimumSeconds * 1_000L));
                Assert.All(first.Zip(first.Skip(1)), pair => Assert.True(pair.Second.StartMilliseconds > pair.First.EndMilliseconds));

                // Relays move at whole seconds here: each edge may miss by half of one.
                PlayedSequence played = PlayedSequence.Of(map, c.Rows, (plant, second) =>
                {
                    long middle = start + (second * 1_000L) + 500;
                    for (int i = 0; i < 2; i++)
                    {
                        plant.Loads[i].IsConnected = !plan.Runs.Any(r => r.Load == i && r.StartMilliseconds <= middle && middle < r.EndMilliseconds);
                    }
                });
                double least = game.Windows.Where(w => w.IsWhole).Select(w => w.LeastWatts).DefaultIfEmpty(0).Max();
                double secondsWatts = 80_000.0 * (1 + plan.Runs.Count) / 900;
                Assert.InRange(played.GreatestWindowWatts, 0, Math.Max(limitWatts, least) + secondsWatts);
                Assert.Equal(plan.WeightedUnservedWattHours!.Value, played.WeightedUnservedWattHours, 1 + (35.0 * plan.Runs.Count));
            },
            iter: 60,
            threads: 1);
    }

    [Fact]
    public void The_same_windows_give_the_same_plan()
    {
        ControlGame game = Games.Of(
            Games.Map(900, minimumSeconds: 600), [.. Enumerable.Range(0, 60).Select(i => (double[]?)[40 + (i * 7 % 13), 20 + (i % 5), 10])]);
        PlanResult[] twice = [Games.Plan(game, 68_000), Games.Plan(game, 68_000)];
        Assert.True(twice[0].ProvenWattHours > 0);
        Assert.Equal(twice[0].ProvenWattHours, twice[1].ProvenWattHours);
        Assert.Equal(twice[0].Runs, twice[1].Runs);
    }

    private static ReplayMap LimitedMap(int intervalSeconds, int startsPerHour) => ReplayMap.Parse("test.map.json", $$"""
        {
          "timestampColumn": "time", "stamp": "start", "intervalSeconds": {{intervalSeconds}}, "utcOffsetMinutes": 480,
          "base": [ { "column": "base" } ],
          "loads": [
            {
              "id": "load", "column": "load", "ratedWatts": 40000, "shedPriority": 1, "minimumOnSeconds": {{MinimumSeconds}},
              "minimumOffSeconds": {{MinimumSeconds}}, "maximumShedSeconds": {{LongestSeconds}},
              "maximumShedPerDaySeconds": {{DaySeconds}}, "maximumStartsPerHour": {{startsPerHour}}
            },
            { "id": "second", "column": "second", "ratedWatts": 40000, "shedPriority": 3 }
          ]
        }
        """);
}
