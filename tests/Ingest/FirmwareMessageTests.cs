using System.Text;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>What the running firmware says is what this backend understands.</summary>
public sealed class FirmwareMessageTests : IDisposable
{
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Every_durable_message_of_a_simulated_morning_is_stored_and_its_energies_agree_with_the_totals()
    {
        OfficeRun run = new(SiteFile.Example, "office", new OfficeRunOptions { Duration = TimeSpan.FromHours(4) });
        VirtualLink link = new();
        LinkPump pump = new(run.Simulation.Controller, run.Simulation.Board.Clock, link);
        while (!run.IsDone)
        {
            run.Step();
            pump.Run();
        }

        // States and the like may be lost, and say nothing that is counted.
        ArrivedMessage[] durable =
        [
            .. link.Messages.Select(m => new ArrivedMessage(m.Topic, Encoding.UTF8.GetBytes(m.Payload), 0))
                .Where(m => TopicPath.Parse(m.Topic) is { IsVolatile: false, Kind: not TopicKind.Status }),
        ];
        SqlStore store = _file.Open();
        Assert.Equal(new WriteResult(durable.Length, 0, 0, 0, 0), store.Write(durable));

        IntervalRow[] quarters = [.. store.ReadQuarters(Assert.Single(store.ReadDevices()).Key, 0, long.MaxValue)];
        Assert.NotEmpty(quarters);
        Assert.All(quarters, row => Assert.NotNull(row.StartUtcMilliseconds));
        Assert.All(
            quarters.GroupBy(row => row.Circuit).Select(EnergyCheck.Of),
            check => Assert.Equal(check.GrowthMilliwattHours, check.SumMilliwattHours));
    }

    [Fact]
    public void The_fleet_of_the_load_test_writes_the_members_that_the_firmware_writes()
    {
        SiteDocument site = SiteFile.Example;
        site.Configuration.Circuits[0].SubItemCode = "01A00";
        OfficeRun run = new(site, "office", new OfficeRunOptions { Duration = TimeSpan.FromHours(1) });
        VirtualLink link = new();
        LinkPump pump = new(run.Simulation.Controller, run.Simulation.Board.Clock, link);
        while (!run.IsDone)
        {
            run.Step();
            pump.Run();
        }

        SimulatedController fleet = new("site", "edge", 1, 1, Says.Midnight);
        fleet.WriteNext();
        string[] written = Members(Encoding.UTF8.GetString(fleet.WriteNext().Span));
        HashSet<string> firmware =
        [
            .. link.Messages.Where(m => TopicPath.Parse(m.Topic) is { Kind: TopicKind.Intervals, End: "" }).SelectMany(m => Members(m.Payload)),
        ];
        Assert.NotEmpty(firmware);
        Assert.Empty(written.Except(firmware));
    }

    private static string[] Members(string json)
    {
        using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Select(property => property.Name)];
    }
}
