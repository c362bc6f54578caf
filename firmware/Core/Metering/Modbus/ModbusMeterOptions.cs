namespace Zibo.EdgeCtl.Core.Metering.Modbus;

/// <summary>A Modbus meter's model and place.</summary>
public sealed class ModbusMeterOptions
{
    /// <summary>Lowest address of a device.</summary>
    public const int MinimumAddress = 1;

    /// <summary>Highest address of a device.</summary>
    public const int MaximumAddress = 247;

    /// <summary>Largest ratio of transformers accepted, as numerator and as denominator.</summary>
    public const int MaximumRatio = 1_000_000;

    /// <summary>Which registers it has.</summary>
    public ModbusModel Model { get; set; }

    /// <summary>Its address on the bus, 1 to 247.</summary>
    public int Address { get; set; } = MinimumAddress;

    /// <summary>CT ratio times PT ratio for a model whose registers are on the secondary side, numerator.</summary>
    public int RatioNumerator { get; set; } = 1;

    /// <summary>CT ratio times PT ratio, denominator.</summary>
    public int RatioDenominator { get; set; } = 1;

    /// <summary>After this time without a good reading, in ms, the power is unknown.</summary>
    public int StaleMilliseconds { get; set; } = 10_000;

    /// <summary>True where all values are those of the other.</summary>
    public bool IsSame(ModbusMeterOptions other) =>
        Model == other.Model
        && Address == other.Address
        && RatioNumerator == other.RatioNumerator
        && RatioDenominator == other.RatioDenominator
        && StaleMilliseconds == other.StaleMilliseconds;
}
