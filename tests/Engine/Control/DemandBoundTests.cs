using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>Perfect foresight on windows that a person can add up.</summary>
public class DemandBoundTests
{
    private static readonly int[] Permilles = [0, 300, 600, 1_000];

    [Fact]
    public void Under_the_limit_nothing_is_given_up()
    {
        BoundResult bound = Games.Bound(Games.Of(Games.Map(900), [.. Series.Rows(8, 30, 10, 10)]), 50_000);
        Assert.Equal((0, 0, 0), (bound.UnservedWattHours, bound.WeightedUnservedWattHours, bound.ExcessWattHours));
        Assert.Empty(bound.Unkeepable);
    }

    [Fact]
    public void Exactly_what_is_above_the_limit_is_given_up_of_the_cheapest_load_first()
    {
        // 50 + 8 + 20 kW against 60 kW: 18 kW have to go for a quarter of an hour; 8 of them cost 1, the other 10 cost 3.
        BoundResult bound = Games.Bound(Games.Of(Games.Map(900), [.. Series.Rows(1, 30, 8, 20), .. Series.Rows(1, 50, 8, 20)]), 60_000);
        Assert.Equal(18_000 / 4.0, bound.UnservedWattHours, 1e-3);
        Assert.Equal((8_000 + (3 * 10_000)) / 4.0, bound.WeightedUnservedWattHours, 1e-3);
        Assert.Empty(bound.Unkeepable);
    }

    [Fact]
    public void An_hour_of_data_is_four_windows()
    {
        ControlGame game = Games.Of(Games.Map(3600), [50, 20, 0], [70, 0, 0]);
        Assert.Equal(8, game.Windows.Count);
        Assert.All(game.Windows, w => Assert.True(w.IsWhole));
        Assert.All(game.Windows, w => Assert.Equal(70_000, w.UncontrolledWatts));
        Assert.Equal(10_000, Games.Bound(game, 60_000).UnservedWattHours, 1e-3);
    }

    [Fact]
    public void A_window_that_nothing_keeps_is_named_and_its_loads_are_given_up()
    {
        ControlGame game = Games.Of(Games.Map(900), [.. Series.Rows(1, 30, 20, 0), .. Series.Rows(1, 64, 20, 4)]);
        BoundResult bound = Games.Bound(game, 60_000);
        Assert.Equal(game.Windows[1].StartUtcMilliseconds, Assert.Single(bound.Unkeepable));
        Assert.Equal(4_000 / 4.0, bound.ExcessWattHours, 1e-3);
        Assert.Equal(24_000 / 4.0, bound.UnservedWattHours, 1e-3);
    }

    [Fact]
    public void A_window_that_touches_a_gap_asks_for_nothing()
    {
        ControlGame game = Games.Of(Games.Map(300), [.. Series.Rows(2, 50, 20, 0), .. Series.Gap(1), .. Series.Rows(3, 30, 10, 0)]);
        Assert.Equal([false, true], game.Windows.Select(w => w.IsWhole));
        Assert.Equal(0, Games.Bound(game, 60_000).UnservedWattHours);
    }

    [Fact]
    public void What_one_step_exports_is_not_taken_off_what_another_imports()
    {
        // 5 minutes at 90 + 30 kW and 10 minutes at -30 kW: the supplier counts 120 x 5/15 = 40 kW and no export.
        ControlGame game = Games.Of(Games.Map(300), [90, 30, 0], [-60, 30, 0], [-60, 30, 0]);
        Assert.Equal(40_000, game.Windows[0].UncontrolledWatts, 1e-6);
        Assert.Equal(5_000 / 4.0, Games.Bound(game, 35_000).UnservedWattHours, 1e-3);
    }

    [Fact]
    public void With_a_rebound_keeping_the_limit_costs_more_and_the_more_the_more_comes_back()
    {
        double[]?[] rows = [.. Series.Rows(12, 50, 20, 20)];
        double[] costs = [.. Permilles.Select(
            permille => Games.Bound(Games.Of(Games.Map(900, permille), rows), 75_000).WeightedUnservedWattHours)];
        Assert.Equal(12 * 15_000 / 4.0, costs[0], 1e-2);
        Assert.Equal(costs.Order(), costs);
        Assert.Equal(4, costs.Distinct().Count());
    }

    [Fact]
    public void Shedding_at_the_last_second_that_keeps_each_window_comes_close_to_the_bound_with_rebound()
    {
        const double LimitWatts = 60_000;
        ReplayMap map = Games.Map(900, 800);
        double[]?[] rows = [.. Series.Rows(8, 50, 20, 1)];
        double usedWattSeconds = 0;
        PlayedSequence played = PlayedSequence.Of(map, rows, (plant, second) =>
        {
            int left = 900 - (second % 900);
            usedWattSeconds = left == 900 ? 0 : usedWattSeconds + plant.Circuits[0].PowerWatts;
            double onWatts = 71_000 + plant.Loads[0].UnservedWattHours;
            plant.Loads[0].IsConnected = usedWattSeconds + onWatts + (51_000 * (left - 1)) <= LimitWatts * 900;
        });
        Assert.InRange(played.GreatestWindowWatts, LimitWatts - 50, LimitWatts);
        BoundResult bound = Games.Bound(Games.Of(map, rows), played.GreatestWindowWatts);
        Assert.InRange(bound.UnservedWattHours / played.UnservedWattHours, 0.98, 1);
    }
}
