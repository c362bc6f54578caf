using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What one side of a run imports at each rate, from the building's own power and not from anything that the firmware says.</summary>
public sealed class CostAudit(TariffOptions tariff, DemandAudit demand)
{
    private const double MicroPerYuan = 1_000_000;
    private const double MilliwattHoursPerWattHour = 1_000;

    private readonly double[] _wattHours = new double[TariffOptions.RateCount];
    private readonly double[] _changedWattHours = new double[TariffOptions.RateCount];
    private double _lastWattHours;

    /// <summary>Adds what was imported since the call before to a rate.</summary>
    /// <param name="rate">The rate.</param>
    /// <param name="day">The local day, in days since 1970-01-01: prices may change on one.</param>
    public void Take(TariffRate rate, int day)
    {
        double grown = demand.EnergyWattHours - _lastWattHours;
        _wattHours[(int)rate] += grown;
        _changedWattHours[(int)rate] += tariff.Change.HoldsOn(day) ? grown : 0;
        _lastWattHours = demand.EnergyWattHours;
    }

    /// <summary>What came of it so far.</summary>
    public SideCostReport Report()
    {
        double energy = _wattHours.Select((wattHours, rate) =>
            CostOf(wattHours - _changedWattHours[rate], tariff.PricesMicroYuanPerKilowattHour[rate])
            + CostOf(_changedWattHours[rate], tariff.Change.PricesMicroYuanPerKilowattHour[rate])).Sum();
        long charge = DemandCharge.MicroYuan(tariff.DemandCharge, (long)demand.WorstWatts);
        return new SideCostReport(
            tariff.HasPrices ? Math.Round(energy / MicroPerYuan, 2) : null,
            Math.Round(charge / MicroPerYuan, 2),
            _wattHours.Select((wattHours, rate) => (Zibo.EdgeCtl.Runtime.Names.Of((TariffRate)rate), wattHours))
                .ToDictionary(pair => pair.Item1, pair => Math.Round(pair.wattHours, 1)));
    }

    private static long CostOf(double wattHours, int priceMicroYuan) => Cost.OfEnergy((long)(wattHours * MilliwattHoursPerWattHour), priceMicroYuan);
}
