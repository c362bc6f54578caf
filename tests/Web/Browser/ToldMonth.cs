using System.Text;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>Half a month of costs and three events, as a controller tells them.</summary>
internal static class ToldMonth
{
    private const string Head = "\"device\":\"edge-1\",\"bootId\":1,\"utcMilliseconds\":1784088000000,";

    /// <summary>Tells all of it.</summary>
    public static void Tell(FleetModel fleet)
    {
        Say("tariff", """ "liveSequence":1,"rate":"peak","priceMicroYuanPerKilowattHour":904500,"nextRate":"sharp","nextChangeUtcMilliseconds":1784106000000,"isInForce":false,"dayEnergyMicroYuan":812340000,"monthEnergyMicroYuan":28400120000,"monthMaximumDemandWatts":249100,"monthDemandChargeMicroYuan":9000000000}""");
        for (int day = 1; day <= 14; day++)
        {
            Cost("day", day, $"2026-07-{day:00}", 1, day == 3);
        }

        Cost("month", 20, "2026-05-01", 28, false);
        Cost("month", 21, "2026-06-01", 30, false);
        Response(30, "peak-7", "completed", 2, "1184000", "1021500", "162500", false);
        Response(31, "peak-8", "active", 1, "934000", "null", "null", true);
        Response(32, "peak-9", "declined", 3, "null", "null", "null", false);

        void Cost(string period, int sequence, string start, long days, bool hasGap) => Say("costs/" + period, $$"""
             "sequence":{{sequence}},"startLocal":"{{start}}T00:00","sharpMilliwattHours":{{days * 428_691_600}},"peakMilliwattHours":{{days * 248_028_300}},"flatMilliwattHours":{{days * (2_115_538_500 - (40_000_000L * sequence))}},"valleyMilliwattHours":{{days * 83_680_800}},"deepMilliwattHours":{{days * 20_000_000}},"exportMilliwattHours":0,"energyMicroYuan":{{days * 2_183_980_000}},"exportMicroYuan":0,"maximumDemandWatts":249100,"maximumDemandUtcMilliseconds":1784088000000,"billedDemandWatts":250000,"demandChargeMicroYuan":9000000000,"isWhole":true,"hasGap":{{(hasGap ? "true" : "false")}}}
            """);

        void Response(int sequence, string id, string state, int level, string baseline, string measured, string reduction, bool wasDeclined) => Say("responses", $$"""
             "sequence":{{sequence}},"eventId":"{{id}}","state":"{{state}}","level":{{level}},"startUtcMilliseconds":{{1_784_000_000_000 + (sequence * 86_400_000L)}},"endUtcMilliseconds":{{1_784_007_200_000 + (sequence * 86_400_000L)}},"noticeSeconds":1800,"baselineBasis":"{{(baseline == "null" ? "none" : "profile")}}","adjustmentPermille":1000,"baselineWattHours":{{baseline}},"measuredWattHours":{{measured}},"reductionWattHours":{{reduction}},"wasDeclined":{{(wasDeclined ? "true" : "false")}}}
            """);

        void Say(string topic, string rest) => Assert.True(fleet.Take("edgectl/v1/office/edge-1/" + topic, Encoding.UTF8.GetBytes("{" + Head + rest)));
    }
}
