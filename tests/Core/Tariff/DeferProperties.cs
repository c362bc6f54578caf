using CsCheck;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Tests.Tariff;

public class DeferProperties
{
    // Three days of any month; a load that always runs when it is connected, and room for it. One that is off as it must be ready
    // may have to rest first: of a whole day that much cannot be given.
    [Fact]
    public void A_load_gets_its_minutes_by_its_time_and_is_off_in_avoided_rates_alone() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 1_439], Gen.Int[0, 1_440], Gen.Int[1, 30], Gen.Int[0, 1_800], Gen.Int[0, 900], Gen.Int[0, 1_439]).Sample(
            (month, readyByMinutes, neededMinutes, avoided, spreadSeconds, minimumOffSeconds, startMinutes) =>
            {
                DeferOptions defer = new() { AvoidedRates = avoided, ReadyByMinutes = readyByMinutes, NeededMinutes = neededMinutes };
                DateTime start = new DateTime(2026, month, 10).AddMinutes(startMinutes);
                DeferBench bench = new(
                    start.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture),
                    spreadSeconds,
                    (defer, DeferBench.Load(20_000, 1, 0, minimumOffSeconds)));
                Load load = bench.Table.At(0);
                double given = 0;
                long cheapSince = 0;
                bool isWholeDay = false;
                while (bench.Now < 3 * 86_400_000L)
                {
                    bench.Scan();
                    given += load.IsShed ? 0 : 1 / 6.0;
                    bool isAvoided = TariffTable.Holds(avoided, bench.Clock.Rate);
                    cheapSince = isAvoided ? bench.Now : cheapSince;
                    long allowed = bench.ShareMilliseconds + (minimumOffSeconds * 1_000L) + 20_000;
                    Assert.True(!load.IsShed || bench.Now - cheapSince <= allowed, $"off at {bench.Local} in {bench.Clock.Rate}");
                    if (bench.Local.Hour * 60 + bench.Local.Minute == readyByMinutes && bench.Local.Second == 0)
                    {
                        // A scan is ten seconds: what a minute has of it may fall on either side.
                        double possibleMinutes = 1_440 - (allowed / 60_000.0);
                        Assert.True(
                            !isWholeDay || given >= Math.Min(neededMinutes, possibleMinutes) - 1,
                            $"{given} of {neededMinutes} minutes by {bench.Local}");
                        given = 0;
                        isWholeDay = true;
                    }
                }
            },
            iter: 400,
            threads: 1);
}
