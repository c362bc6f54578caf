using System.Globalization;
using System.Text;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>A model, and messages as a controller tells them. What a test does not say is usual.</summary>
internal sealed class Told(SiteFacts? facts = null, TimeProvider? clock = null, FleetModel? fleet = null)
{
    /// <summary>A quarter of an hour begins.</summary>
    public const long NoonUtcMilliseconds = 1_784_088_000_000;

    private const string Root = "edgectl/v1/office/edge-1/";

    private long _liveSequence;
    private long _sequence;

    public FleetModel Fleet { get; } = fleet ?? new(facts is null ? [] : [facts], clock);

    public ControllerSnapshot Controller => Fleet.Find("office", "edge-1")!;

    /// <summary>The site file of these tests: two loads, one with a meter of its own.</summary>
    public static SiteFacts Facts { get; } = new()
    {
        SiteId = "office",
        DeviceId = "edge-1",
        UtcOffsetMinutes = 480,
        WindowMilliseconds = 900_000,
        SiteCircuit = "main",
        Circuits = ["main", "heat"],
        Loads = [new LoadFacts("heater", 1, 10_000, 60_000, 300_000, "heat"), new LoadFacts("fan", 2, 2_000, 0, 0, null)],
        WaterMeters = ["cold"],
        MilligramsCePerKilowattHour = 122_900,
        MilligramsCo2PerKilowattHour = 619_100,
    };

    public bool Say(string topic, string body) => Fleet.Take(Root + topic, Encoding.UTF8.GetBytes(body));

    public bool Status(bool isOnline, long bootId = 1) => Say("status", $$"""
        {"site":"office","device":"edge-1","bootId":{{bootId}},"isOnline":{{(isOnline ? "true" : "false")}},"firmwareVersion":"0.1.0","circuitCount":2,"loadCount":2,"contractVersion":"1.0","board":"virtual","scanMilliseconds":1000,"siteImageCrc":1}
        """);

    public bool State(
        long atMilliseconds, long? powerWatts, long limitWatts = 200_000, int shedCount = 0, long bootId = 1, long? liveSequence = null) => Say("state", $$"""
        {"device":"edge-1","bootId":{{bootId}},"liveSequence":{{liveSequence ?? ++_liveSequence}},"utcMilliseconds":{{NoonUtcMilliseconds + atMilliseconds}},"monotonicMilliseconds":1,"powerWatts":{{Of(powerWatts)}},"quality":"good","windowStartUtcMilliseconds":{{NoonUtcMilliseconds + (atMilliseconds / 900_000 * 900_000)}},"windowElapsedMilliseconds":{{atMilliseconds % 900_000}},"limitWatts":200000,"effectiveLimitWatts":{{limitWatts}},"projectedWatts":{{Of(powerWatts)}},"marginWatts":750,"phase":"shed","shedCount":{{shedCount}},"activeFaultCount":0,"aMemberOfTheFuture":true}
        """);

    public bool Interval(
        string circuit, long startMilliseconds, long? meanWatts, string end = "", long bootId = 1, string? code = null) => Say($"intervals/{circuit}{(end.Length == 0 ? "" : "/" + end)}", $$"""
        {"device":"edge-1","bootId":{{bootId}},"sequence":{{++_sequence}},"utcMilliseconds":1,"monotonicMilliseconds":1,"circuit":"{{circuit}}","intervalStartUtcMilliseconds":{{NoonUtcMilliseconds + startMilliseconds}},"durationMilliseconds":{{(end == "1m" ? 60_000 : 900_000)}},"energyMilliwattHours":{{Of(meanWatts)}},"totalMilliwattHours":{{1_000 + startMilliseconds + (meanWatts ?? 0)}},"isWhole":true,"hasGap":{{(meanWatts is null ? "true" : "false")}},"meanWatts":{{Of(meanWatts)}},"quality":"good"{{(code is null ? "" : $",\"subItemCode\":\"{code}\"")}}}
        """);

    public bool Load(string load, bool isShed, string reason, long atMilliseconds, long? sequence = null, long bootId = 1) => Say("loads/" + load, $$"""
        {"device":"edge-1","bootId":{{bootId}},"sequence":{{sequence ?? ++_sequence}},"utcMilliseconds":{{NoonUtcMilliseconds + atMilliseconds}},"monotonicMilliseconds":1,"load":"{{load}}","isShed":{{(isShed ? "true" : "false")}},"reason":"{{reason}}","switchCount":3,"restartWatts":1000}
        """);

    public bool Fault(string fault, int source, bool isActive, long? sequence = null, long bootId = 1) => Say("faults", $$"""
        {"device":"edge-1","bootId":{{bootId}},"sequence":{{sequence ?? ++_sequence}},"utcMilliseconds":{{NoonUtcMilliseconds}},"monotonicMilliseconds":1,"fault":"{{fault}}","source":{{source}},"isActive":{{(isActive ? "true" : "false")}},"occurrenceCount":1}
        """);

    public bool Budget(long usedWattHours, long atMilliseconds, int month = 7) => Say("budget", $$"""
        {"device":"edge-1","bootId":1,"liveSequence":{{++_liveSequence}},"utcMilliseconds":{{NoonUtcMilliseconds + atMilliseconds}},"monotonicMilliseconds":1,"mode":"report","month":{{month}},"monthQuotaWattHours":5000000,"monthUsedWattHours":{{usedWattHours}},"dayTargetWattHours":100,"dayUsedWattHours":90,"windowTargetWatts":5,"exhaustionP10Local":"2026-07-23T15:45","exhaustionP50Local":null,"exhaustionP90Local":null,"missingP50WattHours":7,"missingP10WattHours":9,"isMonthWhole":true,"hasGap":false,"isProfileLearned":true}
        """);

    public bool Schedule(string schedule, bool isOccupied, string source, long? sequence = null, long bootId = 1) => Say("schedules/" + schedule, $$"""
        {"device":"edge-1","bootId":{{bootId}},"sequence":{{sequence ?? ++_sequence}},"utcMilliseconds":1,"monotonicMilliseconds":1,"schedule":"{{schedule}}","isOccupied":{{(isOccupied ? "true" : "false")}},"source":"{{source}}","season":"cooling","isWorkday":true,"nextChangeUtcMilliseconds":null}
        """);

    public bool Setpoint(
        string setpoint, int centiCelsius, string reason, long? atMilliseconds = 0, int? roomCentiCelsius = null, long? sequence = null, long bootId = 1) => Say("setpoints/" + setpoint, $$"""
        {"device":"edge-1","bootId":{{bootId}},"sequence":{{sequence ?? ++_sequence}},"utcMilliseconds":{{Of(NoonUtcMilliseconds + atMilliseconds)}},"monotonicMilliseconds":1,"setpoint":"{{setpoint}}","setpointCentiCelsius":{{centiCelsius}},"reason":"{{reason}}","roomCentiCelsius":{{Of(roomCentiCelsius)}}}
        """);

    public bool Result(string id, bool isAccepted, string reason = "accepted") => Say("results", $$"""
        {"device":"edge-1","bootId":1,"sequence":{{++_sequence}},"utcMilliseconds":1,"monotonicMilliseconds":1,"id":"{{id}}","kind":"schedule","counter":1,"isAccepted":{{(isAccepted ? "true" : "false")}},"reason":"{{reason}}"}
        """);

    private static string Of(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";
}
