using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl;

/// <summary>The console of the chip in the place of the desktop's.</summary>
internal static class Console
{
    /// <summary>Says a line.</summary>
    public static void WriteLine(string value) => VirtualEsp32.Current.Console.Write(value);
}
