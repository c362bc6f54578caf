using Zibo.EdgeCtl.Sim.NanoApi;

namespace nanoFramework.Hardware.Esp32;

/// <summary>The memory that drivers, Wi-Fi and TLS share.</summary>
public class NativeMemory
{
    // As much as a board has left beside the heap of the interpreter; nothing here takes any of it.
    private const uint TotalBytes = 300_000;
    private const uint FreeBytes = 120_000;
    private const uint LargestBytes = 60_000;

    /// <summary>Sorts of memory.</summary>
    public enum MemoryType
    {
        /// <summary>All.</summary>
        All = 0,

        /// <summary>In the chip.</summary>
        Internal = 1,

        /// <summary>Beside the chip.</summary>
        SpiRam = 2,
    }

    /// <summary>What there is.</summary>
    public static void GetMemoryInfo(MemoryType memType, out uint totalSize, out uint totalFreeSize, out uint largestFreeBlock)
    {
        if (VirtualEsp32.Current.IsMemoryFailing)
        {
            throw new InvalidOperationException("the memory cannot be measured");
        }

        bool isThere = memType != MemoryType.SpiRam;
        totalSize = isThere ? TotalBytes : 0;
        totalFreeSize = isThere ? FreeBytes : 0;
        largestFreeBlock = isThere ? LargestBytes : 0;
    }
}
