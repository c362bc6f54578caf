using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Intervals;

/// <summary>
/// What the scans have shown of one circuit's power, as a <see cref="PowerBank"/> shows it. Time without a figure is counted as such and
/// adds to nothing else.
/// </summary>
public sealed class PowerSums
{
    private const long MillisecondsPerSecond = 1_000;

    internal long WattMilliseconds;
    internal long KnownMilliseconds;
    internal long UncertainMilliseconds;
    internal long UnknownMilliseconds;
    internal long LeastWatts;
    internal long MostWatts;
    internal int Samples;
    internal bool IsInterrupted;
    internal long DoubtfulPulses;

    /// <summary>Scans that had a power figure; without one, mean, minimum and maximum mean nothing.</summary>
    public int SampleCount => Samples;

    /// <summary>Mean of the known power over the time in which it was known, in watts.</summary>
    public long MeanWatts => KnownMilliseconds > 0 ? WattMilliseconds / KnownMilliseconds : LeastWatts;

    /// <summary>Least power in a scan, in watts.</summary>
    public long MinimumWatts => LeastWatts;

    /// <summary>Greatest power in a scan, in watts.</summary>
    public long MaximumWatts => MostWatts;

    /// <summary>Time in seconds in which the power was an old figure or an estimate.</summary>
    public long UncertainSeconds => UncertainMilliseconds / MillisecondsPerSecond;

    /// <summary>Time in seconds without a power figure.</summary>
    public long WithoutDataSeconds => UnknownMilliseconds / MillisecondsPerSecond;

    /// <summary>True where the source failed, so that energy may be missing.</summary>
    public bool HasGap => IsInterrupted;

    /// <summary>Pulses of the energy that the circuit's stated power does not explain.</summary>
    public long DoubtfulPulseCount => DoubtfulPulses;

    /// <summary>Good: every scan had a good figure. Bad: none had any. Uncertain: what lies between.</summary>
    public Quality Quality
    {
        get
        {
            if (Samples == 0)
            {
                return Quality.Bad;
            }

            return UncertainMilliseconds > 0 || UnknownMilliseconds > 0 ? Quality.Uncertain : Quality.Good;
        }
    }
}
