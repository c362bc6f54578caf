using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Shedding.Feeders;

/// <summary>A circuit with a limit, and the loads that it feeds, directly or through circuits under it.</summary>
public sealed class FeederNode
{
    // Like the site's, wider: a feeder carries fewer loads, so that one of them weighs more, and nobody is billed for what is
    // left free.
    private const int ReservePermille = 10;
    private const int RestoreReservePermille = 20;
    private const int MinimumErrorPermille = 10;

    private readonly Meter _meter;
    private readonly SlidingDemand _sliding;

    /// <summary>Makes a node.</summary>
    /// <param name="circuit">Index of the circuit.</param>
    /// <param name="options">What it may carry.</param>
    /// <param name="meter">The circuit's meter.</param>
    /// <param name="loads">The loads that it feeds.</param>
    public FeederNode(int circuit, FeederOptions options, Meter meter, Load[] loads)
    {
        Circuit = circuit;
        _meter = meter;
        Table = new ShedTable(loads);
        DemandOptions demand = new DemandOptions
        {
            Mode = DemandWindowMode.Sliding,
            LimitWatts = options.LimitWatts,
            WindowSeconds = options.LimitSeconds,
            ReservePermille = ReservePermille,
            RestoreReservePermille = RestoreReservePermille,
            MinimumForecastErrorPermille = MinimumErrorPermille,
        };
        if (options.LimitWatts > 0)
        {
            // A thermal limit knows no boundaries: the window is there for its length alone.
            _sliding = new SlidingDemand(demand);
            Forecast = new DemandForecast(demand, new DemandWindow(demand, 0), _sliding, meter);
        }

        Trip = options.TripWatts > 0 ? new TripWatch(options, meter) : null;
    }

    /// <summary>Index of the circuit.</summary>
    public int Circuit { get; }

    /// <summary>The loads that the circuit feeds.</summary>
    public ShedTable Table { get; }

    /// <summary>Where the sliding average will go; null where the circuit has no limit over minutes.</summary>
    public DemandForecast Forecast { get; }

    /// <summary>The import of the last seconds; null where the circuit has no trip.</summary>
    public TripWatch Trip { get; }

    /// <summary>True where the circuit's power is known.</summary>
    public bool IsKnown => _meter.PowerQuality != Quality.Bad;

    /// <summary>Average import over the limit's time in watts, the unseen past at the limit; 0 where there is no such limit.</summary>
    public long AverageWatts => _sliding == null ? 0 : _sliding.AverageWatts;

    /// <summary>Follows the meter.</summary>
    public void Update(long nowMilliseconds)
    {
        if (Forecast != null)
        {
            _sliding.Update(nowMilliseconds, _meter);
            Forecast.Update(nowMilliseconds);
        }

        if (Trip != null)
        {
            Trip.Update(nowMilliseconds);
        }
    }

    /// <summary>The figures behind it could not be computed in this scan.</summary>
    public void Invalidate()
    {
        if (Forecast != null)
        {
            Forecast.Invalidate();
        }
    }

    /// <summary>A load under the circuit was switched, before the meter can show it.</summary>
    public void Expect(long deltaWatts, long nowMilliseconds)
    {
        if (Forecast != null)
        {
            Forecast.Expect(deltaWatts, nowMilliseconds);
        }

        if (Trip != null)
        {
            Trip.Expect(deltaWatts, nowMilliseconds);
        }
    }

    /// <summary>True where a load may come back and stay for a time.</summary>
    /// <param name="watts">Its power.</param>
    /// <param name="milliseconds">How long it must run at least.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public bool CanRestore(long watts, long milliseconds, long nowMilliseconds) =>
        IsKnown
        && (Forecast == null || (Forecast.IsValid && Forecast.CanRestore(watts, milliseconds, 0)))
        && (Trip == null || Trip.CanRestore(watts, nowMilliseconds));
}
