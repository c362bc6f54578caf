using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>What is taken of every load, whatever its options say.</summary>
internal static class LoadTimes
{
    /// <summary>Below this part of its rated power a load counts as idle: a chiller's pump, a heater of its crankcase.</summary>
    internal const int RunningDivisor = 20;

    /// <summary>A meter of its own needs this long at least to show that a load has started, in ms.</summary>
    internal const long MinimumShowMilliseconds = 30_000;

    /// <summary>Or so many of its pulses.</summary>
    internal const long PulsesToShow = 2;

    /// <summary>What the meter averages over must be past too before a drop counts in full, in ms.</summary>
    internal const long ReceiptDelayMilliseconds = 10_000;

    /// <summary>How long what comes back is given to reach the power that it had, in ms.</summary>
    internal const long RecoveryMilliseconds = 60_000;

    /// <summary>The same for compressors, which start one by one.</summary>
    internal const long CompressorRecoveryMilliseconds = 300_000;

    /// <summary>Time in ms that a meter needs to show that a load has started.</summary>
    /// <param name="meter">A meter that sees the load alone, or null.</param>
    /// <param name="runningWatts">Power in W from which on it counts as running.</param>
    internal static long ShowMilliseconds(Meter meter, long runningWatts)
    {
        if (meter == null || runningWatts <= 0)
        {
            return MinimumShowMilliseconds;
        }

        long show = PulsesToShow * meter.QuantumMilliwattHours * EnergyUnits.WattMillisecondsPerMilliwattHour / runningWatts;
        return show > MinimumShowMilliseconds ? show : MinimumShowMilliseconds;
    }
}
