namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>A time-of-use tariff as data: when which rate holds, and what it costs.</summary>
/// <remarks>
/// Which days are worked is the site's calendar of days off. A price of 0 is one that is not stated; without the price of every
/// rate that a season names, and of the flat rate, rates are known and costs are not.
/// </remarks>
public sealed class TariffOptions
{
    /// <summary>Rates: places of <see cref="PricesMicroYuanPerKilowattHour"/>.</summary>
    public const int RateCount = 5;

    /// <summary>Most seasons.</summary>
    public const int MaximumSeasons = 12;

    /// <summary>Most periods of a season.</summary>
    public const int MaximumPeriods = 12;

    /// <summary>Greatest price of energy, 100 yuan a kWh.</summary>
    public const int MaximumPriceMicroYuanPerKilowattHour = 100_000_000;

    /// <summary>No date.</summary>
    public const int NoDay = 0;

    /// <summary>Months with their periods; empty where there is no tariff. Each month and kind of day is in exactly one.</summary>
    public TariffSeason[] Seasons { get; set; } = new TariffSeason[0];

    /// <summary>Price of a kWh of each rate in millionths of a yuan, by the number of the rate; 0.6543 yuan are 654300.</summary>
    public int[] PricesMicroYuanPerKilowattHour { get; set; } = new int[RateCount];

    /// <summary>Prices that will take their place, or have.</summary>
    public PriceChange Change { get; } = new PriceChange();

    /// <summary>What a kWh brings that is exported, in millionths of a yuan; 0 where nothing is paid or stated.</summary>
    public int ExportPriceMicroYuanPerKilowattHour { get; set; }

    /// <summary>First local day on which the periods hold, in days since 1970-01-01, or <see cref="NoDay"/>.</summary>
    public int ValidFromDay { get; set; } = NoDay;

    /// <summary>Last local day on which they hold, or <see cref="NoDay"/>. After it they go on, and a fault says so.</summary>
    public int ValidToDay { get; set; } = NoDay;

    /// <summary>
    /// Controllers spread what a cheaper rate brings back over this time, in s, each at the place that its names give it: a rate
    /// begins for everybody at once.
    /// </summary>
    public int SpreadSeconds { get; set; } = 600;

    /// <summary>The fixed part.</summary>
    public DemandChargeOptions DemandCharge { get; } = new DemandChargeOptions();

    /// <summary>True where there is a tariff.</summary>
    public bool IsUsed => Seasons.Length > 0;

    /// <summary>True where costs can be told: there is a price for all that a season names and for the flat rate, before and after a change.</summary>
    public bool HasPrices => HasPresentPrices && (!Change.IsUsed || AreComplete(Change.PricesMicroYuanPerKilowattHour));

    /// <summary>True where that holds of the prices before a change.</summary>
    public bool HasPresentPrices => IsUsed && AreComplete(PricesMicroYuanPerKilowattHour);

    /// <summary>The prices of a local day, by the numbers of the rates.</summary>
    /// <param name="day">In days since 1970-01-01.</param>
    public int[] PricesOn(int day) => Change.HoldsOn(day) ? Change.PricesMicroYuanPerKilowattHour : PricesMicroYuanPerKilowattHour;

    private bool AreComplete(int[] prices)
    {
        bool areComplete = prices[(int)TariffRate.Flat] > 0;
        for (int i = 0; i < Seasons.Length; i++)
        {
            for (int p = 0; p < Seasons[i].Periods.Length; p++)
            {
                areComplete &= prices[(int)Seasons[i].Periods[p].Rate] > 0;
            }
        }

        return areComplete;
    }
}
