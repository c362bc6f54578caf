using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>A third circuit with a current transformer, 0.1 V or 1,980 W, and what becomes of its bursts.</summary>
public class CurrentInputTests
{
    private const int Lights = 2;
    private const int Channel = 3;
    private const int VoltageChannel = 4;

    private readonly Rig _rig;

    public CurrentInputTests()
    {
        _rig = Make(hasVoltage: false);
        Run(20);
        Assert.Equal((1_980, Quality.Good, 0), (Meter.PowerWatts, Meter.PowerQuality, Faults.ActiveCount));
    }

    private VirtualAnalogInput Input => _rig.Board.AnalogInput(Channel);

    private CurrentSensor Meter => (CurrentSensor)_rig.Controller.Meters.At(Lights);

    private FaultRegister Faults => _rig.Controller.Faults;

    // The wrong number never gets in: the one before it holds for ten seconds, then the power is unknown.
    [Theory]
    [InlineData(BurstStatus.Saturated, FaultCode.CurrentSaturated)]
    [InlineData(BurstStatus.OpenCircuit, FaultCode.CurrentOpenCircuit)]
    [InlineData(BurstStatus.TooFewSamples, FaultCode.CurrentUndersampled)]
    public void An_unusable_burst_is_a_fault_of_its_own_and_never_a_number(BurstStatus status, FaultCode fault)
    {
        Input.Status = status;
        Run(10, 900_000);
        Assert.Equal((1_980, Quality.Uncertain), (Meter.PowerWatts, Meter.PowerQuality));
        Assert.True(Faults.IsActive(fault, Lights));
        Assert.Equal(1, Faults.ActiveCount);

        Run(1, 900_000);
        Assert.Equal(Quality.Bad, Meter.PowerQuality);

        Input.Status = BurstStatus.Good;
        Run(1);
        Assert.Equal((1_980, Quality.Good, 0), (Meter.PowerWatts, Meter.PowerQuality, Faults.ActiveCount));
    }

    [Fact]
    public void A_doubtful_burst_counts_and_is_marked()
    {
        Input.Status = BurstStatus.Undersampled;
        Run(60, 200_000);
        Assert.Equal((3_960, Quality.Uncertain), (Meter.PowerWatts, Meter.PowerQuality));
        Assert.True(Faults.IsActive(FaultCode.CurrentUndersampled, Lights));
    }

    [Fact]
    public void One_unusable_state_follows_another_without_a_rest()
    {
        Input.Status = BurstStatus.Saturated;
        Run(1);
        Input.Status = BurstStatus.OpenCircuit;
        Run(1);
        Assert.False(Faults.IsActive(FaultCode.CurrentSaturated, Lights));
        Assert.True(Faults.IsActive(FaultCode.CurrentOpenCircuit, Lights));
        Assert.Equal(1, Faults.ActiveCount);
    }

    [Fact]
    public void An_input_without_a_burst_cannot_be_read()
    {
        Input.Status = BurstStatus.None;
        Run(1);
        Assert.True(Faults.IsActive(FaultCode.InputFailed, Lights));
        Assert.Equal(Quality.Uncertain, Meter.PowerQuality);
    }

    [Fact]
    public void A_measured_power_has_its_sign_and_a_lost_voltage_is_a_fault()
    {
        Rig rig = Make(hasVoltage: true);
        CurrentSensor meter = (CurrentSensor)rig.Controller.Meters.At(Lights);
        VirtualAnalogInput input = rig.Board.AnalogInput(Channel);
        RunPower(5);
        Assert.Equal((-1_150, -500, Quality.Good), (meter.PowerWatts, meter.PowerFactorPermille, meter.PowerQuality));
        Assert.Equal(0, meter.EnergyMilliwattHours);

        input.IsVoltageLost = true;
        RunPower(5);
        Assert.Equal((1_980, Quality.Uncertain), (meter.PowerWatts, meter.PowerQuality));
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.VoltageUnusable, Lights));

        input.IsVoltageLost = false;
        RunPower(1);
        Assert.Equal((-1_150, Quality.Good, 0), (meter.PowerWatts, meter.PowerQuality, rig.Controller.Faults.ActiveCount));

        void RunPower(int seconds)
        {
            for (int i = 0; i < seconds; i++)
            {
                input.SetPower(100_000, 1_000_000, -50_000_000_000, rig.Board.Clock.MonotonicMilliseconds + 1_000);
                rig.Run(1);
            }
        }
    }

    // 10 A are not what a circuit of 1,000 W draws: 1,500 W are believed until the next burst that fits.
    [Fact]
    public void A_power_beyond_what_is_stated_is_a_fault_while_it_lasts()
    {
        Rig rig = Make(hasVoltage: false, maximumWatts: 1_000);
        RunAt(100_000);
        Assert.Equal((1_500, Quality.Uncertain), (rig.Controller.Meters.At(Lights).PowerWatts, rig.Controller.Meters.At(Lights).PowerQuality));
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.PowerImplausible, Lights));
        RunAt(50_000);
        Assert.Equal((990, Quality.Good), (rig.Controller.Meters.At(Lights).PowerWatts, rig.Controller.Meters.At(Lights).PowerQuality));
        Assert.Equal(0, rig.Controller.Faults.ActiveCount);

        void RunAt(int microvolts)
        {
            rig.Board.AnalogInput(Channel).Set(microvolts, rig.Board.Clock.MonotonicMilliseconds + 1_000);
            rig.Run(3);
        }
    }

    [Fact]
    public void A_voltage_input_that_the_board_lacks_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(hasVoltage: true, voltageChannel: 63));

    private static Rig Make(bool hasVoltage, int voltageChannel = VoltageChannel, int maximumWatts = 0) => new(change: site =>
    {
        CircuitConfiguration lights = new() { Id = "lights", MeterKind = MeterKind.Current, Channel = Channel };
        lights.Current.NoiseFloorMicrovolts = 0;
        lights.Current.MaximumWatts = maximumWatts;
        lights.Current.VoltageChannel = hasVoltage ? voltageChannel : CurrentSensorOptions.NoVoltageChannel;
        lights.Current.VoltageMillivoltsPerVolt = 230_000;
        site.Circuits = [.. site.Circuits, lights];
        site.Demand.LimitWatts = 200_000;
    });

    private void Run(int seconds, int microvolts = 100_000)
    {
        for (int i = 0; i < seconds; i++)
        {
            Input.Set(microvolts, _rig.Board.Clock.MonotonicMilliseconds + 1_000);
            _rig.Run(1);
        }
    }
}
