using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>
/// Asks loads off that nobody needs: out of hours, in bright daylight, where nobody is. It runs before the demand limiter, so that the
/// limiter counts on no load that is off anyway.
/// </summary>
/// <remarks>
///   load                                       | is needed   | decision
///   -------------------------------------------+-------------+--------------------------------------------------------
///   any                                        | no          | asked off, and what others asked of it is forgotten: it is
///                                              |             | this controller's alone, and costs no allowance
///   asked off here, still connected            | again       | the request is taken back
///   asked off here, held off, put off until a  | again       | the request is taken back: it comes back with the cheaper rate
///   cheaper rate too                           |             |
///   asked off here, held off, by its schedule  | again       | the limiter's from now on (ScheduleStart): it comes back as a
///                                              |             | shed load does, one by one, if the window has room for it
///   asked off here, held off, by darkness or   | again       | connected at once where the window has room; else the
///   presence                                   |             | limiter's, likewise
///
/// Guards go before it: fire alarm, hand switch, the frost limit of a comfort limit and an override connect a load out of hours.
/// </remarks>
public sealed class ScheduleController : ScanRule
{
    private readonly ScheduledLoad[] _loads;
    private readonly DecisionReason[] _reasons;
    private readonly DemandForecast _forecast;
    private readonly int _bit;

    /// <summary>Makes the controller.</summary>
    /// <param name="loads">The loads that something is known of.</param>
    /// <param name="forecast">The site's forecast.</param>
    /// <param name="controllerBit">The bit that marks this controller's requests.</param>
    public ScheduleController(ScheduledLoad[] loads, DemandForecast forecast, int controllerBit)
    {
        _loads = loads;
        _reasons = new DecisionReason[loads.Length];
        _forecast = forecast;
        _bit = controllerBit;
    }

    /// <summary>Takes loads back whose hours begin; set once, before the first scan.</summary>
    public DemandLimiter Limiter { get; set; }

    /// <inheritdoc/>
    public override void Execute(long nowMilliseconds)
    {
        for (int i = 0; i < _loads.Length; i++)
        {
            ScheduledLoad scheduled = _loads[i];
            scheduled.Update(nowMilliseconds);
            DecisionReason reason = scheduled.OffReason;
            if (reason != DecisionReason.None)
            {
                scheduled.Load.RequestUnneeded(_bit, reason);
            }
            else if (scheduled.Load.IsRequestedBy(_bit))
            {
                Return(scheduled.Load, _reasons[i], nowMilliseconds);
            }

            _reasons[i] = reason;
        }
    }

    private void Return(Load load, DecisionReason offReason, long nowMilliseconds)
    {
        if (!load.IsShed)
        {
            load.RequestRelease(_bit, DecisionReason.NotNeeded);
            return;
        }

        // Nobody shall stand in the dark for a turn in a queue.
        bool isUrgent = offReason == DecisionReason.Daylight || offReason == DecisionReason.Unoccupied;
        if (isUrgent && _forecast.IsValid && _forecast.CanRun(load.RestartWatts, load.Options.MinimumOnMilliseconds))
        {
            load.RequestRelease(_bit, DecisionReason.Restored);
            load.IsForecastOff = false;
            _forecast.Expect(load.RestartWatts, nowMilliseconds);
            return;
        }

        load.RequestRelease(_bit, DecisionReason.ScheduleStart);
        if (!load.IsPlannedOff)
        {
            Limiter.Admit(load);
        }
    }
}
