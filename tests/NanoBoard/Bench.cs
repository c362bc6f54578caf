using Zibo.EdgeCtl.Device;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

/// <summary>A chip on the bench, whose program is the test that calls.</summary>
internal sealed class Bench : IDisposable
{
    public const int DataPin = 4;
    public const int ClockPin = 15;
    private const int PatienceMilliseconds = 60_000;

    private IDisposable _use;

    public Bench(int pulseCounterCount = 8)
    {
        Chip = new VirtualEsp32(new ChipOptions
        {
            I2cDataPin = DataPin,
            I2cClockPin = ClockPin,
            PulseCounterCount = pulseCounterCount,
            StartUtcMilliseconds = 1_784_000_000_000,
        });
        _use = Chip.Use();
    }

    public VirtualEsp32 Chip { get; }

    public IClock Clock { get; } = new DeviceClock();

    /// <summary>Takes the power and gives it again.</summary>
    public void CyclePower()
    {
        _use.Dispose();
        _use = Chip.Use();
    }

    public void Dispose() => _use.Dispose();

    /// <summary>Waits for something as long as a busy computer may take for it: how fast it comes is no question here.</summary>
    public static bool Comes(Func<bool> isSo)
    {
        long end = Environment.TickCount64 + PatienceMilliseconds;
        while (!isSo())
        {
            if (Environment.TickCount64 >= end)
            {
                return false;
            }

            Thread.Sleep(5);
        }

        return true;
    }
}
