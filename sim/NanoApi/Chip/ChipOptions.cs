namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>What tells one chip and its wiring from another.</summary>
public sealed record ChipOptions
{
    /// <summary>GPIO numbers run below this.</summary>
    public int PinCount { get; init; } = 49;

    /// <summary>GPIOs that cannot drive anything and have no pull-up.</summary>
    public IReadOnlyCollection<int> InputOnlyPins { get; init; } = [34, 35, 36, 37, 38, 39];

    /// <summary>Hardware pulse counters.</summary>
    public int PulseCounterCount { get; init; } = 8;

    /// <summary>GPIO that the data line of the I2C bus is soldered to, or null without a bus.</summary>
    public int? I2cDataPin { get; init; }

    /// <summary>GPIO of the bus's clock line, or null.</summary>
    public int? I2cClockPin { get; init; }

    /// <summary>Size of the internal file system in bytes.</summary>
    public int FlashBytes { get; init; } = 256 * 1024;

    /// <summary>What the clocks outside show when the power comes, in ms since 1970: what a time server would answer.</summary>
    public long StartUtcMilliseconds { get; init; }
}
