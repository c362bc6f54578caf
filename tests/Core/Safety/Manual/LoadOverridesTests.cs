using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Safety.Manual;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tests.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Safety.Manual;

/// <summary>A load of 10 kW, minimum on 60 s, minimum off 120 s.</summary>
public class LoadOverridesTests
{
    private const int LimiterBit = 1;
    private const int OverrideBit = 2;

    // A command is written as its mode and the seconds for which it holds; "fire" is the alarm.
    [Theory]
    [InlineData("""
            now | command | wants | fire || load             | count
        --------+---------+-------+------++------------------+------
              0 | -       | no    | no   || on None          | 0
         60_000 | Off 300 | no    | no   || off OverrideOff  | 1
         61_000 | -       | no    | no   || off OverrideOff  | 1
         62_000 | -       | no    | yes  || on FireAlarm     | 1
         63_000 | -       | no    | no   || on MinimumOn     | 1
        122_000 | -       | no    | no   || off OverrideOff  | 1
        359_999 | -       | no    | no   || off OverrideOff  | 1
        360_000 | -       | no    | no   || on OverrideEnded | 0
        """)]
    [InlineData("""
            now | command | wants | fire || load             | count
        --------+---------+-------+------++------------------+------
              0 | -       | no    | no   || on None          | 0
         59_000 | Off 300 | no    | no   || on MinimumOn     | 1
         60_000 | -       | no    | no   || off OverrideOff  | 1
         61_000 | Auto 0  | no    | no   || off MinimumOff   | 0
        180_000 | -       | no    | no   || on MinimumOff    | 0
        """)]
    [InlineData("""
            now | command | wants | fire || load             | count
        --------+---------+-------+------++------------------+------
              0 | -       | no    | no   || on None          | 0
         60_000 | -       | yes   | no   || off DemandLimit  | 0
         61_000 | On 300  | yes   | no   || off MinimumOff   | 1
        180_000 | -       | yes   | no   || on OverrideOn    | 1
        360_999 | -       | yes   | no   || on OverrideOn    | 1
        361_000 | -       | yes   | no   || off DemandLimit  | 0
        """)]
    [InlineData("""
            now | command | wants | fire || load             | count
        --------+---------+-------+------++------------------+------
              0 | -       | no    | no   || on None          | 0
         60_000 | On 300  | yes   | no   || on OverrideOn    | 1
         61_000 | Off 300 | yes   | no   || off OverrideOff  | 1
         62_000 | On 1    | yes   | no   || off MinimumOff   | 1
         63_000 | -       | yes   | no   || off DemandLimit  | 0
        """)]
    public void An_override_holds_for_its_time_below_fire_and_minimum_times(string table)
    {
        Load load = LimiterBench.Load(10_000, 1, 60_000, 120_000);
        ShedTable loads = new([load]);
        LoadOverrides overrides = new(loads, OverrideBit);
        CycleTable.Run(
            table,
            row =>
            {
                long now = row.Number("now");
                if (row.Text("command") != "-")
                {
                    string[] words = row.Text("command").Split(' ');
                    overrides.Set(0, Enum.Parse<OverrideMode>(words[0]), now + (int.Parse(words[1], null) * 1_000));
                }

                load.Observe(now);
                if (row.Is("wants"))
                {
                    load.RequestShed(LimiterBit, DecisionReason.DemandLimit);
                }
                else
                {
                    load.RequestRelease(LimiterBit, load.Reason);
                }

                if (row.Is("fire"))
                {
                    loads.ReleaseAllNow(now, DecisionReason.FireAlarm);
                }

                overrides.Execute(now);
                new MinimumTimesGuard(loads).Execute(now);
            },
            column => column == "count" ? overrides.ActiveCount : (load.IsShed ? "off " : "on ") + load.Reason);
    }
}
