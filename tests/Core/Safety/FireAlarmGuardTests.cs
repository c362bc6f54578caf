using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tests.Demand;
using Zibo.EdgeCtl.Core.Tests.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Safety;

public class FireAlarmGuardTests
{
    // The alarm overrules the minimum off time of 600 s. While it lasts the limiter leaves the loads alone, so that the
    // forecast shows what is really drawn; afterwards the minimum on time of 60 s counts from the release.
    [Fact]
    public void The_alarm_connects_every_load_in_that_scan_and_minimum_on_times_count_from_there()
    {
        LimiterBench bench = new(PlainOptions.Make(), LimiterBench.Load(10_000, 1, 0, 600_000), LimiterBench.Load(20_000, 2, 60_000, 600_000));
        bench.Run("""
                now | power   | fire     || A               | B               | forecast
            --------+---------+----------++-----------------+-----------------+---------
             60_000 | 140_000 | Inactive || off MinimumOff  | off DemandLimit |
             61_000 | 110_000 |          || off MinimumOff  | off MinimumOff  |
             62_000 | 110_000 | Active   || on FireAlarm    | on FireAlarm    |
            100_000 | 140_000 |          || on FireAlarm    | on FireAlarm    |
            300_000 | 140_000 |          || on FireAlarm    | on FireAlarm    | 140_000
            301_000 | 140_000 | Inactive || on FireAlarm    | on FireAlarm    | 140_000
            302_000 | 140_000 |          || off DemandLimit | off DemandLimit |
            303_000 | 110_000 |          || off MinimumOff  | off MinimumOff  |
            304_000 | 110_000 | Active   || on FireAlarm    | on FireAlarm    |
            305_000 | 140_000 | Inactive || on FireAlarm    | on FireAlarm    |
            306_000 | 140_000 |          || off DemandLimit | on MinimumOn    |
            363_000 | 130_000 |          || off MinimumOff  | on MinimumOn    |
            364_000 | 130_000 |          || off MinimumOff  | off DemandLimit |
            """);
    }

    [Fact]
    public void An_input_that_cannot_be_read_is_an_alarm_and_says_so() => Check(DigitalLevel.Unknown, isReleasing: true, isUnknown: true);

    [Fact]
    public void An_asserted_input_is_an_alarm() => Check(DigitalLevel.Active, isReleasing: true, isUnknown: false);

    [Fact]
    public void Only_an_input_known_to_be_quiet_lets_loads_be_shed() => Check(DigitalLevel.Inactive, isReleasing: false, isUnknown: false);

    [Fact]
    public void Before_its_first_reading_the_input_is_an_alarm()
    {
        FireAlarmGuard guard = new(new DigitalPoint(), new ShedTable([]));
        Assert.True(guard.IsReleasing);
    }

    private static void Check(DigitalLevel level, bool isReleasing, bool isUnknown)
    {
        ShedTable table = new([LimiterBench.Load(10_000, 1, 0, 600_000)]);
        table.At(0).RequestShed(1, DecisionReason.DemandLimit);
        new MinimumTimesGuard(table).Execute(0);
        Assert.True(table.At(0).IsShed);
        DigitalPoint input = new();
        input.Stage(level);
        input.Freeze();
        FireAlarmGuard guard = new(input, table);
        guard.Execute(1_000);
        Assert.Equal((isReleasing, isUnknown, !isReleasing), (guard.IsReleasing, guard.IsInputUnknown, table.At(0).IsShed));
    }
}
