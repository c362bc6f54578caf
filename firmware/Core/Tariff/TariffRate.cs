namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>A price level of a time-of-use tariff, the dearest first; the numbers are places in arrays and part of records.</summary>
public enum TariffRate : byte
{
    /// <summary>尖峰: the dearest hours, within the peak.</summary>
    Sharp = 0,

    /// <summary>峰.</summary>
    Peak = 1,

    /// <summary>平: whatever no period names.</summary>
    Flat = 2,

    /// <summary>谷.</summary>
    Valley = 3,

    /// <summary>深谷: the cheapest hours, within the valley.</summary>
    Deep = 4,
}
