using CsCheck;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering.Modbus;

namespace Zibo.EdgeCtl.Core.Tests.Metering.Modbus;

public class ModbusMeterTests
{
    private readonly RegisterPoint _point = new();

    [Fact]
    public void Energy_is_what_the_meters_own_totals_grow_by()
    {
        ModbusMeter meter = Make(ModbusModel.Sdm630);
        Read(meter, 1_000, watts: 10_000, importWattHours: 5_000, exportWattHours: 700);
        Assert.Equal((0L, 0L, 10_000L), (meter.EnergyMilliwattHours, meter.ExportMilliwattHours, meter.PowerWatts));

        // Power between two steps of 0.01 kWh is not integrated.
        Read(meter, 2_000, watts: 10_000, importWattHours: 5_000, exportWattHours: 700);
        Assert.Equal(0, meter.EnergyMilliwattHours);
        Read(meter, 5_000, watts: 10_000, importWattHours: 5_010, exportWattHours: 700);
        Assert.Equal(10_000, meter.EnergyMilliwattHours);
        Assert.False(meter.HasGap);
    }

    [Fact]
    public void What_flowed_since_the_last_step_is_known_to_the_forecast_and_never_more_than_a_step()
    {
        ModbusMeter meter = Make(ModbusModel.Sdm630);
        Read(meter, 1_000, watts: 9_000, importWattHours: 0, exportWattHours: 0);
        Read(meter, 2_000, watts: 9_000, importWattHours: 0, exportWattHours: 0);
        Assert.Equal(9_000 * 1_000, meter.UncountedWattMilliseconds);
        Read(meter, 60_000, watts: 9_000, importWattHours: 0, exportWattHours: 0);
        Assert.Equal(10_000 * 3_600, meter.UncountedWattMilliseconds);
        Read(meter, 61_000, watts: -9_000, importWattHours: 0, exportWattHours: 10);
        Assert.Equal(0, meter.UncountedWattMilliseconds);
    }

    [Fact]
    public void Export_is_negative_power_and_a_total_of_its_own()
    {
        ModbusMeter meter = Make(ModbusModel.Dtsu666);
        Read(meter, 1_000, watts: -12_000, importWattHours: 100, exportWattHours: 0);
        Read(meter, 61_000, watts: -12_000, importWattHours: 100, exportWattHours: 200);
        Assert.Equal((-12_000L, 0L, 200_000L), (meter.PowerWatts, meter.EnergyMilliwattHours, meter.ExportMilliwattHours));
    }

    [Fact]
    public void A_secondary_side_meter_is_multiplied_and_no_remainder_is_lost()
    {
        ModbusMeter meter = Make(ModbusModel.Dtsu666, numerator: 1_000, denominator: 3);
        Assert.Equal(3_333_334, meter.QuantumMilliwattHours);
        for (int i = 0; i <= 300; i++)
        {
            Read(meter, 1_000 + (i * 1_000), watts: 36, importWattHours: i * 10, exportWattHours: 0);
        }

        Assert.Equal(36 * 1_000 / 3, meter.PowerWatts);
        Assert.Equal(3_000L * 1_000 * 1_000 / 3, meter.EnergyMilliwattHours);
    }

    [Theory]
    [InlineData(0, 0)] // the meter was exchanged for a new one
    [InlineData(4_990, 700)] // it fell by one step
    [InlineData(6_000_000, 700)] // far forward: another meter answers
    [InlineData(5_010, 0)] // the import alone looks right: still two meters
    [InlineData(5_010, 900_000)]
    public void A_jump_is_a_gap_and_adds_nothing(int importWattHours, int exportWattHours)
    {
        ModbusMeter meter = Make(ModbusModel.Sdm630);
        Read(meter, 1_000, watts: 20_000, importWattHours: 4_000, exportWattHours: 700);
        Read(meter, 300_000, watts: 20_000, importWattHours: 5_000, exportWattHours: 700);
        long before = meter.EnergyMilliwattHours;

        Read(meter, 301_000, watts: 20_000, importWattHours, exportWattHours);
        Assert.Equal((1, true), (meter.TotalJumps, meter.HasGap));
        Assert.Equal((before, 0L), (meter.EnergyMilliwattHours, meter.ExportMilliwattHours));

        // It goes on from where the new total stands.
        meter.ClearGap();
        Read(meter, 311_000, watts: 20_000, importWattHours + 50, exportWattHours);
        Assert.Equal((1, false), (meter.TotalJumps, meter.HasGap));
        Assert.Equal(before + 50_000, meter.EnergyMilliwattHours);
    }

    [Fact]
    public void A_meter_that_is_silent_goes_from_uncertain_to_bad_and_its_energy_comes_when_it_answers_again()
    {
        ModbusMeter meter = Make(ModbusModel.Sdm120);
        Read(meter, 1_000, watts: 3_600, importWattHours: 100, exportWattHours: 0);
        Fail(meter, 2_000);
        Assert.Equal((Quality.Uncertain, 3_600L), (meter.PowerQuality, meter.PowerWatts));
        Fail(meter, 11_000);
        Assert.Equal(Quality.Uncertain, meter.PowerQuality);
        Fail(meter, 11_001);
        Assert.Equal((Quality.Bad, true), (meter.PowerQuality, meter.HasGap));
        Assert.Equal(3_600 * 10_001L, meter.UncountedWattMilliseconds);
        Read(meter, 101_000, watts: 3_600, importWattHours: 200, exportWattHours: 0);
        Assert.Equal((Quality.Good, 100_000L, 0), (meter.PowerQuality, meter.EnergyMilliwattHours, meter.TotalJumps));
    }

    [Fact]
    public void Nothing_is_known_before_the_first_reading()
    {
        ModbusMeter meter = Make(ModbusModel.Sdm120);
        meter.Update(0);
        Assert.Equal((Quality.Bad, true, 0L), (meter.PowerQuality, meter.HasGap, meter.EnergyMilliwattHours));
    }

    // Import, export, silence and exchanges in any order: what is counted never falls and never exceeds what flowed.
    [Fact]
    public void No_total_is_ever_forged() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[-90_000, 90_000]).Array[1, 60].Sample(steps =>
        {
            RegisterPoint point = new();
            ModbusMeter meter = new(point, new ModbusMeterOptions { Model = ModbusModel.Sdm630 });
            double import = 1_000;
            double export = 1_000;
            double flowedIn = 0;
            double flowedOut = 0;
            long now = 0;
            foreach ((int what, int watts) in steps)
            {
                now += 5_000;
                double wattHours = watts * 5_000 / 3_600_000.0;
                import += Math.Max(0, wattHours);
                export += Math.Max(0, -wattHours);
                flowedIn += Math.Max(0, wattHours);
                flowedOut += Math.Max(0, -wattHours);
                (long energyBefore, long exportBefore) = (meter.EnergyMilliwattHours, meter.ExportMilliwattHours);
                if (what == 0)
                {
                    point.StageFailure();
                }
                else
                {
                    (import, export) = what == 1 ? (0, 0) : (import, export);
                    Stage(point, now, watts, Math.Floor(import / 10) * 10, Math.Floor(export / 10) * 10);
                }

                point.Freeze();
                meter.Update(now);
                Assert.True(meter.EnergyMilliwattHours >= energyBefore && meter.ExportMilliwattHours >= exportBefore);
                Assert.True(meter.EnergyMilliwattHours <= (flowedIn * 1000) + meter.QuantumMilliwattHours);
                Assert.True(meter.ExportMilliwattHours <= (flowedOut * 1000) + meter.QuantumMilliwattHours);
            }
        });

    private static void Stage(RegisterPoint point, long now, double watts, double importWattHours, double exportWattHours)
    {
        point.Staged.VoltageMillivolts = 230_000;
        point.Staged.PowerMilliwatts = (long)(watts * 1000);
        point.Staged.ImportMilliwattHours = (long)(importWattHours * 1000);
        point.Staged.ExportMilliwattHours = (long)(exportWattHours * 1000);
        point.Staged.StepMilliwattHours = 1;
        point.Staged.StampMilliseconds = now;
        point.Stage();
    }

    private ModbusMeter Make(ModbusModel model, int numerator = 1, int denominator = 1) =>
        new(_point, new ModbusMeterOptions { Model = model, RatioNumerator = numerator, RatioDenominator = denominator });

    private void Read(ModbusMeter meter, long now, double watts, double importWattHours, double exportWattHours)
    {
        Stage(_point, now, watts, importWattHours, exportWattHours);
        _point.Freeze();
        meter.Update(now);
    }

    private void Fail(ModbusMeter meter, long now)
    {
        _point.StageFailure();
        _point.Freeze();
        meter.Update(now);
    }
}
