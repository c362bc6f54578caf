using System.Globalization;
using System.Text;
using System.Text.Json;
using Zibo.EdgeCtl.Sim.Ingest;

namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>What controllers reported, read from a backend's store.</summary>
public sealed class StoreDataTests : IDisposable
{
    private const long QuarterMilliseconds = 900_000;

    private static readonly Period Days = new(new DateOnly(2026, 7, 14), new DateOnly(2026, 7, 17));
    private static readonly CircuitName Main = new("hospital-3", "edge-1", "main");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgectl-savings-");
    private readonly IIngestStore _store;

    public StoreDataTests() => _store = StoreAddress.Open("sqlite:" + Path.Combine(_folder.FullName, "ingest.db"));

    public void Dispose()
    {
        _store.Dispose();
        _folder.Delete(true);
    }

    [Fact]
    public void Quarters_become_days_and_a_gap_takes_its_day_out()
    {
        // Two days of 0.25 kWh a quarter, of another circuit too; on the third day one quarter says that it missed something,
        // on the fourth one is in pieces as after a power cut.
        List<ArrivedMessage> messages = [];
        for (int quarter = 0; quarter < 4 * 96; quarter++)
        {
            if (quarter == (3 * 96) + 10)
            {
                messages.Add(Interval("main", quarter, 100_000, QuarterMilliseconds / 3));
                messages.Add(Interval("main", quarter, 150_000, QuarterMilliseconds * 2 / 3, lateMilliseconds: QuarterMilliseconds / 3));
            }
            else
            {
                messages.Add(Interval("main", quarter, 250_000, QuarterMilliseconds, hasGap: quarter == (2 * 96) + 5));
            }

            messages.Add(Interval("chiller", quarter, 9_000_000, QuarterMilliseconds));
        }

        Assert.Equal(messages.Count, _store.Write(messages).StoredCount);
        MeterData data = StoreData.Read(_store, Main, Story.China, Days)!;
        DaySelection days = DaySelection.Of(data, Days, DayCalendar.Weekends);

        Assert.Equal([14, 15, 17], days.Readings.Select(reading => reading.Day.Day));
        Assert.Equal(1, days.GapDayCount);
        Assert.All(days.Readings, reading => Assert.Equal(24, reading.EnergyKilowattHours, 1e-6));
    }

    [Fact]
    public void A_circuit_that_never_reported_is_none()
    {
        _store.Write([Interval("main", 0, 1_000, QuarterMilliseconds)]);

        Assert.NotNull(StoreData.Read(_store, Main, Story.China, Days));
        Assert.Null(StoreData.Read(_store, Main with { Circuit = "attic" }, Story.China, Days));
        Assert.Null(StoreData.Read(_store, Main with { Device = "edge-9" }, Story.China, Days));
        Assert.Null(StoreData.Read(_store, Main, Story.China, new Period(new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 2))));
    }

    [Fact]
    public void The_command_reads_a_store_and_the_weather_beside_it()
    {
        // 35 days of 0.25 kWh a quarter and 4 of 0.2: a fifth is saved. Every third hour a temperature.
        DateOnly end = Days.From.AddDays(38);
        _store.Write([.. Enumerable.Range(0, 39 * 96).Select(i => Interval("main", i, i < 35 * 96 ? 250_000 : 200_000, QuarterMilliseconds))]);
        StringBuilder weather = new("time,outdoor_C\n");
        for (int i = 0; i < 39 * 8; i++)
        {
            DateTime time = Days.From.ToDateTime(TimeOnly.MinValue).AddHours(3 * i);
            weather.Append(CultureInfo.InvariantCulture, $"{time:yyyy-MM-dd HH:mm},{20 + (i * 7 % 13)}\n");
        }

        string data = Path.Combine(_folder.FullName, "weather.csv");
        string map = Path.Combine(_folder.FullName, "weather.map.json");
        File.WriteAllText(data, weather.ToString());
        File.WriteAllText(map, """{ "timestampColumn": "time", "stamp": "start", "intervalSeconds": 10800, "temperatureColumn": "outdoor_C" }""");
        JsonElement report = Edgectl.Json(
            "savings", "--store", "sqlite:" + Path.Combine(_folder.FullName, "ingest.db"), "--circuit", Main.ToString(), "--weather", data,
            "--weather-map", map, "--baseline", "2026-07-14..2026-08-17", "--reporting", "2026-08-18.." + Period.Text(end), "--json");

        Assert.Equal(20, report.GetProperty("savedPercent").GetDouble(), 1e-6);
        Assert.Equal(4 * 96 * 0.05, report.GetProperty("savedKilowattHours").GetDouble(), 1e-6);
    }

    [Theory]
    [InlineData("a/b/c", true)]
    [InlineData("a/b", false)]
    [InlineData("a//c", false)]
    [InlineData("a/b/c/d", false)]
    public void A_circuit_is_named_by_site_controller_and_name(string text, bool isOne) => Assert.Equal(isOne, CircuitName.Parse(text) is not null);

    private int _sequence;

    private ArrivedMessage Interval(
        string circuit, int quarter, long energyMilliwattHours, long durationMilliseconds, bool hasGap = false, long lateMilliseconds = 0)
    {
        long start = Story.China.StartOf(Days.From) + (quarter * QuarterMilliseconds) + lateMilliseconds;
        _sequence++;
        string body = string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"device":"{{Main.Device}}","bootId":1,"sequence":{{_sequence}},"utcMilliseconds":{{start + durationMilliseconds}},"monotonicMilliseconds":{{start % 1_000_000_000}},
            "circuit":"{{circuit}}","intervalStartUtcMilliseconds":{{start}},"durationMilliseconds":{{durationMilliseconds}},
            "energyMilliwattHours":{{energyMilliwattHours}},"totalMilliwattHours":{{_sequence * 1_000_000L}},"isWhole":true,"hasGap":{{(hasGap ? "true" : "false")}},"meanWatts":4,
            "minimumWatts":1,"maximumWatts":9,"sampleCount":900,"quality":"good","uncertainSeconds":0,"withoutDataSeconds":0,
            "exportMilliwattHours":0}
            """);
        return new ArrivedMessage($"edgectl/v1/{Main.Site}/{Main.Device}/intervals/{circuit}", Encoding.UTF8.GetBytes(body), start + durationMilliseconds);
    }
}
