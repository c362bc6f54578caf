using Zibo.EdgeCtl.Sim.NanoApi;

namespace nanoFramework.Runtime.Native;

/// <summary>The heap of the interpreter.</summary>
public static class GC
{
    // A constant: what the desktop's heap has free says nothing about the board.
    private const uint FreeBytes = 80_000;

    /// <summary>Collects.</summary>
    /// <returns>Bytes that are free.</returns>
    public static uint Run(bool compactHeap)
    {
        _ = VirtualEsp32.Current;
        return FreeBytes;
    }
}
