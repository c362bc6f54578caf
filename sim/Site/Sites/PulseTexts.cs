using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The words for pulse inputs that carry numbers of the configuration.</summary>
internal static class PulseTexts
{
    /// <summary>What to do about a filter that loses pulses.</summary>
    public static Phrase LostPulsesRemedy { get; } = new(
        "Shorten debounce and minimum pulse, choose a meter with fewer pulses, or use \"input\": \"counter\" with an electronic output",
        "请缩短消抖时间和最小脉宽，选用脉冲更少的表计，或对电子输出使用“input”: “counter”");

    /// <summary>What is wrong with a filter that is too slow: the period that comes, and the one that passes.</summary>
    public static Phrase LostPulses(SiteConfiguration site, SiteError error)
    {
        bool isCircuit = error.Field == SiteField.CircuitMaximumWatts;
        PulseFilterOptions filter = isCircuit ? site.Circuits[error.Index].Filter : site.WaterMeters[error.Index].Filter;
        if (isCircuit)
        {
            PulseMeterOptions pulse = site.Circuits[error.Index].Pulse;
            return new Phrase(
                "at {0} W a pulse comes every {1} ms, and the filter ({2} ms debounce, {3} ms minimum pulse) needs {4} ms",
                "{0} W 时每 {1} ms 一个脉冲，而滤波（消抖 {2} ms，最小脉宽 {3} ms）需要 {4} ms").Format(
                    pulse.MaximumWatts,
                    PulseRules.PeriodMilliseconds(pulse),
                    filter.DebounceMilliseconds,
                    filter.MinimumPulseMilliseconds,
                    filter.ShortestPeriodMilliseconds);
        }

        WaterMeterOptions water = site.WaterMeters[error.Index].Options;
        return new Phrase(
            "at {0} L/h a pulse comes every {1} ms, and the filter ({2} ms debounce, {3} ms minimum pulse) needs {4} ms",
            "{0} L/h 时每 {1} ms 一个脉冲，而滤波（消抖 {2} ms，最小脉宽 {3} ms）需要 {4} ms").Format(
                water.BurstLitresPerHour,
                PulseRules.PeriodMilliseconds(water),
                filter.DebounceMilliseconds,
                filter.MinimumPulseMilliseconds,
                filter.ShortestPeriodMilliseconds);
    }
}
