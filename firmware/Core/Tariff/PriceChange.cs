namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>The prices that hold from a day on, known before it: a month that has both is reckoned with each for its own part.</summary>
public sealed class PriceChange
{
    /// <summary>First local day on which they hold, in days since 1970-01-01, or <see cref="TariffOptions.NoDay"/> where none are known.</summary>
    public int FromDay { get; set; } = TariffOptions.NoDay;

    /// <summary>Price of a kWh of each rate in millionths of a yuan, by the number of the rate.</summary>
    public int[] PricesMicroYuanPerKilowattHour { get; set; } = new int[TariffOptions.RateCount];

    /// <summary>True where prices change.</summary>
    public bool IsUsed => FromDay != TariffOptions.NoDay;

    /// <summary>True where they hold on a day.</summary>
    /// <param name="day">In days since 1970-01-01.</param>
    public bool HoldsOn(int day) => IsUsed && day >= FromDay;
}
