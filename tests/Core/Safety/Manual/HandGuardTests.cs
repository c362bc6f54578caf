using CsCheck;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Safety.Manual;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tests.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Safety.Manual;

/// <summary>A load of 10 kW, minimum on 60 s, minimum off 120 s, that a controller wants off all the time.</summary>
public class HandGuardTests
{
    private const int LoadIndex = 5;

    private static readonly DigitalLevel[] Levels = [DigitalLevel.Inactive, DigitalLevel.Active, DigitalLevel.Unknown];

    // Back in Auto at 300 s the minimum on time counts anew, since the load may have started in somebody's hand.
    [Fact]
    public void A_load_in_somebodys_hand_is_left_alone_and_counts_as_just_started_when_it_is_back()
    {
        FaultRegister faults = new();
        DigitalPoint input = new();
        Load load = LimiterBench.Load(10_000, 1, 60_000, 120_000);
        HandGuard guard = new([new HandSwitch(input, load)], [LoadIndex], faults);
        CycleTable.Run(
            """
                now | hand     || load            | held | manual | unknown
            --------+----------++-----------------+------+--------+--------
                  0 | Inactive || on MinimumOn    | no   | no     | no
             60_000 | Inactive || off DemandLimit | no   | no     | no
             61_000 | Active   || off MinimumOff  | yes  | yes    | no
            179_000 | Active   || off MinimumOff  | yes  | yes    | no
            180_000 | Active   || on ManualHand   | yes  | yes    | no
            300_000 | Inactive || on MinimumOn    | no   | no     | no
            359_000 | Inactive || on MinimumOn    | no   | no     | no
            360_000 | Inactive || off DemandLimit | no   | no     | no
            480_000 | Unknown  || on ManualHand   | yes  | no     | yes
            481_000 | Active   || on ManualHand   | yes  | yes    | no
            482_000 | Unknown  || on ManualHand   | yes  | no     | yes
            483_000 | Inactive || on MinimumOn    | no   | no     | no
            """,
            row =>
            {
                input.Stage(Enum.Parse<DigitalLevel>(row.Text("hand")));
                input.Freeze();
                Scan(load, guard, row.Number("now"));
            },
            column => column switch
            {
                "load" => (load.IsShed ? "off " : "on ") + load.Reason,
                "held" => load.IsHeldOn,
                "manual" => faults.IsActive(FaultCode.ManualHand, LoadIndex),
                "unknown" => faults.IsActive(FaultCode.HandInputUnknown, LoadIndex),
                _ => throw new ArgumentException("no such column: " + column),
            });
    }

    [Fact]
    public void While_a_switch_is_not_known_to_be_in_auto_its_relay_never_opens_and_stays_open_for_its_minimum_off_time_at_most() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[1, 90]).Array[1, 80].Sample(steps =>
        {
            DigitalPoint input = new();
            Load load = LimiterBench.Load(10_000, 1, 30_000, 120_000);
            HandGuard guard = new([new HandSwitch(input, load)], [0], new FaultRegister());
            long now = 0;
            long shedAt = 0;
            foreach ((int level, int seconds) in steps)
            {
                now += seconds * 1_000;
                input.Stage(Levels[level]);
                input.Freeze();
                bool wasShed = load.IsShed;
                Scan(load, guard, now);
                Assert.True(level == 0 || wasShed || !load.IsShed, "opened in somebody's hand");
                Assert.True(level == 0 || !load.IsShed || now - shedAt < 120_000, "stays open in somebody's hand");
                shedAt = load.IsShed && !wasShed ? now : shedAt;
            }
        });

    private static void Scan(Load load, HandGuard guard, long now)
    {
        load.Observe(now);
        load.RequestShed(1, DecisionReason.DemandLimit);
        guard.Execute(now);
        new MinimumTimesGuard(new ShedTable([load])).Execute(now);
    }
}
