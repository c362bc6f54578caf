using Zibo.EdgeCtl.Sim.NanoApi;

namespace nanoFramework.Runtime.Native;

/// <summary>The chip's own clock.</summary>
public static class Rtc
{
    /// <summary>Sets the system time.</summary>
    public static bool SetSystemTime(DateTime time)
    {
        VirtualEsp32.Current.Clock.SystemUtcMilliseconds = (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
        return true;
    }
}
