using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>What an office day takes of the store.</summary>
public class CheckpointWearTests
{
    [Fact]
    public void A_hot_day_in_the_office_stays_inside_the_writes_that_the_years_allow()
    {
        Office office = new();
        office.Run(24 * Office.Hour);
        CheckpointOptions options = office.Simulation.Site.Checkpoint;
        double allowed = options.EnduranceWrites / (options.LifeYears * 365.25);
        Assert.InRange(office.Board.Store.WriteCount, 96, allowed);
    }
}
