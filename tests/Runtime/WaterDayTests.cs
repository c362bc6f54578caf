using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>
/// Water in the totals of the site's day, over midnight and power cuts. Two meters of 10 L a pulse; the rig starts at 08:00
/// local time, so that its first day ends after 16 hours.
/// </summary>
public class WaterDayTests
{
    private const int SupplyFailChannel = 3;
    private const int ToMidnight = 16 * 3_600;

    [Fact]
    public void The_day_tells_the_water_of_all_meters_beside_its_energy()
    {
        WaterStory story = new();
        story.Run(ToMidnight, 10);
        JsonElement day = Assert.Single(story.Totals);
        Assert.Equal(story.Litres, day.GetProperty("waterLitres").GetInt64());
        Assert.Equal(story.Litres, day.GetProperty("totalWaterLitres").GetInt64());
        Assert.InRange(story.Litres, 2 * 10 * (ToMidnight / 100), 2 * 10 * ((ToMidnight / 10) + 1));
        Assert.False(day.GetProperty("hasWaterGap").GetBoolean());

        long atMidnight = story.Litres;
        story.Run(24 * 3_600, 10);
        Assert.Equal(story.Litres - atMidnight, story.Totals[^1].GetProperty("waterLitres").GetInt64());
    }

    [Fact]
    public void A_site_without_a_water_meter_does_not_speak_of_water()
    {
        Rig rig = new(change: site => site.Demand.LimitWatts = 200_000);
        List<(string Topic, JsonElement Body)> messages = [];
        for (int hour = 0; hour <= ToMidnight / 3_600; hour++)
        {
            rig.Run(720, 5);
            messages.AddRange(rig.TakeMessages());
        }

        JsonElement day = Assert.Single(messages, m => m.Topic == "edgectl/v1/s/d/totals").Body;
        Assert.False(day.TryGetProperty("waterLitres", out _));
        Assert.True(day.GetProperty("energyMilliwattHours").GetInt64() > 0);
    }

    // The meter that fails at noon leaves a gap; a day in which nothing at all was read is unknown rather than dry.
    [Fact]
    public void A_meter_that_is_not_read_leaves_a_gap_and_never_a_dry_day()
    {
        WaterStory story = new();
        story.Run(4 * 3_600, 10);
        story.Fault = PinFault.Fails;
        story.Run(12 * 3_600, 10);
        Assert.True(story.Totals[^1].GetProperty("hasWaterGap").GetBoolean());
        Assert.True(story.Totals[^1].GetProperty("waterLitres").GetInt64() > 0);

        story.Run(24 * 3_600, 10);
        Assert.Equal(JsonValueKind.Null, story.Totals[^1].GetProperty("waterLitres").ValueKind);

        story.Fault = PinFault.None;
        story.Run(48 * 3_600, 10);
        Assert.False(story.Totals[^1].GetProperty("hasWaterGap").GetBoolean());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Pieces_of_days_add_up_to_the_total_over_restarts_and_midnights(int restarts)
    {
        WaterStory story = new();
        for (int i = 0; i < restarts; i++)
        {
            story.Run((7 * 3_600) + (1_111 * i), 10);
            story.Restart();
        }

        story.RunToMidnight();
        Assert.Equal(story.DayTotalLitres, story.DayLitres);
        Assert.Equal(restarts, story.Totals.Count(day => day.TryGetProperty("isRestored", out _)));
        Assert.Equal(story.WindowTotalLitres, story.WindowLitres);
        Assert.True(story.DayLitres > 1_000);
    }

    // A site whose circuits stand still all day: the energy gives no reason to tell the piece, the water does.
    [Fact]
    public void A_day_of_water_alone_is_told_after_a_power_cut()
    {
        WaterStory story = new();
        story.StopEnergy();
        story.Run(3_600, 10);
        story.Restart();
        story.StopEnergy();
        story.RunToMidnight();
        Assert.True(story.DayLitres > 100);
        Assert.Equal(story.DayTotalLitres, story.DayLitres);
    }

    [Fact]
    public void Every_byte_at_which_a_write_can_be_cut_leaves_totals_that_add_up()
    {
        for (int cut = 0; cut <= WaterStory.RecordBytes; cut++)
        {
            WaterStory story = new();
            story.Run(1_000, 10);
            story.CutNextRecordAfter(cut);
            story.Run(1_000, 10);
            story.CutNextRecordAfter(WaterStory.RecordBytes - cut);
            story.RunToMidnight();
            Assert.Equal(story.DayTotalLitres, story.DayLitres);

            Assert.Equal(story.WindowTotalLitres, story.WindowLitres);
        }
    }

    [Fact]
    public void A_quantum_of_litres_is_the_most_that_a_power_cut_takes_and_its_writes_wear_the_store()
    {
        WaterStory story = new(site => site.Checkpoint.QuantumLitres = 50);
        long writes = story.Rig.Controller.Checkpoint.WriteCount;
        int attempts = story.Rig.Board.Store.AttemptCount;
        story.Run(880, 10);
        long counted = story.Litres;
        int recordWrites = story.Rig.Board.Store.AttemptCount - attempts;
        Assert.InRange(recordWrites, 10, 20);
        Assert.Equal(recordWrites, story.Rig.Controller.Checkpoint.WriteCount - writes);
        story.Restart();
        Assert.InRange(story.Litres, counted - (2 * 60), counted);
    }

    [Fact]
    public void A_failing_supply_saves_every_litre_and_wakes_the_thread_that_writes()
    {
        WaterStory story = new(site => site.SupplyFailInput = SupplyFailChannel);
        story.Run(333, 10);
        long counted = story.Litres;
        using AutoResetEvent wake = new(false);
        story.Rig.Controller.Checkpoint.Wake = wake;
        story.Rig.Board.DigitalInput(SupplyFailChannel).Level = DigitalLevel.Active;
        story.Rig.Controller.Scan();
        Assert.True(story.Rig.Controller.Checkpoint.IsUrgent);
        Assert.True(wake.WaitOne(0));
        story.Rig.Controller.Checkpoint.Step();
        Assert.False(story.Rig.Controller.Checkpoint.IsUrgent);
        story.Restart();
        Assert.Equal(counted, story.Litres);
    }

    [Fact]
    public void A_failing_supply_writes_nothing_that_the_store_has()
    {
        Rig rig = new(change: site => site.SupplyFailInput = SupplyFailChannel);
        rig.Run(60);
        rig.Board.DigitalInput(SupplyFailChannel).Level = DigitalLevel.Active;
        rig.Run(1);
        Assert.True(rig.Controller.Checkpoint.IsUrgent);
        Assert.False(rig.Controller.ReadingRecord.IsPending);
    }

    [Fact]
    public void A_write_must_fit_into_the_time_that_the_supply_holds()
    {
        WaterStory story = new(site => site.SupplyFailInput = SupplyFailChannel);
        story.Rig.Board.Store.Writing = () => story.Rig.Board.Clock.Advance(story.Rig.Board.HoldUpMilliseconds + 1);
        story.Run(1_000, 10);
        Assert.True(story.Rig.Controller.Faults.IsActive(FaultCode.HoldUpShort, 0));
    }

    [Fact]
    public void The_totals_of_the_largest_site_fit_into_a_message()
    {
        VirtualRecordStore store = new();
        Rig rig = new(store, site =>
        {
            LargestSite.Make(site);
            WaterMeterConfiguration water = new() { Id = new string('w', SiteRules.MaximumIdLength), Channel = 0 };
            site.WaterMeters = [water];
        });
        rig.Controller.Water.At(0).RestoreLitres(1_000_000_000_000);
        rig.Controller.Meters.At(0).RestoreEnergy(100_000_000_000_000);
        JsonElement? day = null;
        for (int step = 0; step < ToMidnight + 600; step += 5)
        {
            rig.Run(1, 5);
            foreach ((string topic, JsonElement body) in rig.TakeMessages().Where(m => m.Topic.EndsWith("/totals", StringComparison.Ordinal)))
            {
                day = body;
            }
        }

        Assert.Equal(1_000_000_000_000, day!.Value.GetProperty("waterLitres").GetInt64());
        Assert.InRange(day.Value.GetRawText().Length, 400, OutboxMessage.MaximumPayloadBytes);
    }

    [Fact]
    public void A_store_that_refuses_the_record_is_not_tried_in_every_step()
    {
        WaterStory story = new();
        story.Run(600, 10);
        story.Rig.Board.Store.IsRefusing = true;
        int before = story.Rig.Board.Store.AttemptCount;
        story.Run(3_600, 10);
        Assert.InRange(story.Rig.Board.Store.AttemptCount - before, 60, 140);
        Assert.True(story.Rig.Controller.Faults.IsActive(FaultCode.CheckpointFailed, 0));
    }
}
