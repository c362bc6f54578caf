using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The office after an outage on the morning of a hot day: loads stay as they are, or come back one by one.</summary>
public class PowerUpTests
{
    [Fact]
    public void Loads_come_back_one_by_one_and_every_window_is_kept()
    {
        Office office = new(change: site =>
        {
            site.PowerUp.HoldSeconds = 120;
            site.PowerUp.StaggerSeconds = 30;
            site.PowerUp.SpreadSeconds = 300;
            ForgetComfort(site);
        });
        long delayMilliseconds = office.Simulation.Controller.PowerUp.DelayMilliseconds;
        Assert.InRange(delayMilliseconds, 120_000, 420_000);
        Assert.All(office.Simulation.Loads, (_, i) => Assert.True(office.Board.Output(i).IsOpen));
        Assert.All(
            office.Simulation.Loads, (_, i) => Assert.Equal(DecisionReason.PowerUp, office.Simulation.Controller.Loads.At(i).Reason));

        List<long> back = [];
        int held = office.Simulation.Loads.Count;
        office.RunUntil(
            () =>
            {
                int open = Enumerable.Range(0, office.Simulation.Loads.Count).Count(i => office.Board.Output(i).IsOpen);
                back.AddRange(Enumerable.Repeat(office.Simulation.ElapsedMilliseconds, held - open));
                held = open;
                return office.Simulation.Controller.PowerUp.IsOver;
            },
            "every load came back");
        Assert.Equal(5, back.Count);
        Assert.True(back[0] >= delayMilliseconds);
        Assert.All(back.Zip(back.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 30_000));

        office.Run(12 * Office.Hour);
        Assert.Equal(office.Simulation.Audit.WindowCount, office.Simulation.Audit.KeptCount);
    }

    [Fact]
    public void Without_it_nothing_is_touched_at_start_up()
    {
        Office office = new();
        Assert.Null(office.Simulation.Controller.PowerUp);
        Assert.All(office.Simulation.Loads, (_, i) => Assert.False(office.Board.Output(i).IsOpen));

        // What goes by hours, and the limiter.
        Assert.Equal(2, office.Simulation.Controller.Controllers.Count);
    }

    [Fact]
    public void The_first_record_of_the_why_log_says_that_it_was_the_outage()
    {
        Office office = new(change: site =>
        {
            site.PowerUp.HoldSeconds = 60;
            ForgetComfort(site);
        });
        using MemoryStream stream = new();
        office.Simulation.RecordWhy(stream);
        WhyRecord first = Assert.Single(WhyFile.Parse("log", stream.ToArray()).Records);
        Assert.All(first.Loads, load => Assert.Equal(new WhyLoad(true, true, DecisionReason.PowerUp), load));
        Assert.False(first.HasForecast);
    }

    // The rooms are too warm in the morning: the comfort guard would hold the chiller on.
    private static void ForgetComfort(SiteConfiguration site)
    {
        foreach (LoadConfiguration load in site.Loads)
        {
            load.Comfort.TemperatureIndex = ComfortOptions.NoTemperatureIndex;
        }
    }
}
