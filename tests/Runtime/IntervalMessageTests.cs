using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>What the backend is told of intervals.</summary>
public class IntervalMessageTests
{
    private const int Window = 900;
    private const string Root = "edgectl/v1/s/d/";

    [Fact]
    public void An_interval_tells_energy_power_samples_quality_and_shed_time()
    {
        Rig rig = new(change: site =>
        {
            site.Demand.LimitWatts = 60_000;
            site.Circuits[1].SubItemCode = "01B10";
        });
        rig.Run(2 * Window);
        List<(string Topic, JsonElement Body)> messages = rig.TakeMessages();
        JsonElement chiller = messages.Last(m => m.Topic == Root + "intervals/chiller").Body;

        Assert.Equal(Rig.StartUtcMilliseconds + (Window * 1_000), chiller.GetProperty("intervalStartUtcMilliseconds").GetInt64());
        Assert.Equal("01B10", chiller.GetProperty("subItemCode").GetString());
        Assert.Equal("good", chiller.GetProperty("quality").GetString());
        Assert.Equal(Window, chiller.GetProperty("sampleCount").GetInt32());
        Assert.Equal(0, chiller.GetProperty("withoutDataSeconds").GetInt32());
        long mean = chiller.GetProperty("meanWatts").GetInt64();
        long energyWatts = chiller.GetProperty("energyMilliwattHours").GetInt64() * 4 / 1_000;
        Assert.InRange(mean, energyWatts - 1_000, energyWatts + 1_000);
        Assert.InRange(chiller.GetProperty("minimumWatts").GetInt64(), 0, mean);
        Assert.InRange(chiller.GetProperty("maximumWatts").GetInt64(), mean, 31_000);

        // The limit takes 10 kW from 70 kW: what one load was held off, its own messages and its circuit's say alike.
        long[] sheds = [.. rig.Site.Loads.Select(load => messages.Last(m => m.Topic == Root + "sheds/" + load.Id).Body.GetProperty("shedSeconds").GetInt64())];
        Assert.Equal(sheds[0], chiller.GetProperty("shedSeconds").GetInt64());
        Assert.True(sheds.Sum() > 100, "loads were shed");
        Assert.False(messages.Last(m => m.Topic == Root + "intervals/main").Body.TryGetProperty("shedSeconds", out _));
    }

    [Fact]
    public void The_shed_time_that_is_reported_is_the_time_that_the_contacts_were_open()
    {
        Rig rig = new(change: site => site.Demand.LimitWatts = 45_000);
        long[] open = new long[3];
        List<(string Topic, JsonElement Body)> messages = [];
        for (int second = 0; second < 4 * Window; second++)
        {
            for (int load = 0; load < 3; load++)
            {
                open[load] += rig.IsOpen(load) ? 1 : 0;
            }

            rig.Run(1);
            messages.AddRange(rig.TakeMessages());
        }

        Assert.True(open.Sum() > Window);
        for (int load = 0; load < 3; load++)
        {
            Assert.Equal(open[load], messages.Where(m => m.Topic == Root + "sheds/" + rig.Site.Loads[load].Id).Sum(m => m.Body.GetProperty("shedSeconds").GetInt64()));
        }
    }

    [Fact]
    public void A_circuit_that_is_not_read_has_no_power_and_no_energy_rather_than_zero()
    {
        Rig rig = new();
        rig.Board.PulseInput(Rig.ChillerChannel).Fault = PinFault.Fails;
        rig.Run(Window);
        JsonElement chiller = rig.TakeMessages().Last(m => m.Topic == Root + "intervals/chiller").Body;

        foreach (string name in new[] { "energyMilliwattHours", "meanWatts", "minimumWatts", "maximumWatts" })
        {
            Assert.Equal(JsonValueKind.Null, chiller.GetProperty(name).ValueKind);
        }

        Assert.Equal("bad", chiller.GetProperty("quality").GetString());
        Assert.True(chiller.GetProperty("hasGap").GetBoolean());
        Assert.Equal(Window - 1, chiller.GetProperty("withoutDataSeconds").GetInt32());
    }

    [Fact]
    public void Other_lengths_have_topics_of_their_own_and_only_where_they_are_wanted()
    {
        Rig rig = new(change: site =>
        {
            site.Intervals.Minute = true;
            site.Intervals.FiveMinutes = true;
        });
        List<string> topics = [];
        for (int minute = 0; minute < 15; minute++)
        {
            rig.Run(minute == 0 ? 62 : 60);
            topics.AddRange(rig.TakeMessages().Select(m => m.Topic));
        }

        Assert.Equal((15, 3, 1, 0), (Count("intervals/main/1m"), Count("intervals/main/5m"), Count("intervals/main"), Count("intervals/main/1d")));
        Assert.Equal((15, 3, 1), (Count("sheds/boiler/1m"), Count("sheds/boiler/5m"), Count("sheds/boiler")));

        Rig plain = new(change: site => site.Intervals.Day = false);
        plain.Run(Window);
        Assert.DoesNotContain(plain.TakeMessages(), m => m.Topic.EndsWith("/1m", StringComparison.Ordinal) || m.Topic.EndsWith("/1d", StringComparison.Ordinal));

        int Count(string end) => topics.Count(topic => topic == Root + end);
    }

    [Fact]
    public void The_day_of_the_site_is_told_as_coal_and_carbon_with_the_factors_to_recompute_them()
    {
        Rig rig = new(change: site =>
        {
            site.Factors.CoalEquivalentBasis = CoalEquivalentBasis.Equivalent;
            site.Factors.MilligramsCePerKilowattHour = 310_000;
        });
        List<(string Topic, JsonElement Body)> messages = [];
        for (int hour = 0; hour < 17; hour++)
        {
            rig.Run(3_600);
            messages.AddRange(rig.TakeMessages());
        }

        JsonElement totals = Assert.Single(messages, m => m.Topic == Root + "totals").Body;
        JsonElement day = Assert.Single(messages, m => m.Topic == Root + "intervals/main/1d").Body;
        decimal energy = totals.GetProperty("energyMilliwattHours").GetInt64();
        Assert.Equal(day.GetProperty("energyMilliwattHours").GetInt64(), energy);
        Assert.Equal("equivalent", totals.GetProperty("coalEquivalentBasis").GetString());
        Assert.Equal("shandong-2023", totals.GetProperty("co2Basis").GetString());
        Assert.Equal(
            (long)(energy * totals.GetProperty("milligramsCePerKilowattHour").GetInt32() / 1_000_000_000m),
            totals.GetProperty("coalEquivalentGrams").GetInt64());
        Assert.Equal(
            (long)(energy * totals.GetProperty("milligramsCo2PerKilowattHour").GetInt32() / 1_000_000_000m),
            totals.GetProperty("co2Grams").GetInt64());
        Assert.True(energy > 500_000_000);
    }

    [Fact]
    public void A_clock_that_is_not_set_yields_intervals_without_a_start()
    {
        Rig rig = new();
        rig.Board.Clock.IsUtcValid = false;
        rig.Run(Window + 10);
        JsonElement main = rig.TakeMessages().Last(m => m.Topic == Root + "intervals/main").Body;
        Assert.Equal(JsonValueKind.Null, main.GetProperty("intervalStartUtcMilliseconds").ValueKind);
    }
    [Fact]
    public void A_start_that_gets_the_time_after_seconds_tells_its_quarter_as_one_behind_what_the_cut_has_left()
    {
        VirtualRecordStore store = new();
        Rig before = new(store);
        before.Run(400);
        before.Controller.Checkpoint.Capture(before.Board.Clock.MonotonicMilliseconds);
        before.Controller.Checkpoint.Step();

        Rig rig = new(store, null, clock =>
        {
            clock.StepUtc(430_000);
            clock.IsUtcValid = false;
        });
        rig.Run(20);
        rig.Board.Clock.IsUtcValid = true;
        rig.Controller.Checkpoint.Step();
        rig.Run(1);
        Assert.True(rig.Controller.Checkpoint.IsPending, "the time that was learned late is kept at once");
        rig.Run(Window - 451);
        JsonElement[] told = [.. rig.TakeMessages().Where(m => m.Topic == Root + "intervals/main").Select(m => m.Body)];

        // As of a start that has the time at once: both pieces name the quarter that they are of.
        Assert.Equal(2, told.Length);
        Assert.All(told, body => Assert.Equal(Rig.StartUtcMilliseconds, body.GetProperty("intervalStartUtcMilliseconds").GetInt64()));
        Assert.All(told, body => Assert.False(body.GetProperty("isWhole").GetBoolean()));
        Assert.Equal([399_000, ((Window - 430) * 1_000) - 1_000], told.Select(body => body.GetProperty("durationMilliseconds").GetInt64()));
        Assert.True(told[0].GetProperty("isRestored").GetBoolean());
        Assert.Equal(
            rig.Controller.Meters.Site.EnergyMilliwattHours, told.Sum(body => body.GetProperty("energyMilliwattHours").GetInt64()));
    }
}
