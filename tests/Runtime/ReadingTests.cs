using System.Text.Json;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>Dial readings from the technician to the message. The rig's site meter counts 1 Wh a pulse, its ratio is 1.</summary>
public class ReadingTests
{
    private const long Dial = 5_000_000_000;

    [Fact]
    public void A_reading_is_taken_by_the_next_scan_and_the_second_tells_the_drift()
    {
        Rig rig = new(change: site => site.Demand.LimitWatts = 200_000);
        rig.Run(10);
        Assert.True(rig.Controller.EnterReading(0, Dial));
        rig.Run(1);
        long atFirst = rig.Controller.Meters.Site.EnergyMilliwattHours;
        JsonElement first = Assert.Single(Readings(rig));
        Assert.Equal(("first", JsonValueKind.Null), (first.GetProperty("result").GetString(), first.GetProperty("driftPermille").ValueKind));

        // The dial moved 5 % more than the pulses say.
        rig.Run(3_600);
        long counted = rig.Controller.Meters.Site.EnergyMilliwattHours - atFirst;
        rig.Controller.EnterReading(0, Dial + (counted * 105 / 100));
        rig.Run(1);
        JsonElement second = Assert.Single(Readings(rig));
        Assert.Equal("compared", second.GetProperty("result").GetString());
        Assert.InRange(second.GetProperty("driftPermille").GetInt64(), 46, 48);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.ReadingDrift, 0));
        Assert.True(rig.Controller.Meters.Site.EnergyMilliwattHours - atFirst - counted < 30_000, "a reading never touches the total");

        // And from there on they agree.
        long atSecond = rig.Controller.Meters.Site.EnergyMilliwattHours;
        rig.Run(3_600);
        rig.Controller.EnterReading(0, Dial + (counted * 105 / 100) + rig.Controller.Meters.Site.EnergyMilliwattHours - atSecond);
        rig.Run(1);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.ReadingDrift, 0));
    }

    [Fact]
    public void The_slot_holds_one_reading_and_knows_the_circuits()
    {
        Rig rig = new();
        Assert.False(rig.Controller.EnterReading(-1, Dial));
        Assert.False(rig.Controller.EnterReading(2, Dial));
        Assert.True(rig.Controller.EnterReading(1, Dial));
        Assert.False(rig.Controller.EnterReading(0, Dial));
        rig.Run(1);
        Assert.True(rig.Controller.EnterReading(0, Dial));
        rig.Run(1);
        Assert.Equal(["chiller", "main"], Readings(rig).Select(m => m.GetProperty("circuit").GetString()));
    }

    [Fact]
    public async Task Readings_from_another_thread_all_arrive()
    {
        Rig rig = new();
        const int count = 200;
        CancellationToken token = TestContext.Current.CancellationToken;
        Task technician = Task.Run(
            () =>
            {
                for (int i = 0; i < count; i++)
                {
                    SpinWait.SpinUntil(() => rig.Controller.EnterReading(0, Dial + (i * 1_000_000L)));
                }
            },
            token);
        List<long> readings = [];
        while (readings.Count < count)
        {
            token.ThrowIfCancellationRequested();
            rig.Run(1);
            readings.AddRange(Readings(rig).Select(m => m.GetProperty("readingMilliwattHours").GetInt64()));
        }

        await technician;
        Assert.Equal(Enumerable.Range(0, count).Select(i => Dial + (i * 1_000_000L)), readings);
    }

    [Fact]
    public void A_typing_error_is_refused_and_an_exchange_is_not()
    {
        Rig rig = new();
        Enter(() => rig.Controller.EnterReading(0, Dial));
        Enter(() => rig.Controller.EnterReading(0, Dial / 10));
        Enter(() => rig.Controller.EnterReading(0, -1));
        Enter(() => rig.Controller.ExchangeMeter(0, 1_000));
        Assert.Equal(
            ["first", "backwards", "out-of-range", "exchanged"], Readings(rig).Select(m => m.GetProperty("result").GetString()));

        void Enter(Func<bool> enter)
        {
            Assert.True(enter());
            rig.Run(1);
        }
    }

    [Fact]
    public void Readings_survive_a_restart_and_a_write_cut_at_any_byte()
    {
        // A record of one reading has 37 bytes: cut behind its end it is whole.
        for (int cut = 0; cut < 45; cut++)
        {
            VirtualRecordStore store = new();
            Rig rig = new(store);
            rig.Controller.EnterReading(0, Dial);
            rig.Run(1);
            rig.Controller.ReadingRecord.Step();
            rig.Controller.EnterReading(0, 2 * Dial);
            rig.Run(1);
            store.CutAfterBytes = cut;
            Assert.Throws<PowerCutException>(() => rig.Controller.ReadingRecord.Step());

            Rig next = new(store);
            Assert.Equal(cut >= 37 ? 2 * Dial : Dial, next.Controller.Readings.At(0).ReadingMilliwattHours);
            Assert.False(next.Controller.Readings.At(1).HasReading);
        }
    }

    [Fact]
    public void A_circuit_of_another_name_inherits_no_reading()
    {
        VirtualRecordStore store = new();
        Rig first = new(store);
        first.Controller.EnterReading(1, Dial);
        first.Run(1);
        first.Controller.ReadingRecord.Step();
        Assert.True(new Rig(store).Controller.Readings.At(1).HasReading);
        Assert.False(new Rig(store, site => site.Circuits[1].Id = "pump").Controller.Readings.At(1).HasReading);
    }

    [Fact]
    public void A_store_that_refuses_is_a_fault_until_it_takes_the_record()
    {
        Rig rig = new();
        rig.Controller.EnterReading(0, Dial);
        rig.Run(1);
        rig.Board.Store.IsRefusing = true;
        rig.Controller.ReadingRecord.Step();
        rig.Run(1);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.LedgerFailed, 0));
        rig.Board.Store.IsRefusing = false;
        rig.Controller.ReadingRecord.Step();
        rig.Run(1);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.LedgerFailed, 0));
    }

    private static IEnumerable<JsonElement> Readings(Rig rig) =>
        [.. rig.TakeMessages().Where(m => m.Topic.Contains("/readings/", StringComparison.Ordinal)).Select(m => m.Body)];
}
