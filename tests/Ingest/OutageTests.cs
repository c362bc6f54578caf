namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>The firmware through outages, power cuts and a full store, into the ingest: what it makes must be true.</summary>
public sealed class OutageTests : IDisposable
{
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Days_without_a_broker_power_cuts_and_a_full_store_leave_every_message_once_or_excused()
    {
        SqlStore store = _file.Open();
        OfficeStory office = new(store);
        office.Run((5 * OfficeStory.Hour) + 30);

        // The reading arrives, its acknowledgement does not: it will come once more.
        office.Fault = Board.LinkFault.LosesAcknowledgements;
        office.EnterReadings(1);
        office.Fault = Board.LinkFault.None;
        office.Run(OfficeStory.Hour);
        office.Fault = Board.LinkFault.Down;
        office.Run(20 * OfficeStory.Hour);
        office.EnterReadings(600);
        office.CutPower();
        office.IsUtcValid = false;
        office.Run(7 * OfficeStory.Hour);
        office.IsUtcValid = true;
        office.Run(11 * OfficeStory.Hour);
        office.CutPower();
        office.Run(3 * OfficeStory.Hour);
        office.Deliver();

        // Each message that came is there once; copies are copies, and nothing contradicts.
        Assert.Equal(office.PublishedCount, store.CountMessages());
        Assert.Equal((office.PublishedCount, 0), (office.Written.StoredCount, office.Written.RejectedCount));
        Assert.InRange(office.Written.DuplicateCount, 1, int.MaxValue);

        // The event store was full, and the controller says so; no interval was given up.
        LostRange[] losses = [.. store.ReadEvents(TopicKind.Losses).Select(LostRange.Of).Where(loss => loss.Reason != "power-cut")];
        Assert.NotEmpty(losses);
        Assert.All(losses, loss => Assert.Equal((true, false), (loss.IsWatermark, loss.IsOfIntervals)));

        // Every sequence that was ever given is there, or given up, or above what the next start knew of: lost with the power.
        Dictionary<long, long> known = store.ReadEvents(TopicKind.Boots).ToDictionary(Previous, PreviousLast);
        long excusedCount = 0;
        long lostWithPowerCount = 0;
        foreach ((long boot, long last) in office.LastSequences)
        {
            for (long sequence = 1; sequence <= last; sequence++)
            {
                if (office.IsPublished(boot, sequence))
                {
                    continue;
                }

                bool isLostWithPower = sequence > known.GetValueOrDefault(boot, long.MaxValue);
                bool isExcused = losses.Any(loss => boot < loss.Range.BootId || (boot == loss.Range.BootId && sequence <= loss.Range.To));
                Assert.True(isLostWithPower || isExcused, $"sequence {sequence} of start {boot} is neither there nor excused");
                lostWithPowerCount += isLostWithPower ? 1 : 0;
                excusedCount += isLostWithPower ? 0 : 1;
            }
        }

        Assert.InRange(excusedCount, 100, 2_000);
        Assert.InRange(lostWithPowerCount, 0, 200);
        Gaps gaps = GapFinder.Find(store);
        Assert.Empty(gaps.Missing);
        Assert.Equal(excusedCount, gaps.GivenUp.Sum(gap => gap.Count));
        AssertEnergies(store);
    }

    // Circuit by circuit, over all starts: each interval begins at the total at which the one before ended.
    private static void AssertEnergies(SqlStore store)
    {
        long device = Assert.Single(store.ReadDevices()).Key;
        IGrouping<string, IntervalRow>[] circuits = [.. store.ReadQuarters(device, 0, long.MaxValue).GroupBy(row => row.Circuit)];
        Assert.Equal(9, circuits.Length);
        foreach (IGrouping<string, IntervalRow> circuit in circuits)
        {
            EnergyCheck check = EnergyCheck.Of(circuit);
            Assert.Equal(check.GrowthMilliwattHours, check.SumMilliwattHours);
            Assert.Equal(circuit.Max(row => row.TotalMilliwattHours), check.GrowthMilliwattHours);
            long total = 0;
            foreach (IntervalRow row in circuit.OrderBy(row => row.TotalMilliwattHours).ThenBy(row => row.BootId).ThenBy(row => row.Sequence))
            {
                total += row.EnergyMilliwattHours ?? 0;
                Assert.Equal(total, row.TotalMilliwattHours);
            }
        }

        Assert.Contains(circuits, circuit => circuit.Sum(row => row.EnergyMilliwattHours ?? 0) > 1_000_000_000);
    }

    private static long Previous(EventRow boots) => Member(boots, "previousBootId");

    private static long PreviousLast(EventRow boots) => Member(boots, "previousLastSequence");

    private static long Member(EventRow row, string name)
    {
        using System.Text.Json.JsonDocument body = System.Text.Json.JsonDocument.Parse(row.Body);
        System.Text.Json.JsonElement member = body.RootElement.GetProperty(name);
        return member.ValueKind == System.Text.Json.JsonValueKind.Null ? 0 : member.GetInt64();
    }
}
