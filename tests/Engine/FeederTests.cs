using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding.Feeders;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The office with a supply that bears less than its demand limit, and with the supplier's pulse.</summary>
public class FeederTests(ITestOutputHelper output)
{
    private const int PulseChannel = 1;
    private const int LimitWatts = 240_000;
    private const int LimitSeconds = 600;

    // The demand limit is out of reach: only the main cable's 240 kW over ten minutes hold the office down.
    [Fact]
    public void The_mean_over_the_cables_time_stays_below_its_limit()
    {
        (double free, int none) = Worst(0);
        (double held, int switches) = Worst(LimitWatts);
        output.WriteLine($"worst mean of {LimitSeconds} s: {free:0} W free, {held:0} W held with {switches} switches");
        Assert.Equal(0, none);
        Assert.True(free > LimitWatts * 1.05);
        Assert.InRange(held, 0, LimitWatts);
    }

    [Fact]
    public void Without_utc_the_pulse_gives_the_phase_and_every_window_is_kept()
    {
        Office office = new(change: site => site.Demand.IntervalPulse.Input = PulseChannel);
        office.Board.Clock.IsUtcValid = false;
        office.Run(8 * Office.Hour);
        IntervalPulse pulse = office.Simulation.Controller.IntervalPulse;
        Assert.Equal((32, 32), (office.Simulation.Audit.WindowCount, office.Simulation.Audit.KeptCount));
        Assert.True(office.Simulation.Controller.Window.IsBoundaryKnown);
        Assert.Equal((0, 0), (pulse.RefusedCount, pulse.MissingCount));
        Assert.InRange(pulse.AcceptedCount, 30, 32);
    }

    private static (double WorstWatts, int SwitchCount) Worst(int limitWatts)
    {
        Office office = new(change: site =>
        {
            site.Demand.LimitWatts = 1_000_000;
            FeederOptions feeder = site.Circuits[site.SiteCircuit].Feeder;
            feeder.LimitWatts = limitWatts;
            feeder.LimitSeconds = LimitSeconds;
        });
        Queue<double> past = new();
        double sum = 0;
        double worst = 0;
        for (int i = 0; i < 10 * Office.Hour; i++)
        {
            office.Run(1);
            past.Enqueue(office.Simulation.SitePowerWatts);
            sum += office.Simulation.SitePowerWatts;
            if (past.Count > LimitSeconds)
            {
                sum -= past.Dequeue();
                worst = Math.Max(worst, sum / LimitSeconds);
            }
        }

        return (worst, office.Simulation.Controller.Loads.SwitchCount);
    }
}
