using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>The site's own tariff, by the firmware's own table: the rate at the start of a window holds for the window.</summary>
internal sealed class TariffCost : ICostModel
{
    private const double MicroYuanPerYuan = 1e6;
    private const double MilliwattHoursPerKilowattHour = 1e6;
    private const long MillisecondsPerMinute = 60_000;

    private readonly TariffOptions _options;
    private readonly TariffTable _table;
    private readonly int _utcOffsetMinutes;

    /// <summary>Makes the prices of a site that states all of them.</summary>
    public TariffCost(SiteConfiguration site)
    {
        _options = site.Tariff;
        _table = new TariffTable(site.Tariff, new WorkCalendar(site.Calendar));
        _utcOffsetMinutes = site.UtcOffsetMinutes;
    }

    /// <inheritdoc/>
    public double EnergyYuan(long startUtcMilliseconds, double kilowattHours)
    {
        int minute = (int)((startUtcMilliseconds / MillisecondsPerMinute) + _utcOffsetMinutes);
        int priceMicroYuan = _options.PricesOn(minute / TariffTable.MinutesPerDay)[(int)_table.RateAt(minute)];
        return Cost.OfEnergy((long)Math.Round(kilowattHours * MilliwattHoursPerKilowattHour), priceMicroYuan) / MicroYuanPerYuan;
    }

    /// <inheritdoc/>
    public double DemandYuan(double peakWatts) =>
        DemandCharge.MicroYuan(_options.DemandCharge, (long)Math.Round(peakWatts)) / MicroYuanPerYuan;
}
