using Zibo.EdgeCtl.Sim.NanoApi;

namespace nanoFramework.Networking;

/// <summary>The time service.</summary>
public class Sntp
{
    /// <summary>Whether it runs; the firmware of the chip starts it with the network in some configurations.</summary>
    public static bool IsStarted => false;

    /// <summary>First server.</summary>
    public static string Server1 { get; set; } = "";

    /// <summary>Second server.</summary>
    public static string Server2 { get; set; } = "";

    /// <summary>Starts it: the time is right from then on, where a server answers.</summary>
    public static void Start()
    {
        VirtualEsp32 chip = VirtualEsp32.Current;
        if (chip.Network.IsTimeServiceFailing)
        {
            throw new InvalidOperationException("the time service does not start");
        }

        if (chip.Network.HasTimeServer)
        {
            chip.Clock.SystemUtcMilliseconds = chip.Clock.WorldUtcMilliseconds;
        }
    }

    /// <summary>Asks at once.</summary>
    public static void UpdateNow() => Start();
}
