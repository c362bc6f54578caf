using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>
/// Tells the site's forecast what became of the loads in the end: what a guard undid, connected or held off, and what a controller
/// switched that has no forecast of its own.
/// </summary>
/// <remarks>
///   relay | forecast reckons with | then
///   ------+-----------------------+-----------------------------------------------------------------
///   open  | on                    | less by what the load drew
///   closed| off                   | more by what it will draw
///   as the forecast has it        | nothing
/// </remarks>
public sealed class SwitchLedger
{
    private readonly ShedTable _table;
    private readonly LoadChanges _changes;
    private readonly DemandForecast _forecast;
    private int _seenChanges = LoadChanges.Never;

    /// <summary>Binds the ledger; every load is on.</summary>
    public SwitchLedger(ShedTable table, DemandForecast forecast)
    {
        _table = table;
        _changes = table.Changes;
        _forecast = forecast;
    }

    /// <summary>Brings the forecast up to the relays; called in every scan after the guards.</summary>
    public void Update(long nowMilliseconds)
    {
        if (_seenChanges == _changes.Count)
        {
            return;
        }

        for (int i = 0; i < _table.Count; i++)
        {
            Load load = _table.At(i);
            if (load.IsForecastOff != load.IsShed)
            {
                load.IsForecastOff = load.IsShed;
                long watts = load.IsShed ? -load.LastShedWatts : load.RestartWatts;
                if (watts != 0)
                {
                    _forecast.Expect(watts, nowMilliseconds);
                }
            }
        }

        _seenChanges = _changes.Count;
    }
}
