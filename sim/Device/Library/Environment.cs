using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl;

/// <summary>The time since the chip started in the place of that since the desktop did.</summary>
internal static class Environment
{
    /// <summary>Milliseconds since the start.</summary>
    public static long TickCount64 => VirtualEsp32.Current.Clock.Milliseconds;
}
