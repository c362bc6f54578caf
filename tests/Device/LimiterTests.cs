using nanoFramework.TestFramework;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Device.Tests.Benches;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device.Tests;

/// <summary>Sheds at the last moment, the fire alarm above everything, and minimum times.</summary>
[TestClass]
public class LimiterTests
{
    private const long On = 0;
    private const long Off = 1_000;
    private const long Quiet = (long)DigitalLevel.Inactive;
    private const long Alarm = (long)DigitalLevel.Active;
    private const long Unreadable = (long)DigitalLevel.Unknown;
    private const long Limit = Off + (long)DecisionReason.DemandLimit;
    private const long StillOff = Off + (long)DecisionReason.MinimumOff;
    private const long Fire = On + (long)DecisionReason.FireAlarm;
    private const long StillOn = On + (long)DecisionReason.MinimumOn;

    // The alarm overrules the minimum off time of 600 s; the minimum on time of 60 s counts from the release.
    [TestMethod]
    public void The_alarm_connects_every_load_in_that_scan_and_minimum_on_times_count_from_there() => Run(
        new Load[] { LimiterRig.Load(10_000, 1, 0, 600_000), LimiterRig.Load(20_000, 2, 60_000, 600_000) },
        new long[][]
        {
            // now, power, fire | A, B
            new long[] { 60_000, 140_000, Quiet, StillOff, Limit },
            new long[] { 61_000, 110_000, Quiet, StillOff, StillOff },
            new long[] { 62_000, 110_000, Alarm, Fire, Fire },
            new long[] { 300_000, 140_000, Alarm, Fire, Fire },
            new long[] { 301_000, 140_000, Quiet, Fire, Fire },
            new long[] { 302_000, 140_000, Quiet, Limit, Limit },
            new long[] { 303_000, 110_000, Quiet, StillOff, StillOff },
            new long[] { 304_000, 110_000, Alarm, Fire, Fire },
            new long[] { 305_000, 140_000, Quiet, Fire, Fire },
            new long[] { 306_000, 140_000, Quiet, Limit, StillOn },
            new long[] { 363_000, 130_000, Quiet, StillOff, StillOn },
            new long[] { 364_000, 130_000, Quiet, StillOff, Limit },
        });

    [TestMethod]
    public void An_input_that_cannot_be_read_is_an_alarm() => Run(
        new Load[] { LimiterRig.Load(10_000, 1, 0, 600_000), LimiterRig.Load(20_000, 2, 0, 600_000) },
        new long[][]
        {
            new long[] { 60_000, 140_000, Quiet, StillOff, Cell.Any },
            new long[] { 61_000, 140_000, Unreadable, Fire, Fire },
        });

    [TestMethod]
    public void Below_the_limit_no_load_is_touched()
    {
        LimiterRig rig = new LimiterRig(new Load[] { LimiterRig.Load(10_000, 1, 0, 0) });
        rig.ScanTo(1_700_000, 90_000, DigitalLevel.Inactive);
        Assert.IsFalse(rig.Table.At(0).IsShed);
        Assert.AreEqual(0, rig.Table.At(0).SwitchCount);
        Assert.AreEqual((int)DemandPhase.LeaveAlone, (int)rig.Phase);
    }

    [TestMethod]
    public void Without_a_meter_the_configured_fallback_holds_after_its_grace()
    {
        LimiterRig rig = new LimiterRig(new Load[] { LimiterRig.Load(10_000, 1, 0, 0), LimiterRig.Load(10_000, 2, 0, 0) });
        rig.ScanTo(30_000, 50_000, DigitalLevel.Inactive);
        rig.ScanTo(89_000, -1, DigitalLevel.Inactive);
        Assert.IsFalse(rig.Table.At(0).IsShed);
        rig.ScanTo(95_000, -1, DigitalLevel.Inactive);
        Assert.AreEqual((int)DemandPhase.Fallback, (int)rig.Phase);
        Assert.IsTrue(rig.Table.At(0).IsShed);
        Assert.IsTrue(rig.Table.At(1).IsShed);
    }

    private static void Run(Load[] loads, long[][] rows)
    {
        LimiterRig rig = new LimiterRig(loads);
        for (int i = 0; i < rows.Length; i++)
        {
            long[] row = rows[i];
            rig.ScanTo(row[0], row[1], (DigitalLevel)row[2]);
            for (int k = 0; k < loads.Length; k++)
            {
                Load load = rig.Table.At(k);
                Cell.Check(i, "load " + k.ToString(), row[3 + k], (load.IsShed ? Off : On) + (long)load.Reason);
            }
        }
    }
}
