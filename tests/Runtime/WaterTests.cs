using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>A water meter of 10 L a pulse on a reed contact. The rig starts at 08:00 local time.</summary>
public class WaterTests
{
    private const int Window = 900;

    [Fact]
    public void Every_window_ends_with_a_message_and_the_litres_add_up()
    {
        Rig rig = Make();
        List<JsonElement> messages = [];
        for (int window = 0; window < 4; window++)
        {
            Flow(rig, 1_800, Window);
            messages.AddRange(Messages(rig));
        }

        Assert.Equal(4, messages.Count);
        Assert.Equal(rig.Controller.Water.At(0).Litres, messages.Sum(m => m.GetProperty("litres").GetInt64()));
        Assert.InRange(rig.Controller.Water.At(0).Litres, 1_780, 1_800);
        Assert.Equal("cold", messages[0].GetProperty("waterMeter").GetString());
        Assert.InRange(messages[3].GetProperty("flowLitresPerHour").GetInt64(), 1_700, 1_900);
        Assert.Equal(JsonValueKind.Null, messages[3].GetProperty("nightMinimumLitresPerHour").ValueKind);
        Assert.False(messages[3].GetProperty("hasGap").GetBoolean());
    }

    [Fact]
    public void A_leak_is_a_fault_in_the_morning_and_its_flow_is_told()
    {
        Rig rig = Make();
        Flow(rig, 60, 22 * 3_600);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.WaterLeak, 0));
        Assert.InRange(Messages(rig).Last().GetProperty("nightMinimumLitresPerHour").GetInt64(), 58, 60);
    }

    [Fact]
    public void A_burst_is_a_fault_while_it_lasts()
    {
        Rig rig = Make();
        Flow(rig, 6_000, 700);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.WaterBurst, 0));
        Flow(rig, 0, 60);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.WaterBurst, 0));
    }

    [Theory]
    [InlineData(PinFault.Fails)]
    [InlineData(PinFault.Throws)]
    public void An_input_that_cannot_be_read_is_a_fault_of_its_own(PinFault fault)
    {
        Rig rig = Make();
        Flow(rig, 1_800, 120);
        rig.Board.ContactInput(0).Fault = fault;
        Flow(rig, 0, 120);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.WaterInputFailed, 0));
        Assert.Equal(Quality.Bad, rig.Controller.Water.At(0).FlowQuality);
        Assert.Equal(1, rig.Controller.Faults.ActiveCount);
        rig.Board.ContactInput(0).Fault = PinFault.None;
        Flow(rig, 1_800, 1_200);
        Assert.Equal(0, rig.Controller.Faults.ActiveCount);
        Assert.True(Messages(rig).First().GetProperty("hasGap").GetBoolean());
    }

    [Fact]
    public void A_reed_contact_may_rest_on_the_magnet_for_a_day_and_not_for_two()
    {
        Rig rig = Make();
        rig.Board.ContactInput(0).HangsClosed = true;
        rig.Run(86_400);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.WaterInputStuck, 0));
        rig.Run(60);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.WaterInputStuck, 0));
    }

    [Fact]
    public void Litres_survive_a_restart()
    {
        VirtualRecordStore store = new();
        Rig first = Make(store);
        Flow(first, 3_600, Window + 1);
        first.Controller.Checkpoint.Step();
        long litres = first.Controller.Water.At(0).Litres;
        Assert.True(litres > 800);

        Rig second = Make(store);
        Assert.Equal(litres, second.Controller.Water.At(0).Litres);
        Flow(second, 3_600, Window + 1);
        Assert.InRange(second.Controller.Water.At(0).Litres, litres + 850, litres + 910);

        // What the first start could not bring to the broker comes from the second.
        Assert.Equal(second.Controller.Water.At(0).Litres, Messages(second).Sum(m => m.GetProperty("litres").GetInt64()));
    }

    [Fact]
    public void Contacts_and_water_allocate_nothing_in_a_scan()
    {
        Rig rig = Make();
        Run(3_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(20_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(rig.Controller.Water.At(0).Litres > 10_000);

        void Run(int scans)
        {
            for (int i = 0; i < scans; i++)
            {
                rig.Board.Clock.Advance(1_000);
                if (i % 10 == 0)
                {
                    rig.Board.ContactInput(0).Pulse(rig.Board.Clock.MonotonicMilliseconds, 100, 3);
                }

                rig.Controller.EnterReading(0, rig.Board.Clock.MonotonicMilliseconds);
                rig.Controller.Scan();
                if (rig.Controller.Outbox.Peek() != null)
                {
                    rig.Controller.Outbox.Acknowledge();
                }
            }
        }
    }

    private static Rig Make(VirtualRecordStore? store = null) => new(store, site =>
    {
        site.Demand.LimitWatts = 200_000;
        WaterMeterConfiguration water = new() { Id = "cold", Channel = 0 };
        water.Options.LeakLitresPerHour = 30;
        water.Options.BurstLitresPerHour = 5_000;
        site.WaterMeters = [water];
        Assert.Equal(PulseInputKind.Contact, water.InputKind);
    });

    private static void Flow(Rig rig, int litresPerHour, int seconds)
    {
        long start = rig.Board.Clock.MonotonicMilliseconds;
        for (int second = 0; second < seconds; second++)
        {
            if ((long)second * litresPerHour / 36_000 != (second + 1L) * litresPerHour / 36_000)
            {
                rig.Board.ContactInput(0).Pulse(start + (second * 1_000L), 150, 3);
            }

            rig.Run(1);
            if (rig.Controller.Outbox.Count > 20)
            {
                Forget(rig);
            }
        }
    }

    // Keeps the outbox from filling up; what water reports stays to be read.
    private static void Forget(Rig rig)
    {
        while (rig.Controller.Outbox.Count > 10 && rig.Controller.Outbox.Peek() != null)
        {
            rig.Controller.Outbox.Acknowledge();
        }
    }

    private static IEnumerable<JsonElement> Messages(Rig rig) =>
        [.. rig.TakeMessages().Where(m => m.Topic == "edgectl/v1/s/d/water/cold").Select(m => m.Body.Clone())];
}
