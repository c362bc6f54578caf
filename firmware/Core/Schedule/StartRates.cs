namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>How long a zone takes for a kelvin, learned from its starts; bounded, so that one strange morning spoils nothing.</summary>
public sealed class StartRates
{
    /// <summary>Fastest zone that is believed, in seconds for a kelvin.</summary>
    public const int LeastSecondsPerKelvin = 60;

    /// <summary>Slowest zone that is believed, in seconds for a kelvin.</summary>
    public const int MostSecondsPerKelvin = 14_400;

    private const int DefaultHeatingSecondsPerKelvin = 1_800;
    private const int DefaultCoolingSecondsPerKelvin = 1_200;

    // A quarter of what a start shows is believed.
    private const int Share = 4;

    /// <summary>Seconds for a kelvin of heating.</summary>
    public int HeatingSecondsPerKelvin { get; private set; } = DefaultHeatingSecondsPerKelvin;

    /// <summary>Seconds for a kelvin of cooling.</summary>
    public int CoolingSecondsPerKelvin { get; private set; } = DefaultCoolingSecondsPerKelvin;

    /// <summary>Starts that were learned from since start-up.</summary>
    public int LearnedCount { get; private set; }

    /// <summary>Seconds for a kelvin in a season.</summary>
    public int Of(Season season) => season == Season.Heating ? HeatingSecondsPerKelvin : CoolingSecondsPerKelvin;

    /// <summary>Learns from a start.</summary>
    public void Learn(Season season, long secondsPerKelvin)
    {
        long seen = Bounded(secondsPerKelvin);
        if (season == Season.Heating)
        {
            HeatingSecondsPerKelvin += (int)(seen - HeatingSecondsPerKelvin) / Share;
        }
        else
        {
            CoolingSecondsPerKelvin += (int)(seen - CoolingSecondsPerKelvin) / Share;
        }

        LearnedCount++;
    }

    /// <summary>Takes what an earlier start of the controller has learned.</summary>
    public void Restore(int heatingSecondsPerKelvin, int coolingSecondsPerKelvin)
    {
        HeatingSecondsPerKelvin = (int)Bounded(heatingSecondsPerKelvin);
        CoolingSecondsPerKelvin = (int)Bounded(coolingSecondsPerKelvin);
    }

    private static long Bounded(long secondsPerKelvin)
    {
        long bounded = secondsPerKelvin < LeastSecondsPerKelvin ? LeastSecondsPerKelvin : secondsPerKelvin;
        return bounded > MostSecondsPerKelvin ? MostSecondsPerKelvin : bounded;
    }
}
