using Zibo.EdgeCtl.Core.Metering.Modbus;

namespace Zibo.EdgeCtl.Sim.Board.Tests;

/// <summary>The firmware's protocol against meters that were written without it, byte by byte.</summary>
public class ModbusLineTests
{
    private const int Address = 17;

    private readonly VirtualSerialLine _line = new();
    private readonly ModbusReading _reading = new();

    [Theory]
    [InlineData(ModbusModel.Dtsu666)]
    [InlineData(ModbusModel.Sdm120)]
    [InlineData(ModbusModel.Sdm630)]
    [InlineData(ModbusModel.Pzem016)]
    public void Every_model_is_read_as_it_stands(ModbusModel model)
    {
        VirtualModbusMeter meter = Connect(model);
        Assert.True(TryRead(model, out bool isImplausible));
        Assert.False(isImplausible);
        Assert.Equal(231_400, _reading.VoltageMillivolts, 20.0);
        Assert.Equal(4_321_500, _reading.PowerMilliwatts, 300.0);
        long step = model == ModbusModel.Pzem016 ? 1_000 : 10_000;

        // A float of 1,234.56 kWh is right to a tenth of a watt hour.
        Assert.Equal(model == ModbusModel.Pzem016 ? 1_235_567_000 : 1_234_560_000, _reading.ImportMilliwattHours, 100.0);
        Assert.Equal(model == ModbusModel.Pzem016 ? 0 : 1_000_000, _reading.ExportMilliwattHours, 100.0);
        Assert.Equal(step, ModbusProfile.Of(model).ResolutionMilliwattHours);

        meter.PowerWatts = -4_321.5;
        Assert.True(TryRead(model, out _));
        Assert.Equal(model == ModbusModel.Pzem016 ? 4_321_500 : -4_321_500, _reading.PowerMilliwatts, 300.0);
    }

    [Theory]
    [InlineData(MeterFault.Silent)]
    [InlineData(MeterFault.BadCrc)]
    [InlineData(MeterFault.Refuses)]
    [InlineData(MeterFault.WrongDevice)]
    [InlineData(MeterFault.Late)]
    public void A_meter_that_does_not_answer_soundly_is_not_read_and_recovers(MeterFault fault)
    {
        VirtualModbusMeter meter = Connect(ModbusModel.Sdm630);
        meter.Fault = fault;
        Assert.False(TryRead(ModbusModel.Sdm630, out bool isImplausible));
        Assert.False(isImplausible);
        Assert.Equal(3, _line.QuestionCount);
        meter.Fault = MeterFault.None;
        Assert.True(TryRead(ModbusModel.Sdm630, out _));
    }

    [Theory]
    [InlineData(ModbusModel.Dtsu666)]
    [InlineData(ModbusModel.Sdm120)]
    [InlineData(ModbusModel.Sdm630)]
    [InlineData(ModbusModel.Pzem016)]
    public void What_is_no_number_is_implausible_and_not_asked_for_again(ModbusModel model)
    {
        Connect(model).Fault = MeterFault.NotANumber;
        Assert.False(TryRead(model, out bool isImplausible));
        Assert.True(isImplausible);
    }

    [Fact]
    public void A_power_beyond_the_model_is_implausible()
    {
        Connect(ModbusModel.Sdm120).PowerWatts = 15_001;
        Assert.False(TryRead(ModbusModel.Sdm120, out bool isImplausible));
        Assert.True(isImplausible);
    }

    [Fact]
    public void Stray_bytes_before_an_answer_do_no_harm()
    {
        Connect(ModbusModel.Dtsu666).Fault = MeterFault.StrayBytes;
        Assert.True(TryRead(ModbusModel.Dtsu666, out _));
    }

    // Its registers and length are those of the next question: nothing but silence tells them apart.
    [Fact]
    public void A_late_answer_is_not_taken_for_the_answer_to_the_next_question()
    {
        RtuBus bus = new(_line);
        VirtualModbusMeter meter = Connect(ModbusModel.Sdm630);
        ushort[] registers = new ushort[2];
        Assert.True(bus.TryRead(Address, 4, 0x0034, registers, 2));
        ushort[] power = [.. registers];
        Assert.True(bus.TryRead(Address, 4, 0x0048, registers, 2));
        ushort[] import = [.. registers];
        Assert.NotEqual(power, import);

        meter.Fault = MeterFault.Late;
        Assert.False(bus.TryRead(Address, 4, 0x0034, registers, 2));
        meter.Fault = MeterFault.None;
        Assert.True(bus.TryRead(Address, 4, 0x0048, registers, 2));
        Assert.Equal(import, registers);
    }

    [Fact]
    public void A_register_that_the_meter_has_not_is_refused()
    {
        Connect(ModbusModel.Sdm120);
        Assert.False(new RtuBus(_line).TryRead(Address, 3, 0x0048, new ushort[2], 2));
        Assert.False(new RtuBus(_line).TryRead(Address, 4, 0x0047, new ushort[2], 2));
        Assert.False(new RtuBus(_line).TryRead(Address + 1, 4, 0x0048, new ushort[2], 2));
    }

    [Fact]
    public void More_registers_than_a_question_may_have_are_not_asked_for()
    {
        RtuBus bus = new(_line);
        Assert.False(bus.TryRead(Address, 4, 0, new ushort[40], 17));
        Assert.False(bus.TryRead(Address, 4, 0, new ushort[1], 2));
        Assert.False(bus.TryRead(Address, 4, 0, new ushort[1], 0));
        Assert.Equal(0, _line.QuestionCount);
    }

    // The example of the protocol's serial line guide: 02 07 ends with 41 12.
    [Fact]
    public void The_crc_is_that_of_the_standard() => Assert.Equal(0x1241, RtuCrc.Compute([0xFF, 0x02, 0x07], 1, 2));

    private VirtualModbusMeter Connect(ModbusModel model)
    {
        VirtualModbusMeter meter = new(model)
        {
            Volts = 231.4,
            PowerWatts = 4_321.5,
            ImportWattHours = 1_234_567,
            ExportWattHours = 1_000,
        };
        _line.Connect(Address, meter);
        return meter;
    }

    private bool TryRead(ModbusModel model, out bool isImplausible) =>
        new ModbusReader(new ModbusMeterOptions { Model = model, Address = Address })
            .TryRead(new RtuBus(_line), 3, _reading, out isImplausible);
}
