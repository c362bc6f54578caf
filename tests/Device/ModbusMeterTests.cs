using nanoFramework.TestFramework;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering.Modbus;

namespace Zibo.EdgeCtl.Device.Tests;

/// <summary>A meter with registers is followed by what its own totals grow by.</summary>
[TestClass]
public class ModbusMeterTests
{
    private readonly RegisterPoint _point = new RegisterPoint();

    [TestMethod]
    public void Energy_is_what_the_meters_own_totals_grow_by()
    {
        ModbusMeter meter = Make(ModbusModel.Sdm630, 1, 1);
        Read(meter, 1_000, 10_000, 5_000, 700);
        Read(meter, 2_000, 10_000, 5_000, 700);
        Assert.AreEqual(0L, meter.EnergyMilliwattHours);
        Read(meter, 5_000, 10_000, 5_010, 700);
        Assert.AreEqual(10_000L, meter.EnergyMilliwattHours);
        Assert.AreEqual(10_000L, meter.PowerWatts);
        Assert.IsFalse(meter.HasGap);
    }

    [TestMethod]
    public void Export_is_negative_power_and_a_total_of_its_own()
    {
        ModbusMeter meter = Make(ModbusModel.Dtsu666, 1, 1);
        Read(meter, 1_000, -12_000, 100, 0);
        Read(meter, 61_000, -12_000, 100, 200);
        Assert.AreEqual(-12_000L, meter.PowerWatts);
        Assert.AreEqual(0L, meter.EnergyMilliwattHours);
        Assert.AreEqual(200_000L, meter.ExportMilliwattHours);
    }

    [TestMethod]
    public void A_secondary_side_meter_is_multiplied_and_no_remainder_is_lost()
    {
        ModbusMeter meter = Make(ModbusModel.Dtsu666, 1_000, 3);
        for (int i = 0; i <= 300; i++)
        {
            Read(meter, 1_000 + (i * 1_000), 36, i * 10, 0);
        }

        Assert.AreEqual(3_333_334L, meter.QuantumMilliwattHours);
        Assert.AreEqual(12_000L, meter.PowerWatts);
        Assert.AreEqual(1_000_000_000L, meter.EnergyMilliwattHours);
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(4_990, 700)]
    [DataRow(6_000_000, 700)]
    [DataRow(5_010, 0)]
    public void A_jump_is_a_gap_and_adds_nothing(int importWattHours, int exportWattHours)
    {
        ModbusMeter meter = Make(ModbusModel.Sdm630, 1, 1);
        Read(meter, 1_000, 20_000, 4_000, 700);
        Read(meter, 300_000, 20_000, 5_000, 700);
        long before = meter.EnergyMilliwattHours;
        Read(meter, 301_000, 20_000, importWattHours, exportWattHours);
        Assert.AreEqual(1, meter.TotalJumps);
        Assert.AreEqual(before, meter.EnergyMilliwattHours);
        meter.ClearGap();
        Read(meter, 311_000, 20_000, importWattHours + 50, exportWattHours);
        Assert.AreEqual(before + 50_000, meter.EnergyMilliwattHours);
    }

    [TestMethod]
    public void A_meter_that_is_silent_goes_from_uncertain_to_bad_and_its_energy_comes_when_it_answers_again()
    {
        ModbusMeter meter = Make(ModbusModel.Sdm120, 1, 1);
        Read(meter, 1_000, 3_600, 100, 0);
        Fail(meter, 11_000);
        Assert.AreEqual((int)Quality.Uncertain, (int)meter.PowerQuality);
        Fail(meter, 11_001);
        Assert.AreEqual((int)Quality.Bad, (int)meter.PowerQuality);
        Read(meter, 101_000, 3_600, 200, 0);
        Assert.AreEqual((int)Quality.Good, (int)meter.PowerQuality);
        Assert.AreEqual(100_000L, meter.EnergyMilliwattHours);
    }

    private ModbusMeter Make(ModbusModel model, int numerator, int denominator)
    {
        ModbusMeterOptions options = new ModbusMeterOptions();
        options.Model = model;
        options.RatioNumerator = numerator;
        options.RatioDenominator = denominator;
        return new ModbusMeter(_point, options);
    }

    private void Read(ModbusMeter meter, long now, long watts, long importWattHours, long exportWattHours)
    {
        ModbusReading staged = _point.Staged;
        staged.VoltageMillivolts = 230_000;
        staged.PowerMilliwatts = watts * 1_000;
        staged.ImportMilliwattHours = importWattHours * 1_000;
        staged.ExportMilliwattHours = exportWattHours * 1_000;
        staged.StepMilliwattHours = 1;
        staged.StampMilliseconds = now;
        _point.Stage();
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
