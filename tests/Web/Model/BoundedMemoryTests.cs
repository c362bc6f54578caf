using System.Text;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>A day of a controller with sixteen circuits that reports every second leaves the memory flat.</summary>
[Collection(AloneInMemory.Name)]
public sealed class BoundedMemoryTests
{
    private const int CircuitCount = 16;
    private const int DaySeconds = 86_400;
    private const int FurtherSeconds = 7_200;
    private const long MaximumGrowthBytes = 500_000;

    [Fact]
    public void Memory_is_flat_over_a_day_of_sixteen_circuits_a_second()
    {
        Told told = new(Told.Facts);
        string[] circuits = [.. Enumerable.Range(0, CircuitCount).Select(i => $"circuit-{i}")];

        // A day fills every ring; the hours after it must not take more.
        Tell(0, DaySeconds);
        long full = Held();
        Tell(DaySeconds, DaySeconds + FurtherSeconds);
        long growth = Held() - full;

        TestContext.Current.TestOutputHelper?.WriteLine($"{full} bytes held after a day, {growth} more after two further hours");
        Assert.True(growth < MaximumGrowthBytes, $"{growth} bytes more");
        Assert.Equal(PowerHistory.PointCount, told.Controller.Power.Count);
        Assert.All(told.Controller.Circuits.Skip(2), circuit => Assert.Equal(CircuitModel.WindowCount, circuit.Windows.Count));
        Assert.Equal(EventLog.CapacityCount, told.Controller.Events.Count);

        void Tell(int fromSeconds, int toSeconds)
        {
            for (int second = fromSeconds; second < toSeconds; second++)
            {
                long at = second * 1_000L;
                told.State(at, second);
                Array.ForEach(circuits, circuit => told.Interval(circuit, at, second, "1m"));

                if (second % 900 == 0)
                {
                    Array.ForEach(circuits, circuit => told.Interval(circuit, at, second));
                    told.Budget(second, at);
                }

                if (second % 60 == 0)
                {
                    told.Load("heater", second % 120 == 0, "demand-limit", at);
                    told.Fault("input-failed", second % 700, second % 120 == 0);
                }
            }
        }

        long Held()
        {
            _ = told.Controller;
            return GC.GetTotalMemory(true);
        }
    }

    [Fact]
    public void A_broker_full_of_strangers_makes_no_more_controllers_than_are_followed()
    {
        FleetModel fleet = new();
        byte[] boot = Encoding.UTF8.GetBytes("""{"bootId":1,"sequence":1,"utcMilliseconds":null}""");
        for (int i = 0; i < 2 * FleetModel.MaximumControllerCount; i++)
        {
            fleet.Take($"edgectl/v1/site/device-{i}/boots", boot);
        }

        Assert.Equal(FleetModel.MaximumControllerCount, fleet.Controllers.Count);
        Assert.Equal(FleetModel.MaximumControllerCount, fleet.RejectedCount);
    }
}
