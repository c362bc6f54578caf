using System.Globalization;
using CsCheck;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

/// <summary>What holds whatever the building, its loads and its people do, for two hours of any site.</summary>
public class ClosedLoopProperties(ITestOutputHelper output)
{
    [Fact]
    public void Minimum_times_allowances_and_starts_hold_and_fire_outranks_all()
    {
        int switches = 0;
        RandomSite.Any.Sample(site =>
        {
            RelayAudit[] relays = [.. site.Loads.Select(load => new RelayAudit(load))];
            ClosedLoop? loop = null;
            loop = Loop(site, afterScan: now =>
            {
                for (int i = 0; i < relays.Length; i++)
                {
                    bool isIdle = site.HasOwnMeter(i) && site.Wanted(i, now) * 20 < site.Loads[i].RatedWatts;
                    relays[i].Look(now, loop!.Table.At(i).IsShed, site.FireAt(now) != DigitalLevel.Inactive, isIdle);
                }
            });
            loop.Run(RandomSite.Windows);
            Interlocked.Add(ref switches, relays.Sum(relay => relay.SwitchCount));
        }, iter: 150, print: Print);
        output.WriteLine($"{switches} switches");
        Assert.True(switches > 1_000);
    }

    [Fact]
    public void A_higher_tier_is_shed_before_a_lower_one_only_where_it_costs_less()
    {
        int passedOver = 0;
        RandomSite.Any.Sample(site =>
        {
            TierAudit? tiers = null;
            ClosedLoop loop = Loop(site, beforeLimiter: now => tiers!.Before(now), afterLimiter: _ => tiers!.After());
            tiers = new TierAudit(loop.Table, loop.Forecast);
            loop.Run(RandomSite.Windows);
            Interlocked.Add(ref passedOver, tiers.PassedOverCount);
        }, iter: 400, print: Print);
        output.WriteLine($"{passedOver} times a lower tier was passed over");
        Assert.True(passedOver > 0);
    }

    [Fact]
    public void Two_runs_of_the_same_day_explain_themselves_with_the_same_bytes()
    {
        int records = 0;
        RandomSite.Any.Sample(site =>
        {
            byte[] first = Why(Loop(site).Run(RandomSite.Windows));
            Assert.Equal(first, Why(Loop(site).Run(RandomSite.Windows)));
            Interlocked.Add(ref records, first.Length / WhyLog.RecordBytes);
        }, iter: 25, print: Print);
        Assert.True(records > 100);
    }

    [Fact]
    public void No_scan_allocates() =>
        RandomSite.Any.Sample(site => Allocation.AssertNone(() => Loop(site).Run(RandomSite.Windows).AllocatedBytes), iter: 25, print: Print);

    private static ClosedLoop Loop(
        RandomSite site, Action<long>? beforeLimiter = null, Action<long>? afterLimiter = null, Action<long>? afterScan = null) =>
        new(new DemandOptions { LimitWatts = 100_000 }, 1_000, 1, site.Loads, site.Base, site.HasOwnMeter)
        {
            WantedWatts = site.Wanted,
            Fire = site.FireAt,
            BeforeLimiter = beforeLimiter,
            AfterLimiter = afterLimiter,
            AfterScan = afterScan,
        };

    private static byte[] Why(ClosedLoop loop)
    {
        byte[] records = new byte[Math.Min(loop.Why.Count, WhyLog.Capacity) * WhyLog.RecordBytes];
        for (int i = 0; i < records.Length / WhyLog.RecordBytes; i++)
        {
            Assert.True(loop.Why.TryCopy(loop.Why.Count - i, records, i * WhyLog.RecordBytes));
        }

        return records;
    }

    private static string Print(RandomSite site) => string.Create(CultureInfo.InvariantCulture, $"{site}");
}
