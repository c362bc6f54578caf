using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What one side of a run imports at each rate, from the building's own power and not from anything that the firmware says.</summary>
public sealed class CostAudit(TariffOptions tariff, DemandAudit demand)
{
    private const double MicroPerYuan = 1_000_000;
    private const double MilliwattHoursPerWattHour = 1_000;

    private readonly double[] _wattHours = new double[TariffOptions.RateCount];
    private double _lastWattHours;

    /// <summary>Adds what was imported since the call before to a rate.</summary>
    public void Take(TariffRate rate)
    {
        _wattHours[(int)rate] += demand.EnergyWattHours - _lastWattHours;
        _lastWattHours = demand.EnergyWattHours;
    }

    /// <summary>What came of it so far.</summary>
    public SideCostReport Report()
    {
        double energy = _wattHours.Select(
            (wattHours, rate) => Cost.OfEnergy((long)(wattHours * MilliwattHoursPerWattHour), tariff.PricesMicroYuanPerKilowattHour[rate])).Sum();
        long charge = DemandCharge.MicroYuan(tariff.DemandCharge, (long)demand.WorstWatts);
        return new SideCostReport(
            tariff.HasPrices ? Math.Round(energy / MicroPerYuan, 2) : null,
            Math.Round(charge / MicroPerYuan, 2),
            _wattHours.Select((wattHours, rate) => (Zibo.EdgeCtl.Runtime.Names.Of((TariffRate)rate), wattHours))
                .ToDictionary(pair => pair.Item1, pair => Math.Round(pair.wattHours, 1)));
    }
}
