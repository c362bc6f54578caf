using System.Globalization;
using CsCheck;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

/// <summary>
/// What has not changed is not looked at again. A twin whose loads are made to look changed before every phase does the whole work in
/// every scan, and nothing may tell the two apart.
/// </summary>
public class UnchangedScanProperties(ITestOutputHelper output)
{
    private const int PlanBit = 2;
    private const int MinuteMilliseconds = 60_000;

    [Fact]
    public void A_scan_that_looks_away_decides_as_one_that_looks_at_everything()
    {
        int switches = 0;
        RandomSite.Any.Sample(site =>
        {
            List<string> seen = [];
            List<string> full = [];
            ClosedLoop quick = Run(site, seen, false);
            ClosedLoop slow = Run(site, full, true);
            Assert.Equal(full, seen);
            Assert.Equal(Why(slow), Why(quick));
            Interlocked.Add(ref switches, quick.SwitchCount);
        }, iter: 60, print: site => string.Create(CultureInfo.InvariantCulture, $"{site}"));
        output.WriteLine($"{switches} switches");
        Assert.True(switches > 500);
    }

    [Fact]
    public void A_request_and_a_hold_count_as_changes_and_a_hold_ends_with_its_scan()
    {
        Load load = new(new LoadOptions { RatedWatts = 1_000 }, null);
        ShedTable table = new([load]);
        int before = table.SwitchCount;
        load.RequestShed(1, DecisionReason.DemandLimit);
        load.Apply(0);
        Assert.Equal(before + 1, table.SwitchCount);
        load.HoldOn(DecisionReason.Comfort);
        Assert.True(load.IsHeldByGuard);
        load.Apply(1_000);
        Assert.Equal((false, true, false), (load.IsHeldByGuard, load.IsHeldOn, load.IsShed));
        Assert.Equal(before + 2, table.SwitchCount);
    }

    private static ClosedLoop Run(RandomSite site, List<string> states, bool looksAtAll)
    {
        ClosedLoop? loop = null;
        loop = new ClosedLoop(new DemandOptions { LimitWatts = 100_000 }, 1_000, 1, site.Loads, site.Base, site.HasOwnMeter)
        {
            WantedWatts = site.Wanted,
            Fire = site.FireAt,
            BeforeLimiter = now =>
            {
                Touch(loop!, looksAtAll);
                Plan(loop!, now);
            },
            AfterLimiter = now =>
            {
                Touch(loop!, looksAtAll);
                Hold(loop!, now);
                Touch(loop!, looksAtAll);
            },
            AfterScan = now =>
            {
                states.Add(State(loop!, now));
                Touch(loop!, looksAtAll);
            },
        };
        return loop.Run(RandomSite.Windows);
    }

    // Some loads are off by plan for some minutes, as schedules ask in every scan.
    private static void Plan(ClosedLoop loop, long now)
    {
        for (int i = 0; i < loop.Table.Count; i++)
        {
            Load load = loop.Table.At(i);
            if (((now / MinuteMilliseconds) + (i * 5)) % 23 < 4)
            {
                load.RequestUnneeded(PlanBit, DecisionReason.Schedule);
            }
            else if (load.IsRequestedBy(PlanBit))
            {
                load.RequestRelease(PlanBit, DecisionReason.ScheduleStart);
            }
        }
    }

    // A room that is too warm holds its load on, scan after scan, and now and then for a single one.
    private static void Hold(ClosedLoop loop, long now)
    {
        for (int i = 0; i < loop.Table.Count; i++)
        {
            if (((now / MinuteMilliseconds) + (i * 7)) % 11 < 3 || ((now / 1_000) + i) % 97 == 0)
            {
                loop.Table.At(i).HoldOn(DecisionReason.Comfort);
            }
        }
    }

    // Nothing changes by it in the end, but everybody has to look.
    private static void Touch(ClosedLoop loop, bool looksAtAll)
    {
        for (int i = 0; looksAtAll && i < loop.Table.Count; i++)
        {
            Load load = loop.Table.At(i);
            DecisionReason reason = load.Reason;
            load.Explain(reason == DecisionReason.None ? DecisionReason.Comfort : DecisionReason.None);
            load.Explain(reason);
        }
    }

    private static string State(ClosedLoop loop, long now)
    {
        DemandForecast forecast = loop.Forecast;
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{now} {forecast.RequiredWatts} {forecast.RiskWatts} {forecast.ReservedWatts} {forecast.RoomWatts} {loop.Table.SwitchCount}");
        for (int i = 0; i < loop.Table.Count; i++)
        {
            Load load = loop.Table.At(i);
            text += string.Create(
                CultureInfo.InvariantCulture,
                $"; {load.Reason} {load.IsShed} {load.IsRunning} {load.IsHeldOn} {load.PresentWatts} {load.RestartWatts} {load.StartWatts}");
        }

        return text;
    }

    private static byte[] Why(ClosedLoop loop)
    {
        byte[] records = new byte[Math.Min(loop.Why.Count, WhyLog.Capacity) * WhyLog.RecordBytes];
        for (int i = 0; i < records.Length / WhyLog.RecordBytes; i++)
        {
            Assert.True(loop.Why.TryCopy(loop.Why.Count - i, records, i * WhyLog.RecordBytes));
        }

        return records;
    }
}
