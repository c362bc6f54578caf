using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>Writes are counted over the life of the store and held against its years.</summary>
public class StorageWearTests
{
    private const long Day = 86_400;

    [Theory]
    [InlineData(15_999, 0, false)]
    [InlineData(16_001, 0, true)]
    [InlineData(16_000 + (438 * 365), 365, false)]
    [InlineData(16_000 + (439 * 365), 365, true)]
    [InlineData(1_600_000, 36_000, true)]
    public void Ten_years_of_1_600_000_writes_are_438_a_day_and_a_hundredth_is_free(long writes, long days, bool isOver) =>
        Assert.Equal(isOver, new StorageWear(new CheckpointOptions()).IsOverBudget(writes, days * Day));

    [Fact]
    public void The_years_that_the_store_lasts_are_told_from_the_second_day_on()
    {
        StorageWear wear = new(new CheckpointOptions());
        Assert.Equal(-1, wear.LifeYears(50, Day - 1));
        Assert.Equal(45, wear.LifeYears(96, Day));
        Assert.Equal(9, wear.LifeYears(100_000, 220 * Day));
        Assert.Equal((62, 1_000), (wear.Permille(100_000), wear.Permille(1_600_000)));

        StorageWear largest = new(new CheckpointOptions { EnduranceWrites = CheckpointOptions.MaximumEnduranceWrites, LifeYears = 50 });
        Assert.False(largest.IsOverBudget(1_999_999_999, 50 * 366 * Day));
        Assert.True(largest.IsOverBudget(2_000_000_000, 50 * 366 * Day));
    }

    [Fact]
    public void Writes_and_seconds_of_operation_are_counted_over_restarts_and_refused_writes_count()
    {
        VirtualRecordStore store = new();
        for (int start = 0; start < 5; start++)
        {
            Rig rig = new(store);
            rig.Run(900);
            rig.Controller.Checkpoint.Step();
            store.IsRefusing = true;
            rig.Run(900);
            rig.Controller.Checkpoint.Step();
            store.IsRefusing = false;
            rig.Run(10);
            rig.Controller.Checkpoint.Step();
            Assert.Equal(store.AttemptCount, rig.Controller.Checkpoint.WriteCount);
        }

        Rig last = new(store);
        Assert.Equal(store.AttemptCount, last.Controller.Checkpoint.WriteCount);
        Assert.Equal(5 * 1_800, last.Controller.Checkpoint.RunSeconds);
    }

    [Fact]
    public void A_store_that_refuses_is_not_tried_in_every_step()
    {
        Rig rig = new();
        rig.Board.Store.IsRefusing = true;
        int before = rig.Board.Store.AttemptCount;
        for (int second = 0; second < 3_600; second++)
        {
            rig.Run(1);
            rig.Controller.Checkpoint.Step();
        }

        Assert.InRange(rig.Board.Store.AttemptCount - before, 45, 62);
    }

    [Fact]
    public void Restarts_without_end_wear_the_store_and_become_a_fault_that_the_state_explains()
    {
        VirtualRecordStore store = new();
        Rig rig = Start();
        for (int start = 0; start < 30; start++)
        {
            Assert.False(rig.Controller.Faults.IsActive(FaultCode.StorageWear, 0) && start < 20);
            rig = Start();
        }

        Assert.True(rig.Controller.Faults.IsActive(FaultCode.StorageWear, 0));
        JsonElement state = rig.TakeMessages().Last(m => m.Topic.EndsWith("/state", StringComparison.Ordinal)).Body;
        Assert.Equal(store.AttemptCount, state.GetProperty("checkpointWriteCount").GetInt32());
        Assert.Equal(15, state.GetProperty("storageWearPermille").GetInt32());
        Assert.Equal(JsonValueKind.Null, state.GetProperty("storageLifeYears").ValueKind);

        Rig Start()
        {
            Rig started = new(store, site => site.Checkpoint.EnduranceWrites = 2_000);
            started.Run(2);
            return started;
        }
    }
}
