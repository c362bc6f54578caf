using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Device;
using Zibo.EdgeCtl.Device.Boards;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

/// <summary>The output that an external relay watches.</summary>
public sealed class WatchdogTests : IDisposable
{
    private const int Pin = 23;

    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void The_watchdog_turns_with_the_scans_and_stands_still_with_them()
    {
        Esp32Board board = new(new BoardPins { Id = "bench", Watchdog = Pin, PulseInputs = [13], DigitalInputs = [BoardLine.OnPin(26, true, true)] });
        _bench.Chip.Pins[13].Driven = true;
        SiteConfiguration site = new()
        {
            SiteId = "site",
            DeviceId = "edge",
            Board = "bench",
            ScanMilliseconds = 100,
            Circuits = [new CircuitConfiguration { Id = "main" }],
        };
        EdgeController controller = new(board, site);
        using AutoResetEvent wake = new(false);
        ScanLoop loop = new(controller, board, site.ScanMilliseconds, wake, null);
        _bench.Chip.NewThread(loop.Run).Start();

        int turns = 0;
        bool wasHigh = _bench.Chip.Pins[Pin].IsHigh;
        Assert.True(Bench.Comes(() =>
        {
            bool isHigh = _bench.Chip.Pins[Pin].IsHigh;
            turns += isHigh != wasHigh ? 1 : 0;
            wasHigh = isHigh;
            return turns >= 6;
        }));
        Assert.True(controller.ScanCount >= 6);

        _bench.Chip.Stop();

        Assert.False(_bench.Chip.Pins[Pin].IsOutput);
    }
}
