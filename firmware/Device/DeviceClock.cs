using System;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device;

/// <summary>The board's clock: milliseconds since boot, and the system time once SNTP or the real-time clock has set it.</summary>
public sealed class DeviceClock : IClock
{
    // The system time starts at the epoch after a power cut; no board with this firmware ran before this year.
    private const int FirstPlausibleYear = 2025;
    private const long TicksPerMillisecond = 10_000;

    /// <inheritdoc/>
    public long MonotonicMilliseconds => Environment.TickCount64;

    /// <inheritdoc/>
    public long UtcMilliseconds => (DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) / TicksPerMillisecond;

    /// <inheritdoc/>
    public bool IsUtcValid => DateTime.UtcNow.Year >= FirstPlausibleYear;
}
