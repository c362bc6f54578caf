using System.Device.Gpio;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Device;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

public sealed class PulseTests : IDisposable
{
    private const int Pin = 13;

    private readonly Bench _bench = new(pulseCounterCount: 2);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_counter_counts_pulses_and_stamps_new_ones()
    {
        HardwarePulseCounter counter = Open();
        Assert.True(counter.TryRead(out long before, out long never));
        Assert.Equal(0, before);
        _bench.Chip.Clock.Jump(5_000);

        _bench.Chip.Pins[Pin].Pulse(7);

        Assert.True(counter.TryRead(out long count, out long stamp));
        Assert.Equal(7, count);
        Assert.InRange(stamp, never + 5_000, _bench.Clock.MonotonicMilliseconds);
    }

    [Fact]
    public void A_count_goes_on_where_the_unit_begins_again()
    {
        HardwarePulseCounter counter = Open();
        _bench.Chip.Pins[Pin].Pulse((2 * VirtualPulseUnit.RollOverCount) + 5);

        Assert.True(counter.TryRead(out long count, out _));

        Assert.Equal((2 * VirtualPulseUnit.RollOverCount) + 5, count);
    }

    [Fact]
    public void A_read_between_the_unit_and_its_interrupt_never_counts_backwards()
    {
        HardwarePulseCounter counter = Open();
        _bench.Chip.Pins[Pin].Pulse(VirtualPulseUnit.RollOverCount - 1);
        counter.TryRead(out long before, out long stamp);
        VirtualPulseUnit unit = Assert.Single(_bench.Chip.Pins.PulseUnits);
        unit.HoldsCarry = true;
        _bench.Chip.Pins[Pin].Pulse(3);

        Assert.True(counter.TryRead(out long between, out long same));
        Assert.Equal(before, between);
        Assert.Equal(stamp, same);

        unit.HoldsCarry = false;
        counter.TryRead(out long after, out _);
        Assert.Equal(before + 3, after);
    }

    [Fact]
    public void A_spike_of_the_wiring_is_no_pulse_and_bounce_is_several()
    {
        HardwarePulseCounter counter = Open();

        _bench.Chip.Pins[Pin].Spike(nanoseconds: 900);
        counter.TryRead(out long afterSpike, out _);
        _bench.Chip.Pins[Pin].Spike(nanoseconds: 20_000);
        counter.TryRead(out long afterBounce, out _);

        // The filter of the unit ends far below what contacts do: they belong on a contact input.
        Assert.Equal(0, afterSpike);
        Assert.Equal(1, afterBounce);
    }

    [Fact]
    public void A_unit_that_does_not_answer_keeps_its_count_and_says_so()
    {
        HardwarePulseCounter counter = Open();
        _bench.Chip.Pins[Pin].Pulse(4);
        counter.TryRead(out _, out _);
        _bench.Chip.Pins.PulseUnits[0].IsFailing = true;

        Assert.False(counter.TryRead(out long count, out _));

        Assert.Equal(4, count);
    }

    [Fact]
    public void Units_are_few()
    {
        _ = Open();
        _ = new HardwarePulseCounter(14, _bench.Clock);

        Assert.Throws<InvalidOperationException>(() => new HardwarePulseCounter(16, _bench.Clock));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_contact_counts_once_however_it_bounces(int bounces)
    {
        GpioPulseInput input = OpenContact();
        ContactCounter counter = Count(input);
        for (int pulse = 0; pulse < 3; pulse++)
        {
            Close(true, bounces);
            Settle(counter, 40);
            Close(false, bounces);
            Settle(counter, 40);
        }

        Assert.True(counter.TryRead(out long count, out _));
        Assert.Equal(3, count);
    }

    [Fact]
    public void Edges_that_the_driver_lost_are_made_up_for_by_the_level()
    {
        GpioPulseInput input = OpenContact();
        ContactCounter counter = Count(input);
        _bench.Chip.Pins.IsInterpreterBusy = true;
        _bench.Chip.Pins.EdgeQueueLength = 4;

        // The last edges, which say that the contact is closed, do not fit into the queue.
        Close(true, bounces: 9);
        _bench.Chip.Pins.IsInterpreterBusy = false;
        Settle(counter, 60);
        Settle(counter, 60);

        Assert.True(_bench.Chip.Pins.LostEdgeCount > 0);
        Close(false, 0);
        Settle(counter, 60);
        counter.TryRead(out long count, out _);
        Assert.Equal(1, count);
    }

    [Fact]
    public void A_contact_whose_pin_does_not_work_is_unknown()
    {
        GpioPulseInput input = OpenContact();

        _bench.Chip.Pins[Pin].IsFailing = true;

        Assert.Equal(Hal.DigitalLevel.Unknown, input.Read());
    }

    private HardwarePulseCounter Open()
    {
        _bench.Chip.Pins[Pin].Driven = true;
        return new HardwarePulseCounter(Pin, _bench.Clock);
    }

    private GpioPulseInput OpenContact()
    {
        _bench.Chip.Pins[Pin].Driven = true;
        return new GpioPulseInput(new GpioController(), Pin, _bench.Clock);
    }

    private ContactCounter Count(GpioPulseInput input)
    {
        ContactCounter counter = new(input, _bench.Clock, new PulseFilterOptions { DebounceMilliseconds = 10, MinimumPulseMilliseconds = 20 });
        counter.TryRead(out _, out _);

        // Until the contact has rested for a while nobody knows whether it closes or bounces.
        Settle(counter, 100);
        return counter;
    }

    private void Close(bool isClosed, int bounces)
    {
        _bench.Chip.Pins[Pin].Driven = !isClosed;
        for (int i = 0; i < bounces; i++)
        {
            _bench.Chip.Pins[Pin].Driven = isClosed;
            _bench.Chip.Pins[Pin].Driven = !isClosed;
        }
    }

    // The interpreter calls the handlers on a thread of its own; the scan reads on.
    private void Settle(ContactCounter counter, int milliseconds)
    {
        Assert.True(Bench.Comes(() => _bench.Chip.Pins.WaitingEdgeCount == 0));
        _bench.Chip.Clock.Jump(milliseconds);
        counter.TryRead(out _, out _);
    }
}
