using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Core.Tests.Reporting;

/// <summary>The worst day of the largest site: everything that can be wrong at once, on every circuit, load and water meter.</summary>
public class FaultCapacityTests
{
    private const int Controllers = 16;
    private const int Phases = 8;

    // A contact that throws can be stuck, its meter can throw too, and its dial and its cross-check go on differing.
    private static readonly FaultCode[] OfPulseCircuit =
    [
        FaultCode.InputFailed, FaultCode.MeterFailed, FaultCode.CounterReset, FaultCode.PowerImplausible, FaultCode.InputStuck,
        FaultCode.ReadingDrift, FaultCode.CrossCheckFailed,
    ];

    // A burst has one status, so that one of three is present.
    private static readonly FaultCode[] OfCurrentCircuit =
    [
        FaultCode.InputFailed, FaultCode.MeterFailed, FaultCode.CurrentUndersampled, FaultCode.VoltageUnusable,
        FaultCode.PowerImplausible, FaultCode.ReadingDrift, FaultCode.CrossCheckFailed,
    ];

    private static readonly FaultCode[] OfModbusCircuit =
    [
        FaultCode.InputFailed, FaultCode.MeterFailed, FaultCode.ReadingImplausible, FaultCode.MeterTotalJumped,
        FaultCode.ReadingDrift, FaultCode.CrossCheckFailed,
    ];

    private static readonly FaultCode[] OfWaterMeter =
        [FaultCode.WaterInputFailed, FaultCode.WaterInputStuck, FaultCode.WaterLeak, FaultCode.WaterBurst];

    private static readonly FaultCode[] Elsewhere =
    [
        .. OfPulseCircuit, .. OfCurrentCircuit, .. OfModbusCircuit, .. OfWaterMeter,
        FaultCode.CurrentSaturated, FaultCode.CurrentOpenCircuit, FaultCode.OutputFailed,
        FaultCode.ControllerFailed, FaultCode.GuardFailed, FaultCode.PhaseFailed, FaultCode.None,
    ];

    public static TheoryData<FaultCode[]> CircuitKinds => [OfPulseCircuit, OfCurrentCircuit, OfModbusCircuit];

    [Theory]
    [MemberData(nameof(CircuitKinds))]
    public void Everything_at_once_finds_room(FaultCode[] ofCircuit)
    {
        FaultRegister faults = new(FaultRegister.CapacityFor(SiteRules.MaximumCircuits, SiteRules.MaximumLoads, PulseRules.MaximumWaterMeters));
        (FaultCode Code, int Source)[] all =
        [
            .. ofCircuit.SelectMany(code => Enumerable.Range(0, SiteRules.MaximumCircuits).Select(i => (code, i))),
            .. Enumerable.Range(0, SiteRules.MaximumLoads).Select(i => (FaultCode.OutputFailed, i)),
            .. OfWaterMeter.SelectMany(code => Enumerable.Range(0, PulseRules.MaximumWaterMeters).Select(i => (code, i))),
            .. Enumerable.Range(0, Controllers).Select(i => (FaultCode.ControllerFailed, i)),
            .. Enumerable.Range(0, 2).Select(i => (FaultCode.GuardFailed, i)),
            .. Enumerable.Range(1, Phases).Select(i => (FaultCode.PhaseFailed, i)),
            .. Enum.GetValues<FaultCode>().Except(Elsewhere).Select(code => (code, 0)),
        ];
        foreach ((FaultCode code, int source) in all)
        {
            faults.Set(code, source, true, 0);
        }

        Assert.Equal((all.Length, 0), (faults.ActiveCount, faults.OverflowCount));
        Assert.All(all, fault => Assert.True(faults.IsActive(fault.Code, fault.Source)));
    }

    [Fact]
    public void A_full_table_forgets_what_is_past_and_told_for_longest()
    {
        FaultRegister faults = new(3);
        faults.Set(FaultCode.InputFailed, 0, true, 0);
        faults.Set(FaultCode.InputFailed, 1, true, 1_000);
        faults.Set(FaultCode.InputFailed, 2, true, 2_000);
        faults.Set(FaultCode.InputFailed, 1, false, 3_000);
        faults.Set(FaultCode.InputFailed, 0, false, 4_000);

        // Nothing has been told yet: the new fault must not cost the message of an old one.
        faults.Set(FaultCode.FireAlarm, 0, true, 5_000);
        Assert.Equal((1, false), (faults.OverflowCount, faults.IsActive(FaultCode.FireAlarm, 0)));

        while (faults.TakeChange() != null)
        {
        }

        faults.Set(FaultCode.FireAlarm, 0, true, 6_000);
        Assert.True(faults.IsActive(FaultCode.FireAlarm, 0));
        Assert.Equal((FaultCode.FireAlarm, 1), (faults.At(1).Code, faults.At(1).OccurrenceCount));
        Assert.Equal((FaultCode.InputFailed, 0), (faults.At(0).Code, faults.At(0).Source));
        Assert.True(faults.IsActive(FaultCode.InputFailed, 2));
        Assert.Equal(2, faults.ActiveCount);
    }
}
