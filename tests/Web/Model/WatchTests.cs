namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>Powers and reasons of now, the size of the building, tariff, costs and events, out of messages alone.</summary>
public sealed class WatchTests
{
    private const string Head = "\"device\":\"edge-1\",\"bootId\":1,\"utcMilliseconds\":";

    [Fact]
    public void A_power_of_now_goes_before_the_mean_of_the_last_interval_until_it_is_old()
    {
        Told told = new();
        told.State(0, 100_000);
        told.Interval("heat", -60_000, 5_000, "1m");
        Assert.False(Circuit(told).IsLive);
        Power(told, 10, 0, "7000");
        Assert.Equal((7_000, true, "good"), (Circuit(told).PowerWatts, Circuit(told).IsLive, Circuit(told).Quality));

        // An older one that comes late changes nothing; a meter that is not read is not zero.
        Power(told, 9, 0, "1");
        Assert.Equal(7_000, Circuit(told).PowerWatts);
        Power(told, 11, 5_000, "null", "bad");
        Assert.Equal((null, true, "bad"), (Circuit(told).PowerWatts, Circuit(told).IsLive, Circuit(told).Quality));

        // Fifteen periods later nobody tells it any more.
        told.State(5_000 + (16 * 5_000), 100_000);
        Assert.Equal((5_000, false), (Circuit(told).PowerWatts, Circuit(told).IsLive));
    }

    [Fact]
    public void The_reason_is_that_which_was_told_last_whichever_message_told_it()
    {
        Told told = new(Told.Facts);
        told.Load("heater", true, "demand-limit", 0);
        Reason(told, 1, 2_000, "heater", true, "no-headroom");
        Assert.Equal("no-headroom", Load(told).Reason);
        Reason(told, 2, 3_000, "fan", false, "not-needed");
        Assert.False(told.Controller.Loads.Single(load => load.Id == "fan").IsShed);

        // A start: what was told before it does not hold.
        told.State(10_000, 1, shedCount: 1, bootId: 2, liveSequence: 1);
        Assert.Equal((null, ""), (Load(told).IsShed, Load(told).Reason));
        Reason(told, 99, 4_000, "heater", true, "no-headroom");
        Assert.Null(Load(told).IsShed);
    }

    [Fact]
    public void The_size_of_the_building_and_the_quota_of_the_year_come_by_messages()
    {
        Told told = new();
        told.Say("status", """{"bootId":1,"isOnline":true,"firmwareVersion":"1","board":"b","siteImageCrc":7,"areaSquareMetres":6000,"headCount":450}""");
        told.Say("budget", "{" + Head + """1,"liveSequence":1,"month":7,"isMonthWhole":true,"hasGap":false,"monthQuotaWattHours":60,"monthUsedWattHours":15,"yearQuotaWattHours":600}""");
        Assert.Equal((6_000, 450, 7L), (told.Controller.AreaSquareMetres, told.Controller.HeadCount, told.Controller.SiteImageCrc));
        Assert.Equal((600L, 0.25), (told.Controller.Energy!.YearQuotaCount, told.Controller.Energy.UsedShare));
    }

    [Fact]
    public void Costs_are_kept_by_period_and_the_later_copy_stands()
    {
        Told told = new();
        for (int day = 1; day <= 31; day++)
        {
            Cost(told, "day", day, $"2026-07-{day:00}", 100);
        }

        Cost(told, "day", 40, "2026-07-31", 200);
        Cost(told, "day", 39, "2026-07-31", 300);
        Cost(told, "day", 41, "2026-08-01", 400);
        Cost(told, "month", 42, "2026-07-01", 500);
        Assert.Equal(31, told.Controller.CostDays.Count);
        Assert.Equal("2026-07-02", told.Controller.CostDays[0].StartLocal);
        Assert.Equal([200, 400], told.Controller.CostDays.TakeLast(2).Select(day => day.EnergyMicroYuan));
        Assert.Equal([1, 2, 3, 4, 5], told.Controller.CostDays[0].MilliwattHours);
        Assert.Single(told.Controller.CostMonths);
    }

    [Fact]
    public void An_event_stands_as_it_was_told_last_and_a_schedule_likewise()
    {
        Told told = new();
        Response(told, 1, "peak-1", "pending", "null");
        Response(told, 3, "peak-1", "completed", "1200");
        Response(told, 2, "peak-1", "active", "null");
        Assert.Equal(("completed", 1_200L), (told.Controller.Responses.Single().State, told.Controller.Responses[0].ReductionWattHours));
        for (int i = 0; i < 40; i++)
        {
            Response(told, 10 + i, $"event-{i}", "pending", "null", i);
        }

        Assert.Equal(16, told.Controller.Responses.Count);
        Assert.Equal("event-39", told.Controller.Responses[0].EventId);
        told.Say("schedules/light", "{" + Head + """1,"sequence":5,"schedule":"light","isOccupied":false,"source":"command","season":null,"isWorkday":null,"nextChangeUtcMilliseconds":9}""");
        told.Say("schedules/light", "{" + Head + """1,"sequence":4,"schedule":"light","isOccupied":true,"source":"table","season":null,"isWorkday":null,"nextChangeUtcMilliseconds":8}""");
        Assert.Equal(new ScheduleSnapshot("light", false, "command", 9), told.Controller.Schedules.Single());
    }

    private static CircuitSnapshot Circuit(Told told) => told.Controller.Circuits.Single(circuit => circuit.Id == "heat");

    private static LoadSnapshot Load(Told told) => told.Controller.Loads.Single(load => load.Id == "heater");

    private static void Power(Told told, int liveSequence, long atMilliseconds, string watts, string quality = "good") => Assert.True(told.Say(
        "powers/heat", $$"""{{{Head}}{{Told.NoonUtcMilliseconds + atMilliseconds}},"liveSequence":{{liveSequence}},"monotonicMilliseconds":1,"circuit":"heat","powerWatts":{{watts}},"quality":"{{quality}}","periodSeconds":5}"""));

    private static void Reason(Told told, int liveSequence, long monotonic, string load, bool isShed, string reason) => Assert.True(told.Say(
        "reasons/" + load, $$"""{{{Head}}1,"liveSequence":{{liveSequence}},"monotonicMilliseconds":{{monotonic}},"load":"{{load}}","isShed":{{(isShed ? "true" : "false")}},"reason":"{{reason}}"}"""));

    private static void Cost(Told told, string period, int sequence, string start, int microYuan) => Assert.True(told.Say(
        "costs/" + period, $$"""{{{Head}}1,"sequence":{{sequence}},"startLocal":"{{start}}T00:00","sharpMilliwattHours":1,"peakMilliwattHours":2,"flatMilliwattHours":3,"valleyMilliwattHours":4,"deepMilliwattHours":5,"exportMilliwattHours":0,"energyMicroYuan":{{microYuan}},"exportMicroYuan":0,"maximumDemandWatts":0,"maximumDemandUtcMilliseconds":null,"billedDemandWatts":1,"demandChargeMicroYuan":2,"isWhole":true,"hasGap":false}"""));

    private static void Response(Told told, int sequence, string id, string state, string reduction, int hour = 0) => Assert.True(told.Say(
        "responses", $$"""{{{Head}}1,"sequence":{{sequence}},"eventId":"{{id}}","state":"{{state}}","level":1,"startUtcMilliseconds":{{hour}},"endUtcMilliseconds":99,"noticeSeconds":1,"baselineBasis":"profile","adjustmentPermille":1000,"baselineWattHours":null,"measuredWattHours":null,"reductionWattHours":{{reduction}},"wasDeclined":false}"""));
}
