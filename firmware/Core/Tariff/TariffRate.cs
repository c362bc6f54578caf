namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>A price level of a time-of-use tariff, the dearest first; the numbers are places in arrays and part of records.</summary>
public enum TariffRate : byte
{
    /// <summary>Jianfeng: the dearest hours, within the peak.</summary>
    Sharp = 0,

    /// <summary>Feng: dear hours.</summary>
    Peak = 1,

    /// <summary>Ping: whatever no period names.</summary>
    Flat = 2,

    /// <summary>Gu: cheap hours.</summary>
    Valley = 3,

    /// <summary>Shengu: the cheapest hours, within the valley.</summary>
    Deep = 4,
}
