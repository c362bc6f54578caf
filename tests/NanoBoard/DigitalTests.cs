using System.Device.Gpio;
using Zibo.EdgeCtl.Device;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

public sealed class DigitalTests : IDisposable
{
    private const int Pin = 26;
    private const int InputOnlyPin = 34;

    private readonly Bench _bench = new();
    private readonly GpioController _gpio = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(false, true, DigitalLevel.Inactive)]
    [InlineData(false, false, DigitalLevel.Active)]
    [InlineData(true, false, DigitalLevel.Inactive)]
    [InlineData(true, true, DigitalLevel.Active)]
    public void A_contact_reads_as_its_kind_has_it(bool isNormallyClosed, bool isOpen, DigitalLevel expected)
    {
        GpioDigitalInput input = new(_gpio, Pin, isNormallyClosed, hasPullUp: true);

        // An open contact drives nothing: the pull-up does.
        _bench.Chip.Pins[Pin].Driven = isOpen ? null : false;

        Assert.Equal(expected, input.Read());
    }

    [Fact]
    public void A_cut_wire_to_a_fire_contact_is_an_alarm()
    {
        GpioDigitalInput fire = new(_gpio, Pin, isNormallyClosed: true, hasPullUp: true);
        _bench.Chip.Pins[Pin].Driven = false;
        Assert.Equal(DigitalLevel.Inactive, fire.Read());

        _bench.Chip.Pins[Pin].Driven = null;

        Assert.Equal(DigitalLevel.Active, fire.Read());
    }

    [Fact]
    public void A_pin_that_another_function_took_is_unknown()
    {
        GpioDigitalInput input = new(_gpio, Pin, isNormallyClosed: false, hasPullUp: true);

        _bench.Chip.Pins[Pin].IsFailing = true;

        Assert.Equal(DigitalLevel.Unknown, input.Read());
    }

    [Fact]
    public void A_pin_without_pull_up_is_refused_one_and_works_without()
    {
        Assert.Throws<ArgumentException>(() => new GpioDigitalInput(_gpio, InputOnlyPin, isNormallyClosed: false, hasPullUp: true));

        GpioDigitalInput input = new(_gpio, InputOnlyPin, isNormallyClosed: false, hasPullUp: false);
        _bench.Chip.Pins[InputOnlyPin].Driven = true;

        Assert.Equal(DigitalLevel.Inactive, input.Read());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_relay_is_released_when_its_pin_is_opened_and_follows(bool isActiveLow)
    {
        GpioDigitalOutput relay = new(_gpio, Pin, isActiveLow);
        Assert.Equal(isActiveLow, _bench.Chip.Pins[Pin].IsHigh);

        Assert.True(relay.TryWrite(true));

        Assert.Equal(!isActiveLow, _bench.Chip.Pins[Pin].IsHigh);
        Assert.True(relay.TryWrite(false));
        Assert.Equal(isActiveLow, _bench.Chip.Pins[Pin].IsHigh);
    }

    [Fact]
    public void A_relay_says_that_its_pin_does_not_work()
    {
        GpioDigitalOutput relay = new(_gpio, Pin, true);

        _bench.Chip.Pins[Pin].IsFailing = true;

        Assert.False(relay.TryWrite(true));
    }

    [Fact]
    public void Without_power_no_pin_is_driven()
    {
        GpioDigitalOutput relay = new(_gpio, Pin, false);
        relay.TryWrite(true);

        _bench.Chip.Stop();

        Assert.False(_bench.Chip.Pins[Pin].IsOutput);
        Assert.False(relay.TryWrite(true));
    }

    [Fact]
    public void A_pin_is_opened_once()
    {
        _ = new GpioDigitalOutput(_gpio, Pin, false);

        Assert.Throws<InvalidOperationException>(() => new GpioDigitalOutput(_gpio, Pin, false));
    }
}
