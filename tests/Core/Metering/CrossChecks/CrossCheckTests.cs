using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering.CrossChecks;

namespace Zibo.EdgeCtl.Core.Tests.Metering.CrossChecks;

/// <summary>How pairs are taken from two meters that run.</summary>
public class CrossCheckTests
{
    private readonly SettableMeter _reference = new(1_000);
    private readonly SettableMeter _suspect = new(1);
    private readonly CrossCheck _check;
    private double _referenceMilliwattHours;
    private double _suspectMilliwattHours;
    private long _now;

    public CrossCheckTests()
    {
        _check = new CrossCheck(_reference, _suspect, new CrossCheckOptions());
        _reference.Set(0, Quality.Good);
        _suspect.Set(0, Quality.Good);
    }

    [Fact]
    public void A_verdict_comes_after_24_pairs_of_five_minutes_and_stands_until_the_next()
    {
        Run(7_200, 6_000, 6_000);
        Assert.Equal(0, _check.VerdictCount);
        Run(1, 6_000, 6_000);
        Assert.Equal((1, CrossCheckCause.Agree, false), (_check.VerdictCount, _check.Verdict.Cause, _check.HasFailed));
        Run(7_200, 6_000, -6_000);
        Assert.Equal((2, CrossCheckCause.Reversed, true), (_check.VerdictCount, _check.Verdict.Cause, _check.HasFailed));
        Run(7_199, 6_000, 6_000);
        Assert.True(_check.HasFailed);
        Run(1, 6_000, 6_000);
        Assert.False(_check.HasFailed);
    }

    [Fact]
    public void A_pair_waits_for_thirty_steps_of_the_coarser_meter()
    {
        // 120 W need a quarter of an hour for 30 Wh.
        Run(24 * 900, 120, 120);
        Assert.Equal(0, _check.VerdictCount);
        Run(30, 120, 120);
        Assert.Equal(1, _check.VerdictCount);
    }

    [Fact]
    public void At_rest_nothing_is_said()
    {
        Run(2 * 86_400, 20, 400);
        Assert.Equal((0, CrossCheckCause.Unknown, false), (_check.VerdictCount, _check.Verdict.Cause, _check.HasFailed));
    }

    [Fact]
    public void A_time_in_which_a_meter_could_not_be_read_is_left_out()
    {
        Run(7_000, 6_000, 6_000);
        _suspect.Set(0, Quality.Bad);
        Run(600, 6_000, 0);
        _suspect.Set(0, Quality.Good);
        Run(300, 6_000, 6_000);
        Assert.Equal(0, _check.VerdictCount);
        Run(1, 6_000, 6_000);
        Assert.Equal((1, CrossCheckCause.Agree), (_check.VerdictCount, _check.Verdict.Cause));
    }

    [Fact]
    public void Generation_is_compared_like_consumption()
    {
        Run(7_201, -6_000, -6_000);
        Assert.Equal((CrossCheckCause.Agree, 1_000L), (_check.Verdict.Cause, _check.Verdict.RatioPermille));
    }

    private void Run(int seconds, double referenceWatts, double suspectWatts)
    {
        for (int i = 0; i < seconds; i++)
        {
            _check.Update(_now);
            _now += 1_000;
            _referenceMilliwattHours += referenceWatts / 3.6;
            _suspectMilliwattHours += suspectWatts / 3.6;
            Set(_reference, _referenceMilliwattHours);
            Set(_suspect, _suspectMilliwattHours);
        }
    }

    private static void Set(SettableMeter meter, double netMilliwattHours)
    {
        meter.SetEnergy((long)Math.Max(0, netMilliwattHours));
        meter.SetExport((long)Math.Max(0, -netMilliwattHours));
    }
}
