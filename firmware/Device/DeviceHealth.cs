using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device;

/// <summary>The memory of the ESP32: the heap of the program and what drivers, Wi-Fi and TLS share.</summary>
/// <remarks>
/// The heap tells what it has free only by collecting. So the scan loop has it measured between two scans, where a collection
/// costs nobody anything, and makes one within a scan rarer. The packages give no cause of the last reset.
/// </remarks>
public sealed class DeviceHealth : IBoardHealth
{
    /// <inheritdoc/>
    public long FreeManagedBytes { get; private set; } = -1;

    /// <inheritdoc/>
    public long FreeNativeBytes { get; private set; } = -1;

    /// <summary>Measures both; collects garbage.</summary>
    public void Measure()
    {
        FreeManagedBytes = GC.Run(false);
        NativeMemory.GetMemoryInfo(NativeMemory.MemoryType.Internal, out uint total, out uint free, out uint largest);
        FreeNativeBytes = total == 0 || largest > free ? -1 : free;
    }
}
