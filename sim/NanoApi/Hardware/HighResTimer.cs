using Zibo.EdgeCtl.Sim.NanoApi;

namespace nanoFramework.Hardware.Esp32;

/// <summary>The timer that counts microseconds.</summary>
public class HighResTimer
{
    // A call and what the interpreter does around it: an estimate, see facts in README.md.
    private const int CallMicroseconds = 10;

    /// <summary>Microseconds since the start.</summary>
    public static ulong GetCurrent()
    {
        ChipClock clock = VirtualEsp32.Current.Clock;
        ChipClock.Spend(CallMicroseconds);
        return (ulong)clock.Microseconds;
    }
}
