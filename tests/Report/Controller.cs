using System.Globalization;
using System.Text;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Savings;

namespace Zibo.EdgeCtl.Sim.Report.Tests;

/// <summary>A controller that tells what a story says: numbers its messages, keeps its totals.</summary>
internal sealed class Controller(string site = "zibo-office-1", string device = "edge-1", long boot = 1)
{
    public const long Quarter = 900_000;

    public static readonly LocalTime China = new(480);

    private readonly Dictionary<string, long> _totals = [];
    private long _sequence;

    /// <summary>What it told so far.</summary>
    public List<ArrivedMessage> Messages { get; } = [];

    /// <summary>When a quarter of a local day begins.</summary>
    public static long At(DateOnly day, int quarter = 0) => China.StartOf(day) + (quarter * Quarter);

    /// <summary>Every quarter of some local days.</summary>
    public Controller Days(string circuit, DateOnly from, DateOnly to, long wattHoursPerQuarter)
    {
        for (DateOnly day = from; day <= to; day = day.AddDays(1))
        {
            for (int quarter = 0; quarter < 96; quarter++)
            {
                Tell(circuit, At(day, quarter), wattHoursPerQuarter);
            }
        }

        return this;
    }

    /// <summary>One quarter, or a piece of one.</summary>
    public Controller Tell(string circuit, long startUtcMilliseconds, long? wattHours, string more = "", long durationMilliseconds = Quarter)
    {
        _totals[circuit] = _totals.GetValueOrDefault(circuit) + ((wattHours ?? 0) * 1_000);
        string energy = wattHours is { } known ? (known * 1_000).ToString(CultureInfo.InvariantCulture) : "null";
        string members =
            $"\"circuit\":\"{circuit}\",\"intervalStartUtcMilliseconds\":{startUtcMilliseconds},\"durationMilliseconds\":{durationMilliseconds},"
            + $"\"energyMilliwattHours\":{energy},\"totalMilliwattHours\":{_totals[circuit]},\"isWhole\":true,\"hasGap\":false,"
            + "\"quality\":\"good\",\"uncertainSeconds\":0,\"withoutDataSeconds\":0";
        return Say("intervals/" + circuit, startUtcMilliseconds + durationMilliseconds, members + more);
    }

    /// <summary>Litres of a quarter.</summary>
    public Controller Water(long startUtcMilliseconds, long litres, string meter = "domestic-water") => Say(
        "water/" + meter,
        startUtcMilliseconds + Quarter,
        $"\"waterMeter\":\"{meter}\",\"intervalStartUtcMilliseconds\":{startUtcMilliseconds},\"durationMilliseconds\":{Quarter},\"litres\":{litres},"
        + "\"totalLitres\":0,\"isWhole\":true,\"hasGap\":false");

    /// <summary>A fault that appears or is gone.</summary>
    public Controller Fault(string word, bool isActive, long? utcMilliseconds, int source = 0) =>
        Say("faults", utcMilliseconds, $"\"fault\":\"{word}\",\"source\":{source},\"isActive\":{(isActive ? "true" : "false")},\"occurrenceCount\":1");

    /// <summary>What a day or a month cost.</summary>
    public Controller Cost(string length, DateOnly from, long? energyMicroYuan, long demandChargeMicroYuan, bool hasGap = false) => Say(
        "costs/" + length,
        At(from.AddDays(1)),
        $"\"startLocal\":\"{Period.Text(from)}T00:00\",\"energyMicroYuan\":{energyMicroYuan?.ToString(CultureInfo.InvariantCulture) ?? "null"},"
        + $"\"demandChargeMicroYuan\":{demandChargeMicroYuan},\"isWhole\":true,\"hasGap\":{(hasGap ? "true" : "false")}");

    /// <summary>Its birth, which tells how many circuits to expect.</summary>
    public Controller Born(int circuitCount)
    {
        Messages.Add(new ArrivedMessage(
            $"edgectl/v1/{site}/{device}/status",
            Encoding.UTF8.GetBytes($"{{\"device\":\"{device}\",\"bootId\":{boot},\"site\":\"{site}\",\"isOnline\":true,\"circuitCount\":{circuitCount}}}"),
            0));
        return this;
    }

    /// <summary>Any message.</summary>
    public Controller Say(string topic, long? utcMilliseconds, string members)
    {
        string utc = utcMilliseconds?.ToString(CultureInfo.InvariantCulture) ?? "null";
        Messages.Add(new ArrivedMessage(
            $"edgectl/v1/{site}/{device}/{topic}",
            Encoding.UTF8.GetBytes(
                $"{{\"device\":\"{device}\",\"bootId\":{boot},\"sequence\":{++_sequence},\"utcMilliseconds\":{utc},\"monotonicMilliseconds\":{_sequence},{members}}}"),
            utcMilliseconds ?? 0));
        return this;
    }
}
