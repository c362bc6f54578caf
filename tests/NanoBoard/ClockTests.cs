using Zibo.EdgeCtl.Device;
using Network = Zibo.EdgeCtl.Device.Network;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

public sealed class ClockTests : IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void After_a_power_cut_the_time_is_not_known_until_the_network_tells_it()
    {
        Assert.False(_bench.Clock.IsUtcValid);

        Assert.True(new Network().IsUp());

        Assert.True(_bench.Clock.IsUtcValid);
        Assert.InRange(_bench.Clock.UtcMilliseconds - _bench.Chip.Clock.WorldUtcMilliseconds, -50, 50);
        _bench.CyclePower();
        Assert.False(_bench.Clock.IsUtcValid);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0.0.0.0")]
    public void Without_an_address_there_is_no_network(string address)
    {
        _bench.Chip.Network.Address = address;

        Assert.False(new Network().IsUp());

        Assert.False(_bench.Clock.IsUtcValid);
    }

    [Fact]
    public void A_time_service_that_does_not_start_is_no_reason_for_no_link()
    {
        _bench.Chip.Network.IsTimeServiceFailing = true;

        Assert.True(new Network().IsUp());

        Assert.Contains("edgectl: the time service did not start", _bench.Chip.Console.Lines);
    }

    [Fact]
    public void Monotonic_time_begins_with_the_start()
    {
        Assert.InRange(_bench.Clock.MonotonicMilliseconds, 0, 5_000);
        _bench.Chip.Clock.Jump(60_000);
        Assert.InRange(_bench.Clock.MonotonicMilliseconds, 60_000, 70_000);

        _bench.CyclePower();

        Assert.InRange(_bench.Clock.MonotonicMilliseconds, 0, 5_000);
    }
}
