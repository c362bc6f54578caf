using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Levels;

public class StepOrderTests
{
    private const int Bit = 1;

    [Fact]
    public void The_last_step_stands_first_in_the_order_of_shedding()
    {
        Load[] loads = [.. Enumerable.Range(0, 5).Select(_ => new Load(LevelLoads.Switched(10_000, 2), null!))];
        loads[2].Follow(loads[1]);
        loads[3].Follow(loads[2]);
        ShedTable table = new(loads);
        Assert.Equal([0, 3, 2, 1, 4], Enumerable.Range(0, 5).Select(place => Array.IndexOf(loads, table.InShedOrder(place))));
    }

    [Fact]
    public void Rotation_does_not_change_the_order_of_the_steps()
    {
        Load[] loads = Steps(3);
        ShedTable table = new(loads);

        // The last step was shed most recently: by rotation the first would take its turn.
        loads[2].RequestShed(Bit, DecisionReason.DemandLimit);
        loads[2].Apply(1_000_000);
        loads[2].RequestRelease(Bit, DecisionReason.Restored);
        loads[2].Apply(2_000_000);
        ShedChoice choice = new(table);
        choice.Prepare(9_000_000, Bit, DecisionReason.Deferred);
        foreach (Load expected in loads.Reverse())
        {
            Assert.Same(expected, choice.First());
            Assert.Same(expected, choice.Cheapest(5_000, 600_000, 0, 9_000_000));
            choice.Take(expected);
        }
    }

    [Fact]
    public void A_step_that_must_stay_on_keeps_those_before_it_on()
    {
        Load[] loads = [.. Enumerable.Range(0, 2).Select(i => new Load(
            new LoadOptions { RatedWatts = 10_000, MinimumOnMilliseconds = i * 600_000 }, null!))];
        loads[1].Follow(loads[0]);
        ShedTable table = new(loads);
        table.Observe(0);
        ShedChoice choice = new(table);
        choice.Prepare(1_000, Bit, DecisionReason.Deferred);
        Assert.Equal((0L, DecisionReason.MinimumOn), (choice.AvailableWatts, loads[0].Reason));
        choice.Prepare(600_000, Bit, DecisionReason.Deferred);
        Assert.Equal(20_000, choice.AvailableWatts);
    }

    private static Load[] Steps(int count)
    {
        Load[] loads = [.. Enumerable.Range(0, count).Select(_ => new Load(LevelLoads.Switched(10_000, 1), null!))];
        for (int i = 1; i < count; i++)
        {
            loads[i].Follow(loads[i - 1]);
        }

        return loads;
    }
}
