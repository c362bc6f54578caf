using System.Device.I2c;
using nanoFramework.Hardware.Esp32;
using Zibo.EdgeCtl.Device;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

public sealed class BusTests : IDisposable
{
    private const int Address = 0x24;
    private const int ConverterAddress = 0x58;

    private readonly Bench _bench = new();
    private readonly VirtualExpander _expander;
    private readonly VirtualConverter _converter;

    public BusTests()
    {
        _expander = _bench.Chip.I2c.Connect(Address, new VirtualExpander());
        _converter = _bench.Chip.I2c.Connect(ConverterAddress, new VirtualConverter());
        Configuration.SetPinFunction(Bench.DataPin, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(Bench.ClockPin, DeviceFunction.I2C1_CLOCK);
    }

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(false, false, DigitalLevel.Inactive)]
    [InlineData(false, true, DigitalLevel.Active)]
    [InlineData(true, true, DigitalLevel.Inactive)]
    [InlineData(true, false, DigitalLevel.Active)]
    public void A_contact_reads_as_its_kind_has_it(bool isNormallyClosed, bool isClosed, DigitalLevel expected)
    {
        ExpanderInput input = new(new ExpanderPort(1, Address), 3, isNormallyClosed);

        _expander.Pull(3, isClosed);

        Assert.Equal(expected, input.Read());
    }

    [Fact]
    public void A_contact_on_an_expander_that_does_not_answer_is_unknown_and_known_again()
    {
        ExpanderInput fire = new(new ExpanderPort(1, Address), 0, true);
        _expander.Pull(0, true);
        Assert.Equal(DigitalLevel.Inactive, fire.Read());

        _bench.Chip.I2c.Silence(Address, true);
        Assert.Equal(DigitalLevel.Unknown, fire.Read());
        _bench.Chip.I2c.Silence(Address, false);
        _bench.Chip.I2c.IsFailing = true;
        Assert.Equal(DigitalLevel.Unknown, fire.Read());
        _bench.Chip.I2c.IsFailing = false;

        Assert.Equal(DigitalLevel.Inactive, fire.Read());
    }

    [Fact]
    public void Relays_on_an_expander_are_released_by_opening_it_and_do_not_disturb_each_other()
    {
        ExpanderPort port = new(1, Address);
        ExpanderOutput first = new(port, 0, isActiveLow: true);
        ExpanderOutput second = new(port, 5, isActiveLow: true);
        Assert.Equal(0xFF, _expander.Latch);

        Assert.True(first.TryWrite(true));
        Assert.True(second.TryWrite(true));
        Assert.True(first.TryWrite(false));

        Assert.Equal(0b1101_1111, _expander.Latch);
    }

    [Fact]
    public void What_could_not_be_written_is_made_up_for_by_the_next_write()
    {
        ExpanderPort port = new(1, Address);
        ExpanderOutput first = new(port, 0, true);
        ExpanderOutput second = new(port, 1, true);
        first.TryWrite(true);
        _bench.Chip.I2c.IsShorted = true;
        Assert.False(first.TryWrite(false));
        _bench.Chip.I2c.IsShorted = false;

        Assert.True(second.TryWrite(false));

        Assert.Equal(0xFF, _expander.Latch);
    }

    [Fact]
    public void On_pins_that_the_bus_is_not_soldered_to_nothing_answers()
    {
        Configuration.SetPinFunction(21, DeviceFunction.I2C1_DATA);

        Assert.False(new ExpanderOutput(new ExpanderPort(1, Address), 0, true).TryWrite(true));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(371)]
    [InlineData(1000)]
    public void A_converter_gives_the_level_also_after_it_lost_its_supply(int permille)
    {
        DacOutput output = new(I2cDevice.Create(new I2cConnectionSettings(1, ConverterAddress)), 1);
        Assert.True(output.TryWrite(permille));
        Assert.InRange(_converter.Permille(1), permille - 1, permille + 1);
        Assert.Equal(0, _converter.Permille(0));

        _converter.PowerUp();
        Assert.True(output.TryWrite(permille));

        Assert.InRange(_converter.Permille(1), permille - 1, permille + 1);
    }

    [Fact]
    public void A_converter_that_does_not_answer_is_told()
    {
        DacOutput output = new(I2cDevice.Create(new I2cConnectionSettings(1, ConverterAddress)), 0);
        _bench.Chip.I2c.Silence(ConverterAddress, true);

        Assert.False(output.TryWrite(500));
    }
}
