using System.Globalization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>Small games on rows that a person can add up.</summary>
internal static class Games
{
    /// <summary>A map for columns base, load and second; the first is shed first and both may have a rebound.</summary>
    public static ReplayMap Map(int intervalSeconds, int reboundPermille = 0, int reboundMinutes = 60, int minimumSeconds = 0) =>
        ReplayMap.Parse("test.map.json", string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "timestampColumn": "time", "stamp": "start", "intervalSeconds": {{intervalSeconds}}, "utcOffsetMinutes": 480,
              "base": [ { "column": "base" } ],
              "loads": [
                {
                  "id": "load", "column": "load", "ratedWatts": 40000, "shedPriority": 1, "minimumOnSeconds": {{minimumSeconds}},
                  "minimumOffSeconds": {{minimumSeconds}}, "reboundPermille": {{reboundPermille}}, "reboundMinutes": {{reboundMinutes}}
                },
                { "id": "second", "column": "second", "ratedWatts": 40000, "shedPriority": 3, "reboundPermille": {{reboundPermille / 2}} }
              ]
            }
            """));

    /// <summary>The game on rows of kW: base, load, second.</summary>
    public static ControlGame Of(ReplayMap map, params double[]?[] rowsKilowatts) =>
        ReplayGame.Make("test.csv", "test.map.json", map, Series.Of(map, rowsKilowatts), null);

    /// <summary>The bound of a game.</summary>
    public static BoundResult Bound(ControlGame game, int limitWatts) => DemandBound.Solve(
        game.Windows, [.. game.Loads.Select(l => l.Bound)], limitWatts, game.Span.UtcOffsetMinutes, TestContext.Current.CancellationToken);

    /// <summary>The plan of a game.</summary>
    public static PlanResult Plan(ControlGame game, int limitWatts) => DemandPlan.Solve(
        game.Windows, game.Loads, limitWatts, game.Span.UtcOffsetMinutes, Bound(game, limitWatts), TestContext.Current.CancellationToken);

    /// <summary>What one controller makes of one limit.</summary>
    public static ControllerReport Play(ControlGame game, int limitWatts, string controller) =>
        ControlBench.Run(game, [limitWatts], false, null, TestContext.Current.CancellationToken)
            .Report.Limits[0].Controllers.Single(c => c.Controller == controller);
}
