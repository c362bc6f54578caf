using Zibo.EdgeCtl.Sim.NanoApi;

namespace nanoFramework.Runtime.Native;

/// <summary>Power and restart.</summary>
public class Power
{
    /// <summary>Restarts the board; does not come back.</summary>
    public static void RebootDevice(RebootOption rebootOption = 0) => VirtualEsp32.Current.Restart();
}
